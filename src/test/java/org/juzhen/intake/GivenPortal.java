package org.juzhen.intake;

import static org.juzhen.house.World.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** A city with a portal, its editor and its supervisor; pushes with the library's own client. */
public final class GivenPortal {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  public final World world = new World();
  public final String city;
  public final String supervisor;
  public final String portalEditor;
  public final String editor;
  public final String host = world.unique("www") + ".example";
  public final String id;
  public String secret;

  public GivenPortal() {
    this(Map.of("intake", "WEBHOOK"));
  }

  public GivenPortal(Map<String, Object> more) {
    city = world.city();
    supervisor = world.person(world.unique("super"), city, "SUPERVISOR");
    portalEditor = world.person(world.unique("portal"), city, "PORTAL_EDITOR");
    editor = world.person(world.unique("editor"), city, "EDITOR");
    Response made = as(portalEditor).body(wanted(more)).post("/api/v1/portals");
    id = World.id(made);
    secret = made.path("webhookSecret");
  }

  /** A portal that pushes for a unit, registered by this person. */
  public GivenPortal(String unit, String registrar) {
    city = unit;
    supervisor = registrar;
    portalEditor = registrar;
    editor = registrar;
    Response made = as(registrar).body(wanted(Map.of("intake", "WEBHOOK"))).post("/api/v1/portals");
    id = World.id(made);
    secret = made.path("webhookSecret");
  }

  private Map<String, Object> wanted(Map<String, Object> more) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("name", "云岫市人民政府门户网站");
    wanted.put("url", "https://" + host);
    wanted.put("unitId", city);
    wanted.putAll(more);
    return wanted;
  }

  /** The data of an article as the contract has it. */
  public Map<String, Object> article(String key) {
    Map<String, Object> data = new HashMap<>();
    data.put("id", key);
    data.put("url", "https://" + host + "/zwgk/" + key + ".html");
    data.put("title", "关于做好今冬供暖工作的通知 " + key);
    data.put("bodyHtml", "<p>各区县要在十一月十五日前完成供暖准备。</p>");
    data.put("source", "云岫市住房和城乡建设局");
    data.put("publishedAt", "2026-11-20T09:30:00+08:00");
    return data;
  }

  public static String message(String type, Map<String, Object> data) {
    try {
      Map<String, Object> message = new HashMap<>();
      message.put("type", type);
      message.put("timestamp", Instant.now().toString());
      message.put("data", data);
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> publish(Map<String, Object> data) {
    return push("msg_" + Ids.next(), message("article.published", data));
  }

  public HttpResponse<String> push(String webhookId, String body) {
    return push(webhookId, body, secret, Instant.now()).join();
  }

  /** Signs as a portal would, with the interoperable library. */
  public CompletableFuture<HttpResponse<String>> push(
      String webhookId, String body, String signedWith, Instant at) {
    try {
      long seconds = at.getEpochSecond();
      String signature = new Webhook(signedWith).sign(webhookId, seconds, body);
      return CLIENT.sendAsync(
          HttpRequest.newBuilder(hook())
              .header("Content-Type", "application/json")
              .header("webhook-id", webhookId)
              .header("webhook-timestamp", Long.toString(seconds))
              .header("webhook-signature", signature)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI hook() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/hooks/portals/" + id);
  }

  public static String path(HttpResponse<String> answer, String field) {
    try {
      return JSON.readTree(answer.body()).path(field).asText();
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  /** The article as its editor sees it. */
  public Response show(String article) {
    return as(editor).get("/api/v1/articles/" + article);
  }
}
