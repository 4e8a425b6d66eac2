package org.juzhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * Messages of one portal about articles that nobody has seen yet, of some two thousand bytes,
 * signed as portals sign them. Each says a sentence of its own twenty times, so that no text is the
 * twin of another.
 */
final class HookMessages {
  private static final String BODY =
      "{\"type\":\"article.published\",\"timestamp\":\"%s\",\"data\":{\"id\":\"%s\",\"url\":"
          + "\"https://www.yunxiu.example/%s.html\",\"title\":\"关于做好今冬供暖工作的通知\",\"bodyHtml\":"
          + "\"<p>%s</p>\",\"source\":\"云岫市住房和城乡建设局\",\"publishedAt\":"
          + "\"2026-11-20T09:30:00+08:00\"}}";
  private static final int WORDS = 8;
  private static final int SENTENCES = 20;
  private static final String REQUEST =
      "POST /api/v1/hooks/portals/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
          + " application/json\r\nwebhook-id: %s\r\nwebhook-timestamp: %d\r\nwebhook-signature:"
          + " %s\r\nContent-Length: %d\r\n\r\n";

  private final UUID unit;
  private final UUID portal;
  private final String key;
  private final Webhook secret;
  private final WordsOfChance chance = new WordsOfChance(System.nanoTime());

  private HookMessages(UUID unit, UUID portal, String secret) throws EmptyWebhookSecretException {
    this.unit = unit;
    this.portal = portal;
    this.key = secret;
    this.secret = new Webhook(secret);
  }

  /** Those of a portal that is registered for it. */
  static HookMessages ofNewPortal(BenchHub hub) throws Exception {
    BenchHub.City city = hub.city("PORTAL_EDITOR");
    Map<String, String> wanted =
        Map.of(
            "name", "门户",
            "url", "https://www.yunxiu.example",
            "unitId", city.id(),
            "intake", "WEBHOOK");
    JsonNode made = hub.post(city.token(), "/api/v1/portals", wanted);
    return new HookMessages(
        UUID.fromString(city.id()),
        UUID.fromString(made.path("id").asText()),
        made.path("webhookSecret").asText());
  }

  /** The whole request as bytes, and the body in it. */
  record Signed(String id, Buffer request, Buffer body) {}

  UUID unit() {
    return unit;
  }

  UUID portal() {
    return portal;
  }

  String secret() {
    return key;
  }

  List<Signed> signed(int count) throws WebhookSigningException {
    List<Signed> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(signed());
    }
    return messages;
  }

  private Signed signed() throws WebhookSigningException {
    String id = Ids.next().toString();
    Instant now = Instant.now();
    String sentence = String.join("", chance.words(WORDS)) + "。";
    String text = BODY.formatted(now, id, id, sentence.repeat(SENTENCES));
    String signature = secret.sign(id, now.getEpochSecond(), text);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String head = REQUEST.formatted(portal, id, now.getEpochSecond(), signature, body.length);
    return new Signed(id, Buffer.buffer(head).appendBytes(body), Buffer.buffer(body));
  }
}
