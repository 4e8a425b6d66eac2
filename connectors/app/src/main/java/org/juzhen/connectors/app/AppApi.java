package org.juzhen.connectors.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.HttpCalls;

/** Signed HTTP to an application. */
final class AppApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpCalls calls;

  /**
   * @param patience how long an answer may take before the call counts as lost
   */
  AppApi(Duration patience) {
    this.calls = new HttpCalls(patience);
  }

  /** Fails with {@link IOException} only: the answer was lost, or there was no connection. */
  Uni<AppAnswer> send(Access access, AppRequest request) {
    return calls.send(() -> signed(access, request)).map(AppApi::answer);
  }

  /** The time of a signature is the wall clock's: both sides compare it with the real time. */
  private static HttpRequest.Builder signed(Access access, AppRequest request) {
    Signature signature = Signature.of(access).orElseThrow();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(access.baseUrl() + "/open/v1/" + request.path()))
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
    return builder;
  }

  private static AppAnswer answer(HttpResponse<byte[]> response) {
    return new AppAnswer(
        response.statusCode(), json(response.body()), HttpCalls.retryAfter(response));
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
}
