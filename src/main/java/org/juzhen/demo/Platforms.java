package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The simulated platforms, as their owners and citizens use them. */
final class Platforms {
  private static final Logger LOG = Logger.getLogger(Platforms.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What can be read on a platform. */
  record Seen(String platform, String account, String id) {}

  private final URI simulator;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Platforms(URI simulator) {
    this.simulator = simulator;
  }

  URI url() {
    return simulator;
  }

  void register(Map<String, Object> account) {
    call("/_accounts", Script.written(account));
  }

  /** A citizen writes; false where the platform did not take it. */
  boolean write(Seen where, String citizen, String text) {
    return !call(
            "/_citizens",
            Script.written(
                Map.of(
                    "platform", where.platform(),
                    "account", where.account(),
                    "postId", where.id(),
                    "citizen", citizen,
                    "text", text)))
        .isNull();
  }

  /** What is visible now, oldest first. */
  List<Seen> visible() {
    List<Seen> seen = new ArrayList<>();
    call("/_posts", null)
        .path("items")
        .forEach(
            p -> {
              if (!p.path("deleted").asBoolean()) {
                seen.add(
                    new Seen(
                        p.path("platform").asText(),
                        p.path("account").asText(),
                        p.path("id").asText()));
              }
            });
    return seen;
  }

  private JsonNode call(String path, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(simulator.resolve(path)).timeout(PATIENCE);
    if (body != null) {
      request.header("Content-Type", "application/json");
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() < 300) {
        return Script.tree(answer.body());
      }
      LOG.warnf("Simulator %s: %d %s", path, answer.statusCode(), answer.body());
    } catch (IOException e) {
      LOG.warnf("Simulator %s: %s", path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Script.tree("null");
  }
}
