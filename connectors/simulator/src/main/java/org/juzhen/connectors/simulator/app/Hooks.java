package org.juzhen.connectors.simulator.app;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.connectors.simulator.Callbacks.Outgoing;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.World;

/** The calls of an application to the hub, signed as the hub's own are. */
record Hooks(World world) {

  /** Nothing is sent where no address was registered. */
  void send(App app, String type, Map<String, Object> data) {
    Webhook webhook = app.webhook();
    if (app.webhookUrl().isEmpty() || webhook == null) {
      return;
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("timestamp", world.clock().instant().toString());
    event.put("data", data);
    byte[] body = Json.write(event);
    world
        .callbacks()
        .send(new Outgoing(world.callback(app.webhookUrl()), signed(webhook, body), body));
  }

  /** By the wall clock, which is what the receiver compares with. */
  private static Map<String, String> signed(Webhook webhook, byte[] body) {
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    long now = Instant.now().getEpochSecond();
    try {
      return Map.of(
          "Content-Type",
          "application/json",
          "webhook-id",
          id,
          "webhook-timestamp",
          "" + now,
          "webhook-signature",
          webhook.sign(id, now, new String(body, StandardCharsets.UTF_8)));
    } catch (WebhookSigningException noHmac) {
      throw new IllegalStateException(noHmac);
    }
  }
}
