package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Portals as they really are: flipping, rebuilt, in bursts, and without the hour. */
@HubTest
class BadPortalsTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;
  @Inject TurnedClock clock;
  @Inject SessionDesk sessions;

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  private static <T> T run(Supplier<io.smallrye.mutiny.Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private GivenPortal portal(String intake, String path) {
    return new GivenPortal(Map.of("intake", intake, "feedUrl", site.address(path)));
  }

  private void read(GivenPortal portal) {
    run(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private void shows(GivenPortal portal, String text) {
    site.put("/feed.xml", "application/rss+xml", feed(item("1", text, "2026-11-20 09:30")));
    read(portal);
  }

  private static String feed(String items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title>"
        + items
        + "</channel></rss>";
  }

  private String item(String name, String text, String date) {
    return "<item><title>第"
        + name
        + "条</title><link>"
        + site.address("/zwgk/" + name + ".html")
        + "</link><pubDate>"
        + date
        + "</pubDate><description>"
        + text
        + "</description></item>";
  }

  private static ValidatableResponse articles(GivenPortal portal) {
    return as(portal.editor).get("/api/v1/articles").then();
  }

  private ValidatableResponse page(String person, String address) {
    String cookie = run(() -> sessions.enter(person, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .cookie("juzhen_session", cookie)
        .get(address)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse condition(GivenPortal portal) {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id + "/condition")
        .then()
        .statusCode(200);
  }

  @Test
  void what_has_neither_number_nor_address_is_known_by_its_text() {
    String nameless =
        "<item><title>第1条</title><pubDate>2026-11-20 09:30</pubDate><description>%s</description>"
            + "</item>";
    site.put("/feed.xml", "application/rss+xml", feed(nameless.formatted("停水一天")));
    GivenPortal portal = portal("FEED", "/feed.xml");
    read(portal);
    site.put("/feed.xml", "application/rss+xml", feed(nameless.formatted("停水一天 ")));
    read(portal);
    articles(portal).body("items", hasSize(1));

    site.put("/feed.xml", "application/rss+xml", feed(nameless.formatted("停水两天")));
    read(portal);

    articles(portal).body("items", hasSize(2));
  }

  @Test
  void a_feed_that_flips_makes_no_version_each_time_and_it_is_told() {
    site.put("/feed.xml", "application/rss+xml", feed(item("1", "甲", "2026-11-20 09:30")));
    GivenPortal portal = portal("FEED", "/feed.xml");
    for (int i = 0; i < 6; i++) {
      shows(portal, "甲");
      shows(portal, "乙");
    }

    articles(portal).body("items", hasSize(1)).body("items[0].textVersion", equalTo(3));
    condition(portal).body("flipping", hasSize(1)).body("flipping[0].title", equalTo("第1条"));
    String id = articles(portal).extract().path("items[0].id");
    page(portal.editor, "/articles/" + id).body(containsString("来回变动"));
  }

  @Test
  void a_text_that_stays_is_taken_after_an_hour_also_when_it_was_seen_before() {
    site.put("/feed.xml", "application/rss+xml", feed(item("1", "甲", "2026-11-20 09:30")));
    GivenPortal portal = portal("FEED", "/feed.xml");
    shows(portal, "甲");
    shows(portal, "乙");
    shows(portal, "甲");
    shows(portal, "乙");
    articles(portal).body("items[0].textVersion", equalTo(3));
    clock.turn(Duration.ofMinutes(61));

    shows(portal, "乙");

    articles(portal).body("items[0].textVersion", equalTo(4));
  }

  @Test
  void the_same_id_with_other_content_and_no_version_is_a_new_text_of_the_same_article() {
    GivenPortal portal = new GivenPortal();
    Map<String, Object> data = portal.article("same");
    String first = path(portal.publish(data), "articleId");
    Map<String, Object> other = new HashMap<>(data);
    other.put("bodyHtml", "<p>改到十一月二十日前完成。</p>");
    other.put("url", "https://" + portal.host + "/moved/same.html");

    String second = path(portal.publish(other), "articleId");

    assertThat(second).isEqualTo(first);
    portal.show(first).then().body("versions", hasSize(2)).body("textVersion", equalTo(2));
  }

  @Test
  void hundreds_of_articles_in_one_burst_come_in_once_each() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      items.append(item("n" + i, "短讯", "2026-11-20 09:30"));
    }
    site.put("/feed.xml", "application/rss+xml", feed(items.toString()));
    GivenPortal portal = portal("FEED", "/feed.xml");

    int first = run(() -> polls.readNow(UUID.fromString(portal.id)));
    site.put("/feed.xml", "application/rss+xml", feed(items + item("more", "又一条", "2026-11-20")));
    int second = run(() -> polls.readNow(UUID.fromString(portal.id)));

    assertThat(first).isEqualTo(600);
    assertThat(second).isEqualTo(601);
    condition(portal).body("portal.health.failures", equalTo(0));
    articles(portal).body("items[0].title", equalTo("第more条"));
  }

  @Test
  void a_day_without_an_hour_is_over_at_24_but_never_later_than_it_was_seen() {
    site.put("/feed.xml", "application/rss+xml", feed(item("1", "正文", "2026-11-20")));
    GivenPortal portal = portal("FEED", "/feed.xml");
    read(portal);
    site.put("/feed.xml", "application/rss+xml", feed(item("1", "更正", "2026-11-20")));
    read(portal);

    String id =
        articles(portal)
            .body("items", hasSize(1))
            .body("items[0].publishedAt", equalTo("2026-11-20T16:00:00Z"))
            .extract()
            .path("items[0].id");
    portal.show(id).then().body("publishedDayOnly", equalTo(true));
  }

  @Test
  void selectors_that_match_nothing_are_told_and_the_usual_places_stand_in() {
    site.put("/list.html", "text/html", "<a href='/zwgk/202611/t20261120_1.html'>公交线路调整公告</a>");
    site.put(
        "/zwgk/202611/t20261120_1.html",
        "text/html",
        "<html><head><meta charset='utf-8'><meta name='ArticleTitle'"
            + " content='公交线路调整公告'></head><body>发布时间：2026-11-20 09:30<div"
            + " class='TRS_Editor'><p>三路公交改道。</p></div></body></html>");
    GivenPortal portal =
        new GivenPortal(
            Map.of(
                "intake",
                "PAGE",
                "feedUrl",
                site.address("/list.html"),
                "selectors",
                Map.of("body", ".old-layout", "date", "h9")));

    read(portal);

    String id = articles(portal).body("items", hasSize(1)).extract().path("items[0].id");
    portal.show(id).then().body("bodyHtml", containsString("三路公交改道"));
    condition(portal).body("portal.health.missed", hasItem("BODY"));
    page(portal.portalEditor, "/portals/" + portal.id).body(containsString("没有匹配到的选择器"));
  }

  @Test
  void a_portal_that_keeps_failing_is_left_alone_until_somebody_tries_it() {
    GivenPortal portal = portal("FEED", "/feed.xml");
    for (int i = 0; i < 10; i++) {
      read(portal);
    }
    condition(portal).body("portal.health.broken", equalTo(true));
    page(portal.portalEditor, "/portals/" + portal.id)
        .body(containsString("已熔断"))
        .body(containsString("404"))
        .body(not(containsString("Exception")));
    site.put("/feed.xml", "application/rss+xml", feed(item("1", "正文", "2026-11-20 09:30")));

    as(portal.portalEditor)
        .post("/api/v1/portals/" + portal.id + "/reading")
        .then()
        .statusCode(200)
        .body("portal.health.broken", equalTo(false));

    articles(portal).body("items", hasSize(1));
  }
}
