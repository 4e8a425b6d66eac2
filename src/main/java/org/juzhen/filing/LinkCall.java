package org.juzhen.filing;

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
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.juzhen.filing.NoticeProbe.Outcome;
import org.juzhen.filing.NoticeProbe.Seen;
import org.juzhen.kernel.OutboundGuard;
import org.juzhen.kernel.OutboundGuard.Target;
import org.juzhen.kernel.Problem;

/**
 * Looks at the link of a notice. Connects to exactly the address that the guard has judged, asks
 * the guard again for every redirect and reads no more than a page has.
 */
@ApplicationScoped
class LinkCall {
  private static final int CONNECT_MS = 5_000;
  private static final int PATIENCE_MS = 15_000;
  private static final int READ = 512 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final OutboundGuard guard;
  private final RemovedPages removed;
  private final HttpClient client;

  LinkCall(Vertx vertx, OutboundGuard guard, RemovedPages removed) {
    this.vertx = vertx;
    this.guard = guard;
    this.removed = removed;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setDecompressionSupported(true)
                .setMaxHeaderSize(32_768)
                .setIdleTimeout(20));
  }

  /** Never fails: whatever happens is something that was seen. */
  Uni<Seen> look(String url) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              URI asked = URI.create(url);
              return hop(asked, asked, 0)
                  .recover(e -> Future.succeededFuture(fault(asked, e)))
                  .toCompletionStage();
            })
        .onFailure(IllegalArgumentException.class)
        .recoverWithItem(e -> new Seen(Outcome.REFUSED, null, url, null, "URI"));
  }

  private static Seen fault(URI asked, Throwable e) {
    boolean refused = e instanceof Problem;
    String note =
        refused
            ? String.valueOf(((Problem) e).details().get("why"))
            : e instanceof TimeoutException ? "TIMEOUT" : e.getClass().getSimpleName();
    Outcome outcome = refused && !note.equals("UNRESOLVED") ? Outcome.REFUSED : Outcome.UNREACHABLE;
    return new Seen(outcome, null, asked.toString(), null, note);
  }

  private Future<Seen> hop(URI asked, URI at, int redirects) {
    if (redirects > MOST_REDIRECTS) {
      return Future.succeededFuture(
          new Seen(Outcome.UNREACHABLE, null, at.toString(), null, "REDIRECTS"));
    }
    return vertx
        .executeBlocking(() -> guard.check(at), false)
        .compose(target -> call(target))
        .compose(
            answer ->
                answer.next() == null
                    ? Future.succeededFuture(removed.judge(asked, at, answer))
                    : hop(asked, answer.next(), redirects + 1));
  }

  private Future<Answer> call(Target target) {
    Promise<Answer> answer = Promise.promise();
    RequestOptions options = target.request(HttpMethod.GET).putHeader("Accept", "*/*");
    long timer = vertx.setTimer(PATIENCE_MS, id -> answer.tryFail(new TimeoutException()));
    client
        .request(options)
        .onFailure(answer::tryFail)
        .onSuccess(request -> send(request, target.uri(), answer));
    return answer.future().onComplete(x -> vertx.cancelTimer(timer));
  }

  private static void send(HttpClientRequest request, URI at, Promise<Answer> answer) {
    answer.future().onComplete(x -> request.reset());
    request.exceptionHandler(answer::tryFail);
    request.send().onFailure(answer::tryFail).onSuccess(response -> read(response, at, answer));
  }

  private static void read(HttpClientResponse response, URI at, Promise<Answer> answer) {
    response.exceptionHandler(answer::tryFail);
    String location = response.getHeader("Location");
    if (REDIRECTS.contains(response.statusCode()) && location != null) {
      next(at, location, response.statusCode(), answer);
      return;
    }
    Buffer page = Buffer.buffer();
    response.handler(
        part -> {
          page.appendBuffer(part, 0, Math.min(part.length(), READ - page.length()));
          if (page.length() >= READ) {
            answer.tryComplete(new Answer(response.statusCode(), page.getBytes(), null));
          }
        });
    response.endHandler(
        x -> answer.tryComplete(new Answer(response.statusCode(), page.getBytes(), null)));
  }

  private static void next(URI at, String location, int status, Promise<Answer> answer) {
    try {
      answer.tryComplete(new Answer(status, new byte[0], at.resolve(location.strip())));
    } catch (IllegalArgumentException e) {
      answer.tryFail(e);
    }
  }

  /**
   * One answer.
   *
   * @param next where it sends the caller, or null
   */
  record Answer(int status, byte[] page, URI next) {}
}
