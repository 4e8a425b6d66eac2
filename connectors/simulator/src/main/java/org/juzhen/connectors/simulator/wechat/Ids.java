package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;

/** Numbers and names as the platform makes them, and bodies as it reads them. */
final class Ids {
  private static final AtomicLong NEXT = new AtomicLong(2_247_483_655L);

  private Ids() {}

  static long number() {
    return NEXT.getAndIncrement();
  }

  static String name(int length) {
    StringBuilder name = new StringBuilder();
    while (name.length() < length) {
      byte[] random = UUID.randomUUID().toString().getBytes();
      name.append(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return name.substring(0, length);
  }

  /** A number that some clients send as a string. */
  static long number(JsonNode field) {
    try {
      return field.isTextual() ? Long.parseLong(field.asText()) : field.asLong();
    } catch (NumberFormatException notOne) {
      throw new Refusal(47001);
    }
  }

  /** Writes a number as the account is set to show them. */
  static void put(ObjectNode into, String field, long value, boolean asText) {
    if (asText) {
      into.put(field, String.valueOf(value));
    } else {
      into.put(field, value);
    }
  }

  static JsonNode body(Call call) {
    JsonNode body = call.json();
    if (!body.isObject()) {
      throw new Refusal(47001);
    }
    if (call.text().matches("(?s).*\\\\u[4-9][0-9a-fA-F]{3}.*")) {
      throw new Refusal(40033);
    }
    return body;
  }

  static ObjectNode ok() {
    return Json.object().put("errcode", 0).put("errmsg", "ok");
  }
}
