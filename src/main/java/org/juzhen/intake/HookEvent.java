package org.juzhen.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Labels;
import org.juzhen.intake.reading.TolerantDates;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * What a signed message says.
 *
 * @param externalId the portal's own id, or null
 * @param url the article's address, or null when only its id was given to take it back
 * @param article null when the article is taken back
 */
record HookEvent(String externalId, String url, Told article, Labels labels, Instant saidAt) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final int LONGEST_TITLE = 500;
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int LONGEST_BODY = 1_000_000;

  /** An article as its portal tells it. */
  record Told(
      String title,
      String html,
      String source,
      String sourceUrl,
      Instant publishedAt,
      String attachments,
      boolean dayOnly) {}

  boolean withdraws() {
    return article == null;
  }

  /** By what the article is recognised: the portal's own id first. */
  List<Key> keys(UUID unit, UUID portal) {
    List<Key> keys = new ArrayList<>();
    if (externalId != null) {
      keys.add(Fingerprint.id(unit, portal, externalId));
    }
    if (url != null) {
      keys.add(Fingerprint.address(unit, url));
    }
    return keys;
  }

  /** The article, cleaned, which takes its time; null when it is taken back. */
  Content content() {
    if (withdraws()) {
      return null;
    }
    CleanHtml clean = CleanHtml.of(article.html(), url);
    return new Content(
        url,
        article.title(),
        clean.html(),
        clean.text(),
        article.source(),
        article.sourceUrl(),
        article.publishedAt(),
        article.attachments(),
        !clean.pictures().isEmpty(),
        article.dayOnly());
  }

  /** Reads the body; MALFORMED when it is no JSON object, INVALID_FIELDS with every wrong field. */
  static HookEvent read(byte[] body) {
    JsonNode root = tree(body);
    Fields message = new Fields(root);
    String type = message.required("type", 60);
    Instant saidAt = message.time("timestamp");
    Fields data = message.within("data");
    HookEvent event =
        switch (type == null ? "" : type) {
          case "article.published", "article.updated" -> told(data, saidAt);
          case "article.withdrawn" -> takenBack(data, saidAt);
          default -> {
            if (type != null) {
              message.fault("type", "WRONG_VALUE");
            }
            yield null;
          }
        };
    message.mustBeRight();
    return event;
  }

  /**
   * A message that says it was sent later than now would outrun all that follow it, and a
   * publication still to come would put off every deadline.
   */
  HookEvent believed(Instant wall, Instant now) {
    Problem faults = KernelProblem.INVALID_FIELDS.problem();
    if (saidAt != null && saidAt.isAfter(wall.plus(AHEAD))) {
      faults.field("timestamp", "OUT_OF_RANGE");
    }
    if (article != null && Fields.isYetToCome(article.publishedAt(), now)) {
      faults.field("data.publishedAt", "OUT_OF_RANGE");
    }
    if (!faults.fields().isEmpty()) {
      throw faults;
    }
    return this;
  }

  private static JsonNode tree(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      if (root == null || !root.isObject()) {
        throw KernelProblem.MALFORMED.problem();
      }
      return root;
    } catch (JsonProcessingException e) {
      throw KernelProblem.MALFORMED.problem();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private static HookEvent takenBack(Fields data, Instant saidAt) {
    String id = data.optional("id", 200);
    String url = data.url("url", false);
    if (id == null && url == null) {
      data.fault("id", "REQUIRED");
    }
    return new HookEvent(id, url, null, Labels.NONE, saidAt);
  }

  private static HookEvent told(Fields data, Instant saidAt) {
    String id = data.required("id", 200);
    String url = data.url("url", true);
    String title = data.required("title", LONGEST_TITLE);
    String html = data.present("bodyHtml", LONGEST_BODY);
    String source = data.required("source", 200);
    String sourceUrl = data.url("sourceUrl", false);
    Instant published = data.requiredDate("publishedAt");
    String attachments = attachments(data);
    Labels labels = labels(data);
    boolean dayOnly =
        published != null && TolerantDates.isDayOnly(data.optional("publishedAt", 60));
    Told told = new Told(title, html, source, sourceUrl, published, attachments, dayOnly);
    return new HookEvent(id, url, told, labels, saidAt);
  }

  private static Labels labels(Fields data) {
    return new Labels(
        data.choice("importance", Importance.class),
        data.optional("documentNo", 100),
        data.words("topics"),
        data.words("industries"),
        data.words("regions"));
  }

  private static String attachments(Fields data) {
    ArrayNode list = JSON.createArrayNode();
    for (Fields one : data.objects("attachments", 50)) {
      list.addObject().put("name", one.required("name", 200)).put("url", one.url("url", true));
    }
    return list.toString();
  }
}
