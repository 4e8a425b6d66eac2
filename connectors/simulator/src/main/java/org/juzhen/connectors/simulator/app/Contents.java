package org.juzhen.connectors.simulator.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/** What has been sent to the applications (内容), published at once, later, or after a review. */
final class Contents {
  private static final int TITLE = 100;
  private static final Duration REVIEW = Duration.ofSeconds(5);

  private final World world;
  private final Hooks hooks;
  private final Map<String, ObjectNode> stored = new LinkedHashMap<>();

  Contents(World world, Hooks hooks) {
    this.world = world;
    this.hooks = hooks;
  }

  synchronized Answer create(App app, Call call) {
    JsonNode wish = demand(call.json());
    app.takePost();
    String id = "c" + (100_001 + stored.size());
    ObjectNode content = wish.deepCopy();
    content.put("contentId", id).put("app", app.name());
    content.put("url", world.pageOf("app", id));
    stored.put(id, content);
    settle(app, content);
    return Answer.json(201, told(content));
  }

  synchronized Map<String, Object> find(App app, String externalId) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (ObjectNode content : stored.values()) {
      boolean own = content.path("app").asText().equals(app.name());
      if (own && (externalId.isEmpty() || content.path("externalId").asText().equals(externalId))) {
        items.add(told(content));
      }
    }
    return Map.of("items", items);
  }

  synchronized Map<String, Object> show(App app, String id) {
    return told(get(app, id));
  }

  synchronized Map<String, Object> replace(App app, String id, Call call) {
    ObjectNode content = get(app, id);
    JsonNode wish = demand(call.json());
    content.setAll((ObjectNode) wish.deepCopy());
    if ("PUBLISHED".equals(content.path("status").asText())) {
      world.posts().delete("app", id);
      publish(app, content);
    }
    return told(content);
  }

  synchronized Answer delete(App app, String id) {
    get(app, id).put("status", "DELETED");
    world.posts().delete("app", id);
    return Answer.text(204, "");
  }

  /** A deleted one is gone for everybody. */
  synchronized ObjectNode get(App app, String id) {
    ObjectNode content = stored.get(id);
    if (content == null
        || !content.path("app").asText().equals(app.name())
        || "DELETED".equals(content.path("status").asText())) {
      throw Refusal.missing("这条内容");
    }
    return content;
  }

  /** The application that shows this content, or null. */
  synchronized String appOf(String id) {
    return stored.containsKey(id) ? stored.get(id).path("app").asText() : null;
  }

  synchronized void clear() {
    stored.clear();
  }

  private static JsonNode demand(JsonNode wish) {
    if (!wish.isObject() || wish.path("externalId").asText().isEmpty()) {
      throw new Refusal(400, "INVALID", "externalId 不能为空");
    }
    String title = wish.path("title").asText();
    if (title.isBlank() || title.length() > TITLE) {
      throw new Refusal(422, "INVALID_TITLE", "标题不能为空，也不能超过 " + TITLE + " 字");
    }
    if (title.contains("违禁")) {
      throw new Refusal(422, "FORBIDDEN_WORDS", "标题含有不允许的词");
    }
    return wish;
  }

  private void settle(App app, ObjectNode content) {
    Instant now = world.clock().instant();
    String at = content.path("publishAt").asText("");
    Instant due = at.isEmpty() ? now : OffsetDateTime.parse(at).toInstant();
    if (app.reviews() || due.isAfter(now)) {
      content.put("status", app.reviews() ? "REVIEWING" : "SCHEDULED");
      Duration wait = app.reviews() ? REVIEW : Duration.between(now, due);
      world.agenda().in(wait, () -> publishLater(app, content));
    } else {
      publish(app, content);
    }
  }

  private synchronized void publishLater(App app, ObjectNode content) {
    if (!"DELETED".equals(content.path("status").asText())) {
      publish(app, content);
      hooks.send(app, "content.published", told(content));
    }
  }

  private void publish(App app, ObjectNode content) {
    Instant now = world.clock().instant();
    content.put("status", "PUBLISHED").put("publishedAt", now.toString());
    String id = content.path("contentId").asText();
    String title = content.path("title").asText();
    String url = content.path("url").asText();
    world
        .posts()
        .add(new Post("app", app.name(), id, title, withPictures(content), url, now, false));
  }

  /** A reader sees the pictures, not their names. */
  private static String withPictures(JsonNode content) {
    String html = content.path("bodyHtml").asText();
    for (JsonNode attachment : content.path("attachments")) {
      String data =
          attachment.path("mediaType").asText() + ";base64," + attachment.path("data").asText();
      html = html.replace("cid:" + attachment.path("contentId").asText(), "data:" + data);
    }
    return html;
  }

  private static Map<String, Object> told(JsonNode content) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (String name : List.of("contentId", "externalId", "url", "status", "publishedAt")) {
      if (content.has(name)) {
        told.put(name, content.path(name).asText());
      }
    }
    return told;
  }
}
