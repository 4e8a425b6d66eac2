package org.juzhen.connectors.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.juzhen.connectors.spi.Access;

/** Signed HTTP to an application, one call per request, never a redirect. */
final class AppApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Duration patience;
  private HttpClient http;

  /**
   * @param patience how long an answer may take before the call counts as lost
   */
  AppApi(Duration patience) {
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

  /** Fails with {@link IOException} only: the answer was lost, or there was no connection. */
  Uni<AppAnswer> send(Access access, AppRequest request) {
    return Uni.createFrom()
        .completionStage(
            () ->
                http()
                    .sendAsync(signed(access, request), answer -> new BoundedBody(MOST_BYTES))
                    // The request's own timeout ends with the headers; a body may trickle for ever.
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
        .onFailure(TimeoutException.class)
        .transform(late -> new IOException("no answer in time"))
        .map(AppApi::answer);
  }

  /** The time of a signature is the wall clock's: both sides compare it with the real time. */
  private HttpRequest signed(Access access, AppRequest request) {
    Signature signature = Signature.of(access).orElseThrow();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(access.baseUrl() + "/open/v1/" + request.path()))
            .timeout(patience)
            .header("Accept", "application/json")
            .method(request.method(), BodyPublishers.ofString(request.body(), UTF_8));
    if (!request.body().isEmpty()) {
      builder.header("Content-Type", "application/json; charset=utf-8");
    }
    if (request.once() != null) {
      builder.header("Idempotency-Key", request.once().value());
    }
    Instant now = Clock.systemUTC().instant();
    signature.headers(request.messageId(), now, request.body()).forEach(builder::header);
    return builder.build();
  }

  private static AppAnswer answer(HttpResponse<byte[]> response) {
    return new AppAnswer(response.statusCode(), json(response.body()), wait(response));
  }

  static JsonNode json(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException notWritable) {
      throw new IllegalArgumentException(notWritable);
    }
  }

  /** Seconds or a date, as RFC 9110 allows both. */
  private static Optional<Duration> wait(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").map(String::strip).flatMap(AppApi::wait);
  }

  private static Optional<Duration> wait(String written) {
    if (written.matches("\\d{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(written))));
    }
    try {
      Instant then = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(Instant.now(), then)));
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
