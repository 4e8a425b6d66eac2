package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls about what the hub tells other systems. */
final class ExamplesWebhooks {
  private ExamplesWebhooks() {}

  static void in(SweptOffice o, ExamplesRegister.Put to) {
    String coordinator = o.filings.coordinator;
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("url", "http://127.0.0.1:9/events");
    wanted.put("events", List.of("duty.created"));
    wanted.put("unitId", o.filings.bureau);
    wanted.put("subtree", false);
    to.put("POST", "/webhooks", Example.of(coordinator, 201, wanted));
    String at = "/webhooks/{id}";
    Map<String, ?> other = Map.of("events", List.of("delivery.posted"));
    to.put("PATCH", at, Example.on(coordinator, made(coordinator, wanted), other));
    to.put("DELETE", at, Example.on(coordinator, made(coordinator, wanted), null).answers(204));
    to.put("GET", at + "/deliveries", Example.on(coordinator, made(coordinator, wanted), null));
    to.put("POST", at + "/secret", Example.on(coordinator, made(coordinator, wanted), null));
    to.put(
        "POST",
        at + "/test",
        Example.on(coordinator, made(coordinator, wanted), null).answers(201));
    String asked = made(coordinator, wanted);
    to.put(
        "POST",
        at + "/deliveries/{delivery}/replay",
        Example.on(coordinator, asked, null).with("delivery", sent(coordinator, asked)));
  }

  private static String made(String by, Map<String, Object> wanted) {
    return id(as(by).body(wanted).post("/api/v1/webhooks"));
  }

  /** Something that was sent to a webhook, and failed for good. */
  private static String sent(String by, String webhook) {
    return id(as(by).post("/api/v1/webhooks/" + webhook + "/test"));
  }
}
