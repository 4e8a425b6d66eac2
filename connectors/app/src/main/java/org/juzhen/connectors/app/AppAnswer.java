package org.juzhen.connectors.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the application answered.
 *
 * @param status of HTTP
 * @param json the body; a missing node where it was not JSON
 * @param retryAfter the header, or empty
 */
record AppAnswer(int status, JsonNode json, Optional<Duration> retryAfter) {
  boolean good() {
    return status / 100 == 2;
  }

  /** For a good answer without the expected content. */
  boolean object() {
    return good() && json.isObject();
  }

  /** The application's own words for an error. */
  String reason() {
    for (String name : new String[] {"message", "detail", "error", "title"}) {
      String words = json.path(name).asText("");
      if (!words.isEmpty()) {
        return words.length() > 300 ? words.substring(0, 300) + "…" : words;
      }
    }
    return "HTTP " + status;
  }

  /** A time as ISO 8601 with offset, or the alternative. */
  static Instant time(JsonNode node, String name, Instant otherwise) {
    try {
      return OffsetDateTime.parse(node.path(name).asText("")).toInstant();
    } catch (DateTimeParseException unreadable) {
      return otherwise;
    }
  }
}
