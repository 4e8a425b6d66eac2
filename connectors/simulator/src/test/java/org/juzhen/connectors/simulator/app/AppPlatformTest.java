package org.juzhen.connectors.simulator.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.PlatformSimulator;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;

class AppPlatformTest {
  private static final String SECRET = "whsec_cWluZ2hlLWFwcC1zZWNyZXQtZm9yLXRlc3Rz";
  private static final String ROOT = "/qinghe/open/v1/";

  private final Simulator simulator = Simulator.start(Settings.quiet());
  private final PlatformSimulator app = simulator.platform("app");

  @BeforeEach
  void register() {
    app.register(Json.object(Map.of("account", "qinghe", "secret", SECRET)));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void takes_nothing_unsigned() {
    Call bare = new Call("GET", ROOT + "contents", Map.of(), Map.of(), new byte[0]);
    assertThat(app.answer(bare).status()).isEqualTo(401);
    Call good = signed("POST", "contents", body("k1", "通知"), "k1");
    Call changed =
        new Call("POST", good.path(), Map.of(), good.headers(), body("k1", "通告").getBytes(UTF_8));
    assertThat(app.answer(changed).status()).isEqualTo(401);
    assertThat(app.answer(good).status()).isEqualTo(201);
  }

  @Test
  void answers_a_repetition_alike_and_another_body_with_a_conflict() {
    Answer first = create("k1", "通知");
    Answer again = create("k1", "通知");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    Answer other = app.answer(signed("POST", "contents", body("k1", "别的"), "k1"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(simulator.posts().all("app", "", "")).hasSize(1);
  }

  @Test
  void does_not_remember_a_key_that_was_refused() {
    assertThat(create("k1", "违禁").status()).isEqualTo(422);
    assertThat(create("k1", "通知").status()).isEqualTo(201);
  }

  @Test
  void demands_a_key_and_a_title() {
    assertThat(app.answer(signed("POST", "contents", body("k1", "通知"), "")).status())
        .isEqualTo(400);
    assertThat(create("k1", " ").status()).isEqualTo(422);
    assertThat(app.answer(signed("POST", "contents", "[]", "k2")).status()).isEqualTo(400);
  }

  @Test
  void finds_content_by_the_number_of_the_sender() {
    String id = Json.read(create("k1", "通知").body()).path("contentId").asText();
    create("k2", "公告");
    JsonNode items = Json.read(query("contents", "externalId", "k1").body()).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).path("contentId").asText()).isEqualTo(id);
    assertThat(Json.read(query("contents", "externalId", "no").body()).path("items")).isEmpty();
  }

  @Test
  void replaces_and_deletes_content() {
    String id = Json.read(create("k1", "通知").body()).path("contentId").asText();
    assertThat(app.answer(signed("PUT", "contents/" + id, body("k1", "更正"), "")).status())
        .isEqualTo(200);
    assertThat(simulator.posts().all("app", "qinghe", "更正")).hasSize(1);
    assertThat(app.answer(signed("DELETE", "contents/" + id, "", "")).status()).isEqualTo(204);
    assertThat(app.answer(signed("GET", "contents/" + id, "", "")).status()).isEqualTo(404);
    assertThat(simulator.posts().all("app", "", "")).allMatch(p -> p.deleted());
  }

  @Test
  void publishes_at_the_time_that_was_asked_for() {
    String at = simulator.world().clock().instant().plus(Duration.ofHours(2)).toString();
    String wish = body("k1", "通知").replaceFirst("}$", ",\"publishAt\":\"" + at + "\"}");
    JsonNode answer = Json.read(app.answer(signed("POST", "contents", wish, "k1")).body());
    assertThat(answer.path("status").asText()).isEqualTo("SCHEDULED");
    assertThat(simulator.posts().all("app", "", "")).isEmpty();
    simulator.turnClock(Duration.ofHours(2));
    assertThat(simulator.posts().all("app", "", "通知")).hasSize(1);
  }

  @Test
  void gives_comments_in_pages_and_keeps_replies_with_them() {
    String id = Json.read(create("k1", "通知").body()).path("contentId").asText();
    for (int i = 0; i < 25; i++) {
      app.citizenWrites(new CitizenAct("app", "", id, "王女士", "问" + i));
    }
    JsonNode first = Json.read(get("contents/" + id + "/comments").body());
    assertThat(first.path("items")).hasSize(20);
    assertThat(first.path("more").asBoolean()).isTrue();
    JsonNode rest =
        Json.read(
            query("contents/" + id + "/comments", "cursor", first.path("next").asText()).body());
    assertThat(rest.path("items")).hasSize(5);
    assertThat(rest.path("more").asBoolean()).isFalse();
    String comment =
        "contents/" + id + "/comments/" + rest.path("items").get(0).path("commentId").asText();
    String reply = "{\"externalId\":\"r1\",\"text\":\"九点\"}";
    assertThat(app.answer(signed("POST", comment + "/replies", reply, "r1")).status())
        .isEqualTo(201);
    assertThat(app.answer(signed("POST", comment + "/replies", reply, "r1")).status())
        .isEqualTo(200);
    assertThat(Json.read(get(comment).body()).path("replies")).hasSize(1);
    assertThat(Json.read(get("contents/" + id + "/metrics").body()).path("comments").asInt())
        .isEqualTo(25);
  }

  @Test
  void keeps_applications_apart() {
    app.register(Json.object(Map.of("account", "other", "secret", SECRET)));
    String id = Json.read(create("k1", "通知").body()).path("contentId").asText();
    Call foreign = signed("GET", "contents/" + id, "", "");
    Call elsewhere =
        new Call("GET", "/other/open/v1/contents/" + id, Map.of(), foreign.headers(), new byte[0]);
    assertThat(app.answer(elsewhere).status()).isEqualTo(404);
    assertThat(app.answer(signed("GET", "nothing", "", "")).status()).isEqualTo(404);
    assertThat(app.answer(signed("PATCH", "contents", "", "")).status()).isEqualTo(405);
  }

  private Answer create(String key, String title) {
    return app.answer(signed("POST", "contents", body(key, title), key));
  }

  private Answer get(String path) {
    return app.answer(signed("GET", path, "", ""));
  }

  private Answer query(String path, String name, String value) {
    Call call = signed("GET", path, "", "");
    Call asked = new Call("GET", call.path(), Map.of(name, value), call.headers(), new byte[0]);
    return app.answer(asked);
  }

  private static String body(String externalId, String title) {
    Map<String, Object> json = new HashMap<>();
    json.put("externalId", externalId);
    json.put("title", title);
    json.put("bodyHtml", "<p>正文</p>");
    json.put("attachments", List.of());
    return new String(Json.write(json), UTF_8);
  }

  private static Call signed(String method, String path, String body, String key) {
    try {
      long now = Instant.now().getEpochSecond();
      Map<String, String> headers = new HashMap<>();
      headers.put("webhook-id", "msg_1");
      headers.put("webhook-timestamp", "" + now);
      headers.put("webhook-signature", new Webhook(SECRET).sign("msg_1", now, body));
      if (!key.isEmpty()) {
        headers.put("idempotency-key", key);
      }
      String url = URI.create(ROOT + path).getPath();
      return new Call(method, url, Map.of(), headers, body.getBytes(UTF_8));
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }
}
