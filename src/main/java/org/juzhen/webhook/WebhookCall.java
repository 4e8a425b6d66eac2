package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.juzhen.kernel.OutboundGuard;
import org.juzhen.kernel.OutboundGuard.Target;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.WallClock;

/**
 * Posts one event. Connects to exactly the address that the guard has judged, follows no redirect,
 * waits no longer than patience lasts and reads no more than the log keeps.
 */
@ApplicationScoped
class WebhookCall {
  private static final Logger LOG = Logger.getLogger(WebhookCall.class);
  private static final int CONNECT_MS = 5_000;

  /** In bytes: no character needs more than four. */
  private static final int READ = 4 * Reply.KEPT;

  private final Vertx vertx;
  private final OutboundGuard guard;
  private final Signature signature;
  private final WallClock wall;
  private final Duration patience;
  private final HttpClient client;

  WebhookCall(
      Vertx vertx,
      OutboundGuard guard,
      Signature signature,
      WallClock wall,
      @ConfigProperty(name = "juzhen.webhook.patience") Duration patience) {
    this.vertx = vertx;
    this.guard = guard;
    this.signature = signature;
    this.wall = wall;
    this.patience = patience;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) Math.min(CONNECT_MS, patience.toMillis()))
                .setMaxHeaderSize(32_768)
                .setIdleTimeout(30)
                .setMaxPoolSize(16));
  }

  /** Never fails: whatever happens is an answer for the log. */
  Uni<Reply> post(Errand errand) {
    return Uni.createFrom()
        .completionStage(
            () ->
                vertx
                    .executeBlocking(() -> guard.check(URI.create(errand.url())), false)
                    .compose(target -> call(target, errand))
                    .recover(e -> Future.succeededFuture(Reply.without(fault(e))))
                    .toCompletionStage());
  }

  private static SendFault fault(Throwable e) {
    if (e instanceof Problem) {
      return SendFault.ADDRESS_REFUSED;
    }
    if (e instanceof IllegalStateException) {
      LOG.errorf(e, "A webhook could not be signed");
      return SendFault.SECRET;
    }
    return e instanceof TimeoutException ? SendFault.TIMEOUT : SendFault.UNREACHABLE;
  }

  private Future<Reply> call(Target target, Errand errand) {
    Promise<Reply> answer = Promise.promise();
    Instant now = wall.now();
    String signed = signature.of(errand, now);
    RequestOptions options =
        target
            .request(HttpMethod.POST)
            .putHeader("Content-Type", "application/json")
            .putHeader("webhook-id", errand.messageId())
            .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .putHeader("webhook-signature", signed);
    long timer = vertx.setTimer(patience.toMillis(), id -> answer.tryFail(new TimeoutException()));
    client
        .request(options)
        .onFailure(answer::tryFail)
        .onSuccess(request -> send(request, errand.body(), answer));
    return answer.future().onComplete(x -> vertx.cancelTimer(timer));
  }

  private static void send(HttpClientRequest request, String body, Promise<Reply> answer) {
    answer.future().onComplete(x -> request.reset());
    request.exceptionHandler(answer::tryFail);
    request
        .send(Buffer.buffer(body))
        .onFailure(answer::tryFail)
        .onSuccess(response -> read(response, answer));
  }

  private static void read(HttpClientResponse response, Promise<Reply> answer) {
    Buffer start = Buffer.buffer();
    response.exceptionHandler(answer::tryFail);
    response.handler(
        part -> {
          start.appendBuffer(part, 0, Math.min(part.length(), READ - start.length()));
          if (start.length() >= READ) {
            answer.tryComplete(reply(response, start));
          }
        });
    response.endHandler(x -> answer.tryComplete(reply(response, start)));
  }

  private static Reply reply(HttpClientResponse response, Buffer start) {
    return Reply.of(response.statusCode(), start.toString(StandardCharsets.UTF_8));
  }
}
