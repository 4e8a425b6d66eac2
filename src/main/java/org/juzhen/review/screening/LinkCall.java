package org.juzhen.review.screening;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.juzhen.kernel.OutboundGuard;
import org.juzhen.kernel.OutboundGuard.Target;
import org.juzhen.kernel.Problem;

/**
 * Looks at links, all at once and never for long. Connects to exactly the address that the guard
 * has judged and asks it again for every redirect. Only an answer of the other side makes a link
 * dead.
 */
@ApplicationScoped
class LinkCall {
  private static final int PATIENCE_MS = 4_000;
  private static final int MOST_REDIRECTS = 4;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);

  private final Vertx vertx;
  private final OutboundGuard guard;
  private final HttpClient client;

  LinkCall(Vertx vertx, OutboundGuard guard) {
    this.vertx = vertx;
    this.guard = guard;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(PATIENCE_MS)
                .setMaxHeaderSize(32_768)
                .setIdleTimeout(10));
  }

  /**
   * What was seen.
   *
   * @param note the status, or why the hub did not get there
   */
  record Answer(LinkState state, String note) {}

  private record Hop(int status, URI next) {}

  /** Never fails; every address has its answer. */
  Uni<Map<String, Answer>> look(Collection<String> addresses) {
    List<String> asked = List.copyOf(addresses);
    List<Future<Answer>> looks = asked.stream().map(this::look).toList();
    return Uni.createFrom()
        .completionStage(() -> Future.all(looks).toCompletionStage())
        .map(
            x -> {
              Map<String, Answer> seen = new LinkedHashMap<>();
              for (int i = 0; i < asked.size(); i++) {
                seen.put(asked.get(i), looks.get(i).result());
              }
              return seen;
            });
  }

  private Future<Answer> look(String address) {
    Promise<Answer> answer = Promise.promise();
    long timer =
        vertx.setTimer(
            PATIENCE_MS, x -> answer.tryComplete(new Answer(LinkState.NOT_REACHED, "TIMEOUT")));
    hop(address, 0)
        .map(h -> answered(h.status()))
        .otherwise(LinkCall::fault)
        .onSuccess(answer::tryComplete);
    return answer.future().onComplete(x -> vertx.cancelTimer(timer));
  }

  private static Answer answered(int status) {
    return new Answer(
        GONE.contains(status) ? LinkState.DEAD : LinkState.GOOD, Integer.toString(status));
  }

  private static Answer fault(Throwable e) {
    String why =
        e instanceof Problem p
            ? String.valueOf(p.details().get("why"))
            : e instanceof TimeoutException ? "TIMEOUT" : e.getClass().getSimpleName();
    return new Answer(LinkState.NOT_REACHED, why);
  }

  private Future<Hop> hop(String address, int redirects) {
    if (redirects > MOST_REDIRECTS) {
      return Future.failedFuture(new TimeoutException());
    }
    return vertx
        .executeBlocking(() -> guard.check(URI.create(address)), false)
        .compose(this::call)
        .compose(
            h ->
                h.next() == null
                    ? Future.succeededFuture(h)
                    : hop(h.next().toString(), redirects + 1));
  }

  private Future<Hop> call(Target target) {
    Promise<Hop> answer = Promise.promise();
    client
        .request(target.request(HttpMethod.GET).putHeader("Accept", "*/*"))
        .onFailure(answer::tryFail)
        .onSuccess(request -> send(request, target.uri(), answer));
    return answer.future();
  }

  private static void send(HttpClientRequest request, URI at, Promise<Hop> answer) {
    request.exceptionHandler(answer::tryFail);
    answer.future().onComplete(x -> request.reset());
    request.send().onFailure(answer::tryFail).onSuccess(r -> read(r, at, answer));
  }

  private static void read(HttpClientResponse response, URI at, Promise<Hop> answer) {
    response.exceptionHandler(answer::tryFail);
    String location = response.getHeader("Location");
    boolean moved = REDIRECTS.contains(response.statusCode()) && location != null;
    try {
      URI next = moved ? at.resolve(location.strip()) : null;
      answer.tryComplete(new Hop(response.statusCode(), next));
    } catch (IllegalArgumentException e) {
      answer.tryFail(e);
    }
  }
}
