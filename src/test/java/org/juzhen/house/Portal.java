package org.juzhen.house;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A government portal that pushes its articles with the published webhook library. */
public class Portal {
  private static final ObjectMapper JSON = new ObjectMapper();

  public final String id;
  private final String path;
  private final Webhook signer;

  private Portal(String id, String url, String secret) {
    this.id = id;
    this.path = URI.create(url).getPath();
    this.signer = signer(secret);
  }

  private static Webhook signer(String secret) {
    try {
      return new Webhook(secret);
    } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Registers a portal of a unit. */
  public static Portal of(String unit, String registrar) {
    Response made =
        World.as(registrar)
            .body(
                Map.of(
                    "name", "云岫市人民政府门户网站",
                    "url", "https://www.yunxiu.example",
                    "unitId", unit,
                    "intake", "WEBHOOK"))
            .post("/api/v1/portals");
    made.then().statusCode(201);
    return new Portal(made.path("id"), made.path("webhookUrl"), made.path("webhookSecret"));
  }

  /** Pushes an article; returns its id in the hub. */
  public String publish(String title, String bodyHtml, String importance, Instant at) {
    Map<String, Object> data = article(title, bodyHtml, at);
    data.put("importance", importance);
    return published(data);
  }

  /** An article as the portal has it, of no class. */
  public static Map<String, Object> article(String title, String bodyHtml, Instant at) {
    Map<String, Object> data = new HashMap<>();
    String number = UUID.randomUUID().toString();
    data.put("id", number);
    data.put("url", "https://www.yunxiu.example/art/" + number + ".html");
    data.put("title", title);
    data.put("bodyHtml", bodyHtml);
    data.put("source", "云岫市人民政府办公室");
    data.put("publishedAt", at.toString());
    return data;
  }

  /** Pushes it; returns its id in the hub. */
  public String published(Map<String, Object> article) {
    return push("article.published", article).then().statusCode(202).extract().path("articleId");
  }

  /** Pushes any event, signed now. */
  public Response push(String type, Map<String, Object> data) {
    Map<String, Object> event =
        Map.of("type", type, "timestamp", Instant.now().toString(), "data", data);
    String body = written(event);
    String message = "msg_" + UUID.randomUUID();
    long now = Instant.now().getEpochSecond();
    return given()
        .contentType(ContentType.JSON)
        .header("webhook-id", message)
        .header("webhook-timestamp", now)
        .header("webhook-signature", signature(message, now, body))
        .body(body)
        .post(path);
  }

  private String signature(String message, long at, String body) {
    try {
      return signer.sign(message, at, body);
    } catch (com.standardwebhooks.exceptions.WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
