package org.juzhen.intake.reading;

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
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.kernel.OutboundGuard;
import org.juzhen.kernel.OutboundGuard.Target;
import org.juzhen.kernel.Problem;

/**
 * Fetches addresses of portals. Connects to exactly the address that the guard has judged, asks the
 * guard again for every redirect, and reads no more than it was told.
 */
@ApplicationScoped
public class Outside {
  /** The largest feed or page, in bytes. */
  public static final int PAGE_LIMIT = 2 * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int ANSWER_LIMIT = 64 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final OutboundGuard guard;
  private final HttpClient client;

  Outside(Vertx vertx, OutboundGuard guard) {
    this.vertx = vertx;
    this.guard = guard;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setDecompressionSupported(true)
                .setMaxHeaderSize(32_768)
                .setIdleTimeout(20));
  }

  /** Fetches a feed or a page; fails with {@link PollFailure}. */
  public Uni<Fetched> get(URI uri, Validators known) {
    return get(uri, known, PAGE_LIMIT);
  }

  /** Fetches at most so many bytes; fails with {@link PollFailure}. */
  public Uni<Fetched> get(URI uri, Validators known, int limit) {
    return Uni.createFrom()
        .completionStage(() -> hop(new Asked(uri, known, limit, PATIENCE), 0).toCompletionStage());
  }

  /** Fetches a file of at most so many bytes, for as long; fails with {@link PollFailure}. */
  public Uni<Fetched> get(URI uri, int limit, Duration patience) {
    Asked asked = new Asked(uri, Validators.NONE, limit, patience);
    return Uni.createFrom().completionStage(() -> hop(asked, 0).toCompletionStage());
  }

  /** Sends a form and takes any 2xx for a yes; fails with {@link PollFailure}. */
  public Uni<Fetched> post(URI uri, String form) {
    Asked asked = new Asked(uri, Validators.NONE, ANSWER_LIMIT, PATIENCE, form);
    return Uni.createFrom().completionStage(() -> hop(asked, 0).toCompletionStage());
  }

  /**
   * @param form null where something is fetched
   */
  private record Asked(URI uri, Validators known, int limit, Duration patience, String form) {
    Asked(URI uri, Validators known, int limit, Duration patience) {
      this(uri, known, limit, patience, null);
    }

    Asked at(URI next) {
      return new Asked(next, known, limit, patience, form);
    }

    boolean isAnswered(int status) {
      return form == null ? status == 200 || status == 304 : status / 100 == 2;
    }

    /** A form is sent on only where the server says that the method stays. */
    boolean follows(int status) {
      return form == null ? REDIRECTS.contains(status) : status == 307 || status == 308;
    }
  }

  private Future<Fetched> hop(Asked asked, int redirects) {
    if (redirects > MOST_REDIRECTS) {
      return failed(PollFault.TOO_MANY_REDIRECTS, asked.uri().getHost());
    }
    return vertx
        .executeBlocking(() -> guard.check(asked.uri()), false)
        .recover(e -> refused(e, asked))
        .compose(target -> call(target, asked))
        .compose(
            answer ->
                asked.follows(answer.status())
                    ? hop(asked.at(answer.uri()), redirects + 1)
                    : Future.succeededFuture(answer));
  }

  private Future<Target> refused(Throwable e, Asked asked) {
    if (!(e instanceof Problem p)) {
      return Future.failedFuture(e);
    }
    boolean unknown = "UNRESOLVED".equals(p.details().get("why"));
    return failed(
        unknown ? PollFault.NAME_UNKNOWN : PollFault.ADDRESS_REFUSED, asked.uri().getHost());
  }

  private Future<Fetched> call(Target target, Asked asked) {
    Promise<Fetched> answer = Promise.promise();
    RequestOptions options =
        target
            .request(asked.form() == null ? HttpMethod.GET : HttpMethod.POST)
            .setTimeout(asked.patience().toMillis());
    client
        .request(options)
        .onFailure(e -> answer.tryFail(unreachable(e, asked)))
        .onSuccess(request -> send(request, asked, answer));
    return answer.future();
  }

  private void send(HttpClientRequest request, Asked asked, Promise<Fetched> answer) {
    long timer =
        vertx.setTimer(
            asked.patience().toMillis(),
            id -> {
              answer.tryFail(new PollFailure(PollFault.TIMEOUT, asked.uri().getHost()));
              request.reset();
            });
    answer.future().onComplete(x -> vertx.cancelTimer(timer));
    request.putHeader("Accept", "*/*");
    if (asked.known().etag() != null) {
      request.putHeader("If-None-Match", asked.known().etag());
    }
    if (asked.known().lastModified() != null) {
      request.putHeader("If-Modified-Since", asked.known().lastModified());
    }
    request.exceptionHandler(e -> answer.tryFail(unreachable(e, asked)));
    sent(request, asked.form())
        .onFailure(e -> answer.tryFail(unreachable(e, asked)))
        .onSuccess(response -> read(request, response, asked, answer));
  }

  private static Future<HttpClientResponse> sent(HttpClientRequest request, String form) {
    return form == null
        ? request.send()
        : request.putHeader("Content-Type", "application/x-www-form-urlencoded").send(form);
  }

  private void read(
      HttpClientRequest request,
      HttpClientResponse response,
      Asked asked,
      Promise<Fetched> answer) {
    int status = response.statusCode();
    response.exceptionHandler(e -> answer.tryFail(unreachable(e, asked)));
    if (asked.follows(status) && response.getHeader("Location") != null) {
      redirected(response, asked, answer);
      request.reset();
      return;
    }
    if (!asked.isAnswered(status)) {
      answer.tryFail(new PollFailure(PollFault.STATUS, Integer.toString(status)));
      request.reset();
      return;
    }
    Buffer body = Buffer.buffer();
    response.handler(
        part -> {
          if (body.length() + part.length() > asked.limit()) {
            answer.tryFail(new PollFailure(PollFault.TOO_LARGE, asked.uri().getHost()));
            request.reset();
          } else {
            body.appendBuffer(part);
          }
        });
    response.endHandler(x -> answer.tryComplete(fetched(response, asked.uri(), body)));
  }

  private static void redirected(
      HttpClientResponse response, Asked asked, Promise<Fetched> answer) {
    try {
      URI next = asked.uri().resolve(response.getHeader("Location").strip());
      answer.tryComplete(
          new Fetched(response.statusCode(), next, new byte[0], "", Validators.NONE));
    } catch (IllegalArgumentException e) {
      answer.tryFail(new PollFailure(PollFault.ADDRESS_REFUSED, asked.uri().getHost()));
    }
  }

  private static Fetched fetched(HttpClientResponse response, URI uri, Buffer body) {
    String type = response.getHeader("Content-Type");
    return new Fetched(
        response.statusCode(),
        uri,
        body.getBytes(),
        type == null ? "" : type,
        new Validators(response.getHeader("ETag"), response.getHeader("Last-Modified")),
        response.headers().getAll("Link"));
  }

  /** In words of the hub: what a library says is in English, and goes to nobody. */
  private static PollFailure unreachable(Throwable e, Asked asked) {
    PollFault fault =
        e instanceof TimeoutException
            ? PollFault.TIMEOUT
            : e instanceof SSLException ? PollFault.CERTIFICATE : PollFault.UNREACHABLE;
    return new PollFailure(fault, asked.uri().getHost());
  }

  private static <T> Future<T> failed(PollFault fault, String detail) {
    return Future.failedFuture(new PollFailure(fault, detail));
  }
}
