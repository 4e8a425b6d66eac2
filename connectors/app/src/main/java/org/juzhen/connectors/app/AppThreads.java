package org.juzhen.connectors.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.CitizenMessage.Kind;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Comments below content, messages to the account, and the answers to both (留言与回复). */
record AppThreads(Clock clock) {

  static String comments(String content) {
    return "contents/" + AppRequest.step(content) + "/comments";
  }

  InboxPage page(AppAnswer answer, String content, String mark) {
    List<CitizenMessage> messages = new ArrayList<>();
    for (JsonNode comment : answer.json().path("items")) {
      if (!comment.path("official").asBoolean() && !id(comment, "commentId").isEmpty()) {
        messages.add(comment(comment, content));
      }
    }
    String next = answer.json().path("next").asText("");
    boolean more = answer.json().path("more").asBoolean() && !next.isEmpty() && !next.equals(mark);
    return new InboxPage(messages, next.isEmpty() ? mark : next, more, null);
  }

  CitizenMessage comment(JsonNode comment, String content) {
    String id = id(comment, "commentId");
    return message(Kind.COMMENT, id, comment, comments(content) + "/" + AppRequest.step(id));
  }

  CitizenMessage direct(JsonNode message) {
    String id = id(message, "messageId");
    return message(Kind.DIRECT, id, message, "messages/" + AppRequest.step(id));
  }

  private CitizenMessage message(Kind kind, String id, JsonNode json, String thread) {
    return new CitizenMessage(
        id,
        kind,
        json.path("userId").asText(""),
        json.path("userName").asText(""),
        json.path("text").asText(""),
        AppAnswer.time(json, "createdAt", clock.instant()),
        new Ticket(Map.of("thread", thread)));
  }

  static String written(String text, Key once) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("externalId", once.value());
    json.put("text", text);
    return AppApi.write(json);
  }

  /** A reply that the application has. */
  Outcome.Done reply(JsonNode reply, Ticket message) {
    String id = id(reply, "replyId");
    return new Outcome.Done(
        id,
        null,
        AppAnswer.time(reply, "createdAt", clock.instant()),
        new Ticket(Map.of("thread", message.value("thread"), "reply", id)));
  }

  /**
   * Looks for our own number among the replies; sending again with the same key cannot make two.
   */
  Sighting sighting(JsonNode thread, Ticket message, Key once) {
    for (JsonNode reply : thread.path("replies")) {
      if (once.value().equals(reply.path("externalId").asText(""))) {
        return new Sighting.Found(reply(reply, message));
      }
    }
    return new Sighting.Absent("客户端里没有这一回复");
  }

  static String id(JsonNode node, String name) {
    return node.path(name).asText("");
  }
}
