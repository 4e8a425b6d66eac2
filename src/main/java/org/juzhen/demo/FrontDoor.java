package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The hub as everybody else meets it (大门): each act of the demo is a call of a signed-in person, so
 * that no rule can be stepped around.
 */
final class FrontDoor {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JSON = "application/json";

  private final URI hub;
  private final UnaryOperator<String> passwords;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * @param passwords of each person by user name
   */
  FrontDoor(URI hub, UnaryOperator<String> passwords) {
    this.hub = hub;
    this.passwords = passwords;
  }

  URI hub() {
    return hub;
  }

  /** The hub with this person's rights. */
  Visitor as(String username) {
    return new Visitor(this, username);
  }

  /** True once the hub says that it is ready. */
  boolean isReady() {
    try {
      return answer(request("/q/health/ready").GET().build()).statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** A call of a machine: its own headers, no token. */
  JsonNode post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder call = request(path).header("Content-Type", JSON);
    headers.forEach(call::header);
    return required(path, answer(call.POST(BodyPublishers.ofString(body)).build()));
  }

  /** Signs in where needed, and once more when the session has ended. */
  JsonNode call(String username, Errand errand) {
    String token = tokens.computeIfAbsent(username, this::signIn);
    HttpResponse<String> answer = answer(errand, token);
    if (answer.statusCode() == 401) {
      tokens.remove(username, token);
      answer = answer(errand, tokens.computeIfAbsent(username, this::signIn));
    }
    return required(username + " " + errand.method() + " " + errand.path(), answer);
  }

  /**
   * One call.
   *
   * @param path below {@code /api/v1}
   * @param type of the body
   */
  record Errand(String method, String path, String type, BodyPublisher body) {
    static Errand json(String method, String path, Object body) {
      String text = body == null ? "" : Script.written(body);
      return new Errand(method, path, JSON, BodyPublishers.ofString(text));
    }
  }

  private HttpResponse<String> answer(Errand errand, String token) {
    HttpRequest.Builder call =
        request("/api/v1" + errand.path()).header("Authorization", "Bearer " + token);
    if (!"GET".equals(errand.method())) {
      call.header("Content-Type", errand.type());
    }
    if ("PATCH".equals(errand.method())) {
      call.header("If-Match", "*");
    }
    return answer(call.method(errand.method(), errand.body()).build());
  }

  private String signIn(String username) {
    Map<String, String> words = Map.of("username", username, "password", passwords.apply(username));
    return post("/api/v1/sessions", Script.written(words), Map.of()).path("accessToken").asText();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(hub.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the demo ends"));
    }
  }

  private static JsonNode required(String what, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new DemoRefused(what, answer.statusCode(), answer.body());
    }
    return Script.tree(answer.body().isBlank() ? "null" : answer.body());
  }
}
