package org.juzhen.connectors.simulator.weibo;

import java.util.Map;

/** An error of Weibo's interface; carries the code and the platform's words. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(10006, "source parameter (appkey) is missing"),
          Map.entry(10014, "insufficient app permissions"),
          Map.entry(10016, "miss required parameter"),
          Map.entry(10017, "parameter value invalid"),
          Map.entry(10020, "request api not found"),
          Map.entry(10021, "HTTP method is not supported for this request"),
          Map.entry(10023, "user requests out of rate limit"),
          Map.entry(10024, "user requests for (statuses/share) out of rate limit"),
          Map.entry(20005, "unsupport image type"),
          Map.entry(20006, "image size too large"),
          Map.entry(20008, "content is null"),
          Map.entry(20012, "text too long, please input text less than 140 characters"),
          Map.entry(20017, "submit similar content"),
          Map.entry(20019, "repeat content"),
          Map.entry(20020, "contain advertising"),
          Map.entry(20021, "content is illegal"),
          Map.entry(20032, "update success, while server slow now, please wait 1-2 minutes"),
          Map.entry(20101, "target weibo does not exist"),
          Map.entry(20102, "not your own weibo"),
          Map.entry(20201, "target weibo comment does not exist"),
          Map.entry(20203, "not your own comment"),
          Map.entry(21327, "expired token"),
          Map.entry(21332, "invalid access token"),
          Map.entry(21335, "uid parameter must be current user"));

  private final int code;

  Refusal(int code) {
    this(code, words(code));
  }

  Refusal(int code, String words) {
    super(words, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  /** 403 for what concerns rights and quotas, 400 for the rest. */
  static int status(int code) {
    boolean right = code == 10014 || code >= 10022 && code <= 10024 || code / 1000 == 21;
    return right ? 403 : 400;
  }

  static String words(int code) {
    return WORDS.getOrDefault(code, "error " + code);
  }
}
