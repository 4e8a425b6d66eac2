package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Portal;
import org.juzhen.publishing.GivenPosts.Office;

/** What the application of an office owes as soon as its city's portal pushes it. */
record OwedReposts(Office office, String app, Portal portal) {
  private static final String BEGUN = "select count(*)::text from post where article_id = $1";

  static OwedReposts of(Office office, String app) {
    String city = office.filings().city;
    String clerk = office.filings().world.person("clerk", city, "PORTAL_EDITOR", "SUPERVISOR");
    Portal portal = Portal.of(city, clerk);
    Map<String, Object> rule =
        Map.of(
            "unitId", city,
            "importances", List.of("IMPORTANT"),
            "topics", List.of(),
            "platforms", List.of("APP"),
            "binds", "ALL");
    as(clerk).body(rule).post("/api/v1/repost-rules").then().statusCode(201);
    return new OwedReposts(office, app, portal);
  }

  /** An article that the portal pushed: the account owes a repost, and the hub writes none. */
  String arrived(String marker, Instant at, DueWorks due, GivenPosts posts) {
    String article = portal.publish("公交改线" + marker, "<p>12路公交车延长到高铁站。</p>", "IMPORTANT", at);
    due.drive("hook-receipts");
    due.drive("article-news");
    posts.drive();
    as(office.editor())
        .get("/api/v1/duties?articleId=" + article + "&accountId=" + app)
        .then()
        .body("items.state", equalTo(List.of("OPEN")));
    assertThat(posts.text(BEGUN, UUID.fromString(article)))
        .as("drafts by themselves")
        .isEqualTo("0");
    return article;
  }
}
