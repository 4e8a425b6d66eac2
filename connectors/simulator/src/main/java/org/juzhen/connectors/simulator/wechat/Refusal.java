package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.juzhen.connectors.simulator.Json;

/** The platform says no; it travels as HTTP 200 with an error code. */
final class Refusal extends RuntimeException {
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(-1, "system error"),
          Map.entry(40001, "invalid credential, access_token is invalid or not latest"),
          Map.entry(40002, "invalid grant_type"),
          Map.entry(40005, "invalid file type"),
          Map.entry(40007, "invalid media_id"),
          Map.entry(40009, "invalid image size"),
          Map.entry(40013, "invalid appid"),
          Map.entry(40033, "invalid charset. please check your request, if include \\uxxxx"),
          Map.entry(40066, "invalid url"),
          Map.entry(40125, "invalid appsecret"),
          Map.entry(
              40164, "invalid ip 122.224.238.125 ipv6 ::ffff:122.224.238.125, not in whitelist"),
          Map.entry(41001, "access_token missing"),
          Map.entry(41005, "media data missing"),
          Map.entry(42001, "access_token expired"),
          Map.entry(44001, "empty media data"),
          Map.entry(44003, "empty news data"),
          Map.entry(45002, "content size out of limit"),
          Map.entry(45003, "title size out of limit"),
          Map.entry(45004, "description size out of limit"),
          Map.entry(45009, "reach max api daily quota limit"),
          Map.entry(45011, "api minute-quota reach limit, must slower, retry next minute"),
          Map.entry(45015, "response out of time limit or subscription is canceled"),
          Map.entry(45028, "has no masssend quota"),
          Map.entry(45047, "out of response count limit"),
          Map.entry(45065, "clientmsgid exist"),
          Map.entry(45066, "same clientmsgid retry too fast"),
          Map.entry(45067, "clientmsgid size out of limit"),
          Map.entry(45110, "author size out of limit"),
          Map.entry(47001, "data format error"),
          Map.entry(48001, "api unauthorized"),
          Map.entry(53503, "draft has not passed the publish check"),
          Map.entry(88000, "without comment privilege"),
          Map.entry(88001, "msg_data is not exists"),
          Map.entry(88005, "already reply"),
          Map.entry(88007, "reply content beyond max len or content len is zero"),
          Map.entry(88008, "comment is not exists"),
          Map.entry(88010, "count range error. cout <= 0 or count > 50"));

  private final int code;
  private final transient ObjectNode more;

  Refusal(int code) {
    this(code, Json.object());
  }

  Refusal(int code, ObjectNode more) {
    super(WORDS.getOrDefault(code, "refused"), null, false, false);
    this.code = code;
    this.more = more;
  }

  ObjectNode envelope() {
    return envelope(code, getMessage()).setAll(more);
  }

  static ObjectNode envelope(int code, String words) {
    String text = "scripted".equals(words) ? WORDS.getOrDefault(code, words) : words;
    return Json.object().put("errcode", code).put("errmsg", text + " rid: " + rid());
  }

  private static String rid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return Integer.toHexString((int) (System.currentTimeMillis() / 1000))
        + "-"
        + Integer.toHexString(random.nextInt() | 0x10000000)
        + "-"
        + Integer.toHexString(random.nextInt() | 0x10000000);
  }
}
