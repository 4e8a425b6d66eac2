package org.juzhen.connectors.simulator.app;

import java.util.Map;
import org.juzhen.connectors.simulator.Answer;

/** A no of the application. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal missing(String what) {
    return new Refusal(404, "NOT_FOUND", "没有" + what);
  }

  Answer answer() {
    Answer answer = Answer.json(status, Map.of("code", code, "message", getMessage()));
    return status == 429 || status == 503 ? answer.with("Retry-After", "60") : answer;
  }
}
