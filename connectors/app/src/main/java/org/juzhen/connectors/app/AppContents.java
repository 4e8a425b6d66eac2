package org.juzhen.connectors.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.FixBy;
import org.juzhen.connectors.spi.Ticket;

/** Content as the contract writes it, there and back (内容). */
record AppContents(Clock clock) {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /** The same delivery gives the same bytes, so that a repetition is recognised as one. */
  static String written(Access access, Content content, Key once) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("externalId", once.value());
    json.put("type", "article");
    json.put("title", content.title());
    json.put("summary", content.summary());
    json.put("bodyHtml", content.bodyHtml().replace("\"file:", "\"cid:"));
    json.put("coverUrl", content.cover() == null ? null : "cid:" + content.cover().digest());
    json.put("attachments", attachments(content));
    json.put("channelCode", channel(access));
    return AppApi.write(json);
  }

  private static List<Map<String, Object>> attachments(Content content) {
    Map<String, Map<String, Object>> byDigest = new LinkedHashMap<>();
    Stream<Image> cover = Stream.ofNullable(content.cover());
    Stream.concat(cover, content.images().stream())
        .forEach(image -> byDigest.putIfAbsent(image.digest(), attachment(image)));
    return new ArrayList<>(byDigest.values());
  }

  private static Map<String, Object> attachment(Image image) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contentId", image.digest());
    json.put("mediaType", image.mediaType());
    json.put("data", Base64.getEncoder().encodeToString(image.bytes()));
    return json;
  }

  private static String channel(Access access) {
    String set = access.credential("channelCode");
    return set.isEmpty() ? Optional.ofNullable(access.platformId()).orElse("") : set;
  }

  /** What became of a content that the application has. */
  Outcome outcome(JsonNode content) {
    String id = content.path("contentId").asText("");
    if (id.isEmpty()) {
      return new Outcome.Unclear("客户端的回答里没有 contentId");
    }
    Ticket ticket = new Ticket(Map.of("id", id, "task", id));
    return switch (content.path("status").asText("").toUpperCase(Locale.ROOT)) {
      case "PUBLISHED" ->
          new Outcome.Done(
              id, url(content), AppAnswer.time(content, "publishedAt", clock.instant()), ticket);
      case "REJECTED" ->
          new Outcome.Refused("REJECTED", content.path("reason").asText("客户端审核未通过"), FixBy.AUTHOR);
      case "DELETED" -> new Outcome.Refused("DELETED", "内容已在客户端删除", FixBy.NOBODY);
      default -> new Outcome.Accepted(ticket, LOOK_AGAIN);
    };
  }

  /** The content of a list that carries our own number. */
  static Optional<JsonNode> ours(JsonNode answer, Key once) {
    JsonNode list = answer.isArray() ? answer : answer.path("items");
    if (answer.has("contentId")) {
      return Optional.of(answer);
    }
    for (JsonNode item : list) {
      if (once.value().equals(item.path("externalId").asText(""))) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private static String url(JsonNode content) {
    String url = content.path("url").asText("");
    return url.matches("https?://\\S+") ? url : null;
  }
}
