package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** A page that is gone raises a suspicion, and never takes an article back by itself. */
@HubTest
class PagesThatAreGoneTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject Pool pool;

  private GivenPortal portal;
  private String article;

  @BeforeEach
  void an_important_article_whose_page_stands() {
    site.put("/", "text/html", "<h1>云岫市人民政府</h1>");
    site.put("/zwgk/1.html", "text/html", "<h1>供暖通知</h1>");
    portal = new GivenPortal();
    Map<String, Object> data = new HashMap<>(portal.article("gone"));
    data.put("url", site.address("/zwgk/1.html"));
    data.put("importance", "IMPORTANT");
    article = GivenPortal.path(portal.publish(data), "articleId");
    due.drive("hook-receipts");
    due.drive("article-news");
    pool.query("update article_look set next_at = null where article_id <> '" + article + "'")
        .executeAndAwait();
  }

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  private void looksAfter(Duration time) {
    clock.turn(time);
    due.drive("article-looks");
  }

  private ValidatableResponse withdrawal() {
    return as(portal.portalEditor)
        .get("/api/v1/articles/" + article + "/withdrawal")
        .then()
        .statusCode(200);
  }

  private List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .extract()
        .path("items.findAll { it.kind == 'ARTICLE_GONE' }.link");
  }

  private void isGoneThreeTimes() {
    looksAfter(Duration.ofHours(25));
    withdrawal().body("open", nullValue());
    looksAfter(Duration.ofMinutes(61));
    withdrawal().body("open", nullValue());
    looksAfter(Duration.ofHours(7));
  }

  @Test
  void what_is_gone_at_three_looks_is_suspected_and_a_person_confirms_it() {
    looksAfter(Duration.ofHours(25));
    withdrawal().body("records", empty());
    site.gone("/zwgk/1.html");
    isGoneThreeTimes();

    withdrawal()
        .body("state", equalTo("CURRENT"))
        .body("open.state", equalTo("SUSPECTED"))
        .body("open.looks", equalTo(3))
        .body("open.evidenceUrl", equalTo(site.address("/zwgk/1.html")))
        .body("actions", contains("WITHDRAW", "DISMISS"));
    assertThat(told(portal.portalEditor))
        .containsExactly("/articles/" + article + "/withdrawal/edit");
    assertThat(told(portal.supervisor)).hasSize(1);
    assertThat(told(portal.editor)).isEmpty();
    looksAfter(Duration.ofHours(25));
    assertThat(told(portal.portalEditor)).hasSize(1);

    as(portal.portalEditor)
        .body(Map.of("reason", "已向市政府办公室核实", "evidenceUrl", site.address("/zwgk/1.html")))
        .post("/api/v1/articles/" + article + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("records.state", contains("EFFECTIVE"));
    portal.show(article).then().body("state", equalTo("WITHDRAWN"));
  }

  @Test
  void what_vanishes_while_accounts_repost_it_is_suspected_within_hours() {
    looksAfter(Duration.ofMinutes(121));
    withdrawal().body("records", empty());
    site.gone("/zwgk/1.html");
    looksAfter(Duration.ofMinutes(121));
    looksAfter(Duration.ofMinutes(16));
    withdrawal().body("open", nullValue());
    looksAfter(Duration.ofMinutes(61));

    withdrawal().body("open.state", equalTo("SUSPECTED"));
    assertThat(told(portal.portalEditor)).hasSize(1);
  }

  @Test
  void what_a_person_dismisses_is_not_suspected_again_before_it_was_seen() {
    site.gone("/zwgk/1.html");
    isGoneThreeTimes();
    as(portal.portalEditor)
        .body(Map.of("reason", "网站改版，换了网址"))
        .post("/api/v1/articles/" + article + "/withdrawal/dismissal")
        .then()
        .statusCode(200)
        .body("open", nullValue())
        .body("records.state", contains("DISMISSED"));

    isGoneThreeTimes();

    withdrawal().body("open", nullValue()).body("state", equalTo("CURRENT"));
    site.put("/zwgk/1.html", "text/html", "<h1>供暖通知</h1>");
    looksAfter(Duration.ofHours(25));
    site.gone("/zwgk/1.html");
    isGoneThreeTimes();
    withdrawal().body("open.state", equalTo("SUSPECTED"));
  }

  @Test
  void a_site_that_is_down_or_a_page_that_comes_back_suspects_nothing() {
    site.gone("/zwgk/1.html");
    site.gone("/");
    isGoneThreeTimes();
    withdrawal().body("records", empty());

    site.put("/", "text/html", "<h1>云岫市人民政府</h1>");
    looksAfter(Duration.ofHours(7));
    looksAfter(Duration.ofMinutes(61));
    site.put("/zwgk/1.html", "text/html", "<h1>供暖通知</h1>");
    looksAfter(Duration.ofHours(7));
    site.gone("/zwgk/1.html");
    looksAfter(Duration.ofHours(25));

    withdrawal().body("records", empty());
  }

  @Test
  void an_article_that_comes_again_after_it_was_taken_back_is_looked_at_again() {
    Map<String, Object> back = Map.of("id", "gone", "url", site.address("/zwgk/1.html"));
    said("article.withdrawn", back);
    looksAfter(Duration.ofHours(25));

    Map<String, Object> again = new HashMap<>(portal.article("gone"));
    again.put("url", site.address("/zwgk/1.html"));
    again.put("bodyHtml", "<p>供暖时间更正为十一月十五日。</p>");
    again.put("importance", "IMPORTANT");
    said("article.updated", again);
    portal.show(article).then().body("state", equalTo("CURRENT"));
    site.gone("/zwgk/1.html");
    isGoneThreeTimes();

    withdrawal().body("open.state", equalTo("SUSPECTED"));
  }

  private void said(String type, Map<String, Object> data) {
    assertThat(
            portal.push(UUID.randomUUID().toString(), GivenPortal.message(type, data)).statusCode())
        .isEqualTo(202);
    due.drive("hook-receipts");
    due.drive("article-news");
  }
}
