package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** Networks turn the order of messages round: what is taken back may come later than that. */
@HubTest
class WithdrawnAheadTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;

  @AfterEach
  void closed() {
    site.close();
  }

  private static String at(String message, String time) {
    return message.replaceFirst("\"timestamp\":\"[^\"]+\"", "\"timestamp\":\"" + time + "\"");
  }

  private static HttpResponse<String> takenBack(GivenPortal portal, String id, String time) {
    return portal.push("back-" + id, at(message("article.withdrawn", Map.of("id", id)), time));
  }

  @Test
  void a_withdrawal_that_comes_first_is_remembered_and_its_article_comes_withdrawn() {
    GivenPortal portal = new GivenPortal();
    HttpResponse<String> early = takenBack(portal, "e1", "2026-11-20T10:00:00Z");
    assertThat(early.statusCode()).isEqualTo(202);
    Map<String, Object> data = portal.article("e1");
    data.put("importance", "IMPORTANT");
    String late = at(message("article.published", data), "2026-11-20T09:00:00Z");

    HttpResponse<String> came = portal.push("late-e1", late);

    String article = path(came, "articleId");
    assertThat(article).isEqualTo(path(early, "articleId"));
    portal
        .show(article)
        .then()
        .body("state", equalTo("WITHDRAWN"))
        .body("versions", hasSize(1))
        .body("clocks", hasSize(0));
  }

  @Test
  void what_the_portal_sent_after_its_withdrawal_stands() {
    GivenPortal portal = new GivenPortal();
    takenBack(portal, "e2", "2026-11-20T10:00:00Z");
    String after = at(message("article.published", portal.article("e2")), "2026-11-20T11:00:00Z");

    String article = path(portal.push("after-e2", after), "articleId");

    portal.show(article).then().body("state", equalTo("CURRENT"));
  }

  @Test
  void one_that_is_sent_anew_later_is_current_again() {
    GivenPortal portal = new GivenPortal();
    takenBack(portal, "e3", "2026-11-20T10:00:00Z");
    String before = at(message("article.published", portal.article("e3")), "2026-11-20T09:00:00Z");
    String article = path(portal.push("before-e3", before), "articleId");
    String anew = at(message("article.updated", portal.article("e3")), "2026-11-20T11:00:00Z");

    portal.push("anew-e3", anew);

    portal.show(article).then().body("state", equalTo("CURRENT"));
  }

  @Test
  void an_article_of_a_feed_that_was_taken_back_before_comes_withdrawn_too() throws Throwable {
    site.put(
        "/feed.xml",
        "application/rss+xml",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>要闻</title><link>http://x</link>"
            + "<item><title>供水公告</title><link>"
            + site.address("/zwgk/e4.html")
            + "</link><pubDate>2026-11-20 09:30</pubDate><description>停水</description></item>"
            + "</channel></rss>");
    GivenPortal portal =
        new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/feed.xml")));
    Map<String, Object> data = Map.of("url", site.address("/zwgk/e4.html"));
    HttpResponse<String> early = portal.push("back-e4", message("article.withdrawn", data));

    VertxContextSupport.subscribeAndAwait(() -> polls.readNow(UUID.fromString(portal.id)));

    as(portal.editor)
        .get("/api/v1/articles")
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(path(early, "articleId")))
        .body("items[0].state", equalTo("WITHDRAWN"));
  }
}
