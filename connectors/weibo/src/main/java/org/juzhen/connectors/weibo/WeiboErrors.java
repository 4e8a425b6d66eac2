package org.juzhen.connectors.weibo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.connectors.spi.HttpCalls;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.Barrier;
import org.juzhen.connectors.spi.Outcome.FixBy;

/**
 * What each of Weibo's errors means for the hub, in one table.
 *
 * <p>Source: open.weibo.com/wiki/Error_code and /wiki/Rate-limiting, checked 2026-11-22.
 */
final class WeiboErrors {

  /** What to do about an error. */
  enum Meaning {
    /** Refused before anything happened; soon again. */
    BUSY,
    /** Broke somewhere inside; it may have happened. */
    UNSURE,
    /** A quota by the hour or the day. */
    QUOTA,
    /** Too fast. */
    TOO_FAST,
    /** A person has to authorise the hub again. */
    CREDENTIALS,
    /** The app or the account has no such right; posting by hand works. */
    PERMISSION,
    /** The text has to change. */
    CONTENT,
    /** The app's or the account's settings on Weibo have to change. */
    SETTING,
    /** The same was posted before, perhaps by us. */
    DUPLICATE,
    /** Accepted, visible in a minute or two. */
    DELAYED,
    /** There is no such post or comment any more. */
    GONE
  }

  private static final Map<Integer, Meaning> TABLE =
      Stream.of(
              row(Meaning.UNSURE, 10001, 10003, 10010, 10011),
              row(Meaning.BUSY, 10002, 10009),
              row(Meaning.QUOTA, 10022, 10023, 10024),
              row(Meaning.TOO_FAST, 20016, 20022),
              row(Meaning.CREDENTIALS, 10006, 10012, 10013, 20003, 21301, 21327, 21332),
              row(Meaning.CREDENTIALS, 21314, 21315, 21316, 21317, 21318, 21319),
              row(Meaning.PERMISSION, 10004, 10005, 10014, 20031, 21321, 21335),
              row(Meaning.CONTENT, 10008, 10016, 10017, 10018, 20005, 20006, 20008, 20012, 20013),
              row(Meaning.CONTENT, 20018, 20020, 20021, 20202, 21602),
              row(Meaning.SETTING, 10020, 10021, 20015, 20102, 20109, 20203, 20508),
              row(Meaning.DUPLICATE, 20017, 20019, 20111),
              row(Meaning.DELAYED, 20032),
              row(Meaning.GONE, 20101, 20201))
          .flatMap(s -> s)
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration SLOWER = Duration.ofMinutes(10);
  private static final Duration NEXT_HOUR = Duration.ofHours(1);

  private WeiboErrors() {}

  private static Stream<Map.Entry<Integer, Meaning>> row(Meaning meaning, int... codes) {
    return IntStream.of(codes).mapToObj(code -> Map.entry(code, meaning));
  }

  /** The meaning of an answer that is an error, or null where the table does not know it. */
  static Meaning meaning(WeiboAnswer answer) {
    if (answer.errorCode() == 10017 && answer.reason().contains("domain")) {
      return Meaning.SETTING;
    }
    return TABLE.get(answer.errorCode());
  }

  /** What an error answer means where it needs no further look. */
  static Outcome outcome(WeiboAnswer answer) {
    Meaning meaning = meaning(answer);
    return meaning == null ? unknown(answer) : outcome(meaning, answer);
  }

  private static Outcome outcome(Meaning meaning, WeiboAnswer answer) {
    String code = String.valueOf(answer.errorCode());
    String reason = answer.reason();
    return switch (meaning) {
      case BUSY -> new Outcome.NotNow(answer.retryAfter().orElse(SOON), code, reason);
      case TOO_FAST -> new Outcome.NotNow(answer.retryAfter().orElse(SLOWER), code, reason);
      case QUOTA -> new Outcome.NotNow(answer.retryAfter().orElse(NEXT_HOUR), code, reason);
      case CREDENTIALS -> new Outcome.NoAccess(Barrier.CREDENTIALS, code, reason);
      case PERMISSION -> new Outcome.NoAccess(Barrier.PERMISSION, code, reason);
      case CONTENT, DUPLICATE -> new Outcome.Refused(code, reason, FixBy.AUTHOR);
      case SETTING -> new Outcome.Refused(code, reason, FixBy.ADMINISTRATOR);
      case GONE -> new Outcome.Refused(code, reason, FixBy.NOBODY);
      case UNSURE, DELAYED -> new Outcome.Unclear("微博返回 " + code + "：" + reason);
    };
  }

  /** Codes outside the table: a clear no only where Weibo says no in its own form. */
  private static Outcome unknown(WeiboAnswer answer) {
    if (answer.status() == 429) {
      return new Outcome.NotNow(answer.retryAfter().orElse(SLOWER), "429", "请求过于频繁");
    }
    if (answer.errorCode() > 0 && answer.status() >= 400 && answer.status() < 500) {
      return new Outcome.Refused(
          String.valueOf(answer.errorCode()), answer.reason(), FixBy.ADMINISTRATOR);
    }
    return new Outcome.Unclear("微博返回 HTTP " + answer.status() + "，内容无法识别");
  }

  /** The call broke on the way. */
  static Outcome broken(Throwable failure) {
    if (HttpCalls.neverSent(failure)) {
      return new Outcome.NotNow(SOON, "CONNECT", "连不上微博服务器");
    }
    return new Outcome.Unclear("请求已发出，没有收到微博的回答（" + failure.getClass().getSimpleName() + "）");
  }

  /** Weibo writes the code as a number or as text. */
  static int code(JsonNode json) {
    String code = json.path("error_code").asText("").strip();
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0;
  }
}
