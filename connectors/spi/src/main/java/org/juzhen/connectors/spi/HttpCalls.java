package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * HTTP to a platform without a library of its own (平台接口调用): one call for each request, never a
 * redirect, never a second try, an answer of limited size within a limited time.
 */
public final class HttpCalls {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Duration patience;
  private HttpClient http;

  /**
   * @param patience how long an answer may take before the call counts as lost
   */
  public HttpCalls(Duration patience) {
    this.patience = patience;
  }

  /** Made when first needed: a container also builds this object for its proxies. */
  private synchronized HttpClient http() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return http;
  }

  /**
   * Sends what is made anew at each subscription. Fails with {@link IOException} only: the answer
   * was lost, or there was no connection ({@link #neverSent} tells which).
   */
  public Uni<HttpResponse<byte[]>> send(Supplier<HttpRequest.Builder> request) {
    return Uni.createFrom()
        .completionStage(
            () ->
                http()
                    .sendAsync(
                        request.get().timeout(patience).build(),
                        answer -> new BoundedBody(MOST_BYTES))
                    // The request's own timeout ends with the headers; a body may trickle for ever.
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
        .onFailure(TimeoutException.class)
        .transform(late -> new IOException("no answer in time"));
  }

  /** Only where no connection came about is it certain that nothing was sent. */
  public static boolean neverSent(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  /**
   * What {@code Retry-After} asks for, between a second and a day; in seconds or as a date, as RFC
   * 9110 allows both. Empty where it is missing or unreadable.
   */
  public static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .map(String::strip)
        .flatMap(HttpCalls::duration)
        .map(HttpCalls::bounded);
  }

  private static Optional<Duration> duration(String written) {
    if (written.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      Instant then = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(Instant.now(), then));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
