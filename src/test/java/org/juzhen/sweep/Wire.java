package org.juzhen.sweep;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Sends requests exactly as written, several at a time. */
final class Wire {
  private static final int AT_ONCE = 12;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * What is sent.
   *
   * @param token null for nobody
   * @param body null for none
   */
  record Request(String method, String path, String token, String body, Map<String, String> more) {}

  CompletableFuture<HttpResponse<String>> send(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + request.path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json, */*;q=0.5")
            .method(
                request.method,
                request.body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body));
    if (request.token != null) {
      builder.header("Authorization", "Bearer " + request.token);
    }
    if (request.body != null) {
      builder.setHeader("Content-Type", "application/json");
    }
    request.more.forEach(builder::setHeader);
    free.acquireUninterruptibly();
    return http.sendAsync(builder.build(), BodyHandlers.ofString())
        .whenComplete((answer, failed) -> free.release());
  }
}
