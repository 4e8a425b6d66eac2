package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Ticket;

/** A post or a comment as Weibo writes it; numbers of 64 bits are kept as text. */
record WeiboStatus(JsonNode json) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int GROUP = 7;
  private static final int GROUP_CODED = 4;

  String id() {
    return id(json);
  }

  /** The writer. */
  String uid() {
    return id(json.path("user"));
  }

  /** As written: Weibo escapes what looks like markup. */
  String text() {
    return json.path("text")
        .asText("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** By Weibo's clock; the epoch where it cannot be read. */
  Instant at() {
    try {
      return ZonedDateTime.parse(json.path("created_at").asText(""), TIME).toInstant();
    } catch (DateTimeParseException unreadable) {
      return Instant.EPOCH;
    }
  }

  boolean deleted() {
    return !json.path("deleted").asText("").isEmpty();
  }

  /** A visible post. */
  Outcome.Done asPost() {
    String mid = json.path("mid").asText(id());
    return new Outcome.Done(
        id(),
        "https://weibo.com/" + uid() + "/" + shortened(mid),
        at(),
        new Ticket(Map.of("id", id(), "uid", uid())));
  }

  /** A visible comment below the post. */
  Outcome.Done asComment(String post) {
    return new Outcome.Done(id(), null, at(), new Ticket(Map.of("cid", id(), "id", post)));
  }

  /** Post numbers stand in links in groups of seven digits, each written in base 62. */
  static String shortened(String mid) {
    StringBuilder coded = new StringBuilder();
    for (int end = mid.length(); end > 0; end -= GROUP) {
      int start = Math.max(0, end - GROUP);
      String group = base62(Integer.parseInt(mid.substring(start, end)));
      coded.insert(0, start == 0 ? group : "0".repeat(GROUP_CODED - group.length()) + group);
    }
    return coded.toString();
  }

  static String id(JsonNode node) {
    return node.path("idstr").asText(node.path("id").asText(""));
  }

  private static String base62(int number) {
    String rest = number < 62 ? "" : base62(number / 62);
    return rest + DIGITS.charAt(number % 62);
  }
}
