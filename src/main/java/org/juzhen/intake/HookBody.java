package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.juzhen.kernel.KernelProblem;

/**
 * Reads the body of a message, byte by byte as the signature needs it, and no more than allowed: a
 * message that says it is too large is refused before it is read, one that turns out so is refused
 * there; the rest passes by unread, so that the sender can finish and hear the answer.
 */
final class HookBody {
  /** 1 MB. */
  static final int LIMIT = 1_048_576;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final int limit;
  private final UniEmitter<? super byte[]> reader;
  private final HttpServerRequest request;
  private final Buffer body = Buffer.buffer();
  private boolean over;

  private HookBody(HttpServerRequest request, int limit, UniEmitter<? super byte[]> reader) {
    this.limit = limit;
    this.request = request;
    this.reader = reader;
  }

  /** The bytes, or HOOK_TOO_LARGE; MALFORMED when the sender breaks off. */
  static Uni<byte[]> of(HttpServerRequest request) {
    return of(request, LIMIT);
  }

  /** The same with another limit. */
  static Uni<byte[]> of(HttpServerRequest request, int limit) {
    return Uni.createFrom().emitter(reader -> new HookBody(request, limit, reader).read());
  }

  private void read() {
    request.exceptionHandler(e -> reader.fail(KernelProblem.MALFORMED.problem()));
    request.handler(this::part);
    request.endHandler(x -> ended());
    if (declared() > limit) {
      refuse();
    }
    request.resume();
  }

  private long declared() {
    String length = request.getHeader("Content-Length");
    return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
  }

  private void part(Buffer part) {
    if (over) {
      return;
    }
    if (body.length() + part.length() > limit) {
      refuse();
    } else {
      body.appendBuffer(part);
    }
  }

  private void refuse() {
    over = true;
    reader.fail(IntakeProblem.HOOK_TOO_LARGE.problem());
  }

  private void ended() {
    if (!over) {
      reader.complete(body.getBytes());
    }
  }
}
