package org.juzhen.connectors.simulator.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;

/** One application with its secret, its address for calls back, and what it remembers of keys. */
final class App {
  private record Remembered(String request, Answer answer) {}

  private final String name;
  private String secret = "";
  private String webhookUrl = "";
  private boolean mayPost = true;
  private boolean reviews;
  private int postsLeft = Integer.MAX_VALUE;
  private final Map<String, Remembered> keys = new HashMap<>();

  App(String name) {
    this.name = name;
  }

  /** Changes what a registration names and leaves the rest. */
  void change(JsonNode wish) {
    secret = wish.path("secret").asText(secret);
    webhookUrl = wish.path("webhookUrl").asText(webhookUrl);
    mayPost = wish.path("mayPost").asBoolean(mayPost);
    reviews = wish.path("reviews").asBoolean(reviews);
    postsLeft = wish.path("postsLeft").asInt(postsLeft);
  }

  String name() {
    return name;
  }

  String webhookUrl() {
    return webhookUrl;
  }

  /** True where somebody looks at content before it becomes visible. */
  boolean reviews() {
    return reviews;
  }

  /** Null where no secret is known. */
  Webhook webhook() {
    try {
      return secret.isEmpty() ? null : new Webhook(secret);
    } catch (EmptyWebhookSecretException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An application without a secret, in an open simulator, takes everything. */
  void check(Call call) {
    Webhook webhook = webhook();
    if (webhook == null) {
      return;
    }
    Map<String, List<String>> headers = new HashMap<>();
    call.headers().forEach((header, value) -> headers.put(header, List.of(value)));
    try {
      webhook.verify(call.text(), headers);
    } catch (WebhookVerificationException wrong) {
      throw new Refusal(401, "BAD_SIGNATURE", "签名不对：" + wrong.getMessage());
    }
  }

  /** The same key and bytes get the same answer, other bytes under the same key a 409. */
  Answer once(Call call, Supplier<Answer> act) {
    String key = call.header("idempotency-key");
    if (key.isEmpty()) {
      throw new Refusal(400, "NO_KEY", "缺少 Idempotency-Key");
    }
    String request = digest(call);
    Remembered before = keys.get(key);
    if (before == null) {
      Answer first = act.get();
      keys.put(key, new Remembered(request, first));
      return first;
    }
    if (!before.request().equals(request)) {
      throw new Refusal(409, "KEY_REUSED", "同一 Idempotency-Key 已用于别的内容");
    }
    return new Answer(200, before.answer().headers(), before.answer().body());
  }

  void takePost() {
    if (!mayPost) {
      throw new Refusal(403, "NOT_ALLOWED", "该渠道没有发布权限");
    }
    if (postsLeft <= 0) {
      throw new Refusal(429, "QUOTA", "今日发布次数已用完");
    }
    postsLeft--;
  }

  private static String digest(Call call) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((call.method() + call.path()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(call.body()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
