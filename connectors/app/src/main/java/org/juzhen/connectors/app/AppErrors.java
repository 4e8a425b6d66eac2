package org.juzhen.connectors.app;

import java.time.Duration;
import org.juzhen.connectors.spi.HttpCalls;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.Barrier;
import org.juzhen.connectors.spi.Outcome.FixBy;

/**
 * What each HTTP status of an application means for the hub, in one table.
 *
 * <p>4xx is final, 429 and 503 may be repeated, and after any other 5xx the content may have been
 * stored.
 */
final class AppErrors {
  private static final Duration SOON = Duration.ofMinutes(1);

  private AppErrors() {}

  static Outcome outcome(AppAnswer answer) {
    String code = String.valueOf(answer.status());
    String reason = answer.reason();
    return switch (answer.status()) {
      case 401 -> new Outcome.NoAccess(Barrier.CREDENTIALS, code, reason);
      case 403 -> new Outcome.NoAccess(Barrier.PERMISSION, code, reason);
      case 400, 413, 415, 422 -> new Outcome.Refused(code, reason, FixBy.AUTHOR);
      case 429, 503 -> new Outcome.NotNow(answer.retryAfter().orElse(SOON), code, reason);
      default ->
          answer.status() >= 300 && answer.status() < 500
              ? new Outcome.Refused(code, reason, FixBy.ADMINISTRATOR)
              : new Outcome.Unclear("客户端返回 HTTP " + code + "，不知道是否已保存");
    };
  }

  /** The call broke on the way. */
  static Outcome broken(Throwable failure) {
    if (HttpCalls.neverSent(failure)) {
      return new Outcome.NotNow(SOON, "CONNECT", "连不上客户端的服务器");
    }
    return new Outcome.Unclear("请求已发出，没有收到客户端的回答（" + failure.getClass().getSimpleName() + "）");
  }

  static Outcome noSecret() {
    return new Outcome.NoAccess(
        Barrier.CREDENTIALS, "NO_SECRET", "签名密钥没有设置或格式不对（应为 whsec_ 加 base64）");
  }

  static Outcome noAddress() {
    return new Outcome.Refused(
        "BASE_URL", "客户端的接口地址没有设置或格式不对（应为 https://主机名）", FixBy.ADMINISTRATOR);
  }
}
