package org.juzhen.once;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.juzhen.kernel.KernelProblem;

/** Reads a request's body before anybody else does, up to what the hub takes in. */
final class OnceBody {
  private final UniEmitter<? super byte[]> reader;
  private final HttpServerRequest request;
  private final long limit;
  private final Buffer body = Buffer.buffer();
  private boolean over;

  private OnceBody(HttpServerRequest request, long limit, UniEmitter<? super byte[]> reader) {
    this.request = request;
    this.limit = limit;
    this.reader = reader;
  }

  /** The bytes, or TOO_LARGE; MALFORMED when the sender breaks off. */
  static Uni<byte[]> of(HttpServerRequest request, long limit) {
    return request.isEnded()
        ? Uni.createFrom().item(new byte[0])
        : Uni.createFrom().emitter(reader -> new OnceBody(request, limit, reader).read());
  }

  private void read() {
    request.exceptionHandler(e -> reader.fail(KernelProblem.MALFORMED.problem()));
    request.handler(this::part);
    request.endHandler(x -> ended());
    request.resume();
  }

  private void part(Buffer part) {
    if (over) {
      return;
    }
    if (body.length() + part.length() > limit) {
      over = true;
      reader.fail(KernelProblem.TOO_LARGE.problem());
    } else {
      body.appendBuffer(part);
    }
  }

  private void ended() {
    if (!over) {
      reader.complete(body.getBytes());
    }
  }
}
