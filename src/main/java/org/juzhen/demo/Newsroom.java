package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.demo.Script.ArticlePart;
import org.juzhen.demo.Script.PortalPart;

/** The portals (门户网站), which push their articles as signed webhooks. */
final class Newsroom {
  private final Cast cast;
  private final FrontDoor door;

  Newsroom(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  /** The supervisor of each portal's unit registers it; the secret is told this once. */
  int register() {
    for (PortalPart portal : cast.script().portals()) {
      Map<String, Object> wanted = new LinkedHashMap<>();
      wanted.put("name", portal.name());
      wanted.put("url", portal.url());
      wanted.put("unitId", cast.unitId(portal.unitKey()));
      wanted.put("intake", portal.intake());
      JsonNode made = door.as(cast.who(portal.unitKey(), "SUPERVISOR")).post("/portals", wanted);
      cast.memory().portals().put(portal.key(), made.path("id").asText());
      cast.memory().secrets().put(portal.key(), made.path("webhookSecret").asText());
    }
    return cast.script().portals().size();
  }

  /** Pushes these articles, the oldest first. */
  int push(List<ArticlePart> articles, Crew crew) {
    List<ArticlePart> inOrder =
        articles.stream()
            .sorted(Comparator.comparing(ArticlePart::publishedHoursAgo).reversed())
            .toList();
    crew.each(inOrder, a -> push(a, a.url(), published(a)));
    return inOrder.size();
  }

  /** Waits until every article that obliges somebody has done so; how many duties there are. */
  int duties(Duration atMost) {
    Set<String> binding =
        cast.script().articles().stream()
            .filter(ArticlePart::obliges)
            .map(a -> cast.articleId(a.key()))
            .collect(Collectors.toSet());
    Patience.until(atMost, () -> owed().collect(Collectors.toSet()).containsAll(binding));
    return (int) owed().count();
  }

  private Stream<String> owed() {
    return door.as(cast.who("yx-gov", "SUPERVISOR")).all("/duties").stream()
        .map(duty -> duty.path("articleId").asText());
  }

  private static Instant published(ArticlePart article) {
    return Instant.now().minusSeconds(Math.round(article.publishedHoursAgo() * 3600));
  }

  /** Pushes one of the live articles as new; {@code round} keeps it apart from earlier times. */
  void pushLive(ArticlePart article, long round) {
    String portal =
        cast.script().portals().stream()
            .filter(p -> p.key().equals(article.portalKey()))
            .map(PortalPart::url)
            .findFirst()
            .orElseThrow();
    String url = portal + "/zwgk/live/content_" + round + "_" + article.key() + ".html";
    push(article, url, Instant.now().minus(Duration.ofSeconds(20)));
  }

  private void push(ArticlePart article, String url, Instant published) {
    String event =
        Script.written(
            Map.of(
                "type", "article.published",
                "timestamp", Instant.now().toString(),
                "data", data(article, url, published)));
    JsonNode receipt =
        door.post(
            "/api/v1/hooks/portals/" + cast.portalId(article.portalKey()),
            event,
            signed(article.portalKey(), "demo-" + url, event));
    cast.memory().articles().put(article.key(), receipt.path("articleId").asText());
  }

  private Map<String, Object> data(ArticlePart a, String url, Instant published) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", url);
    data.put("url", url);
    data.put("title", a.title());
    data.put("bodyHtml", Pictures.placed(a.bodyHtml(), door.hub() + "/demo/pictures/"));
    data.put("source", a.source());
    data.put("sourceUrl", a.sourceUrl() == null ? url : a.sourceUrl());
    data.put("publishedAt", published.toString());
    data.put("topics", a.topics());
    data.put("industries", a.industries());
    data.put("regions", a.regions());
    if (a.importance() != null) {
      data.put("importance", a.importance());
    }
    if (a.documentNo() != null) {
      data.put("documentNo", a.documentNo());
    }
    return data;
  }

  private Map<String, String> signed(String portalKey, String id, String body) {
    long now = Instant.now().getEpochSecond();
    try {
      Webhook webhook = new Webhook(cast.secretOf(portalKey));
      return Map.of(
          "webhook-id", id,
          "webhook-timestamp", Long.toString(now),
          "webhook-signature", webhook.sign(id, now, body));
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }
}
