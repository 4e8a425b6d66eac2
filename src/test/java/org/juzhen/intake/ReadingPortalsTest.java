package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** The tests' configuration allows calls to 127.0.0.1 and to nothing else that is not public. */
@HubTest
class ReadingPortalsTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;
  @Inject PictureDesk pictures;

  @AfterEach
  void closed() {
    site.close();
  }

  private static <T> T run(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) {
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

  private static ValidatableResponse articles(GivenPortal portal) {
    return as(portal.editor).get("/api/v1/articles").then();
  }

  private static String fault(GivenPortal portal) {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id)
        .then()
        .statusCode(200)
        .extract()
        .path("health.fault");
  }

  private String feed(String description) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title>"
        + "<link>"
        + site.address("/")
        + "</link><item><title>开展冬季消防检查</title><link>"
        + site.address("/zwgk/1.html")
        + "</link><pubDate>2026-11-20</pubDate><author>云岫市消防救援支队</author><description>"
        + "<![CDATA["
        + description
        + "]]></description></item></channel></rss>";
  }

  @Test
  void a_feed_with_the_dates_of_real_feeds_is_read_once() {
    site.put("/feed.xml", "application/rss+xml", feed("<p>　　消防检查<script>x()</script></p>"));
    GivenPortal portal = portal("FEED", "/feed.xml");

    read(portal);
    read(portal);

    articles(portal)
        .body("items", hasSize(1))
        .body("items[0].publishedAt", equalTo("2026-11-20T16:00:00Z"))
        .body("items[0].importance", equalTo(null))
        .body("items[0].clocks", hasSize(1));
    assertThat(site.asked()).containsExactly("/feed.xml 200", "/feed.xml 304");
  }

  @Test
  void the_same_article_pushed_and_read_is_one_and_the_feed_never_overwrites_it() {
    site.put("/feed.xml", "application/rss+xml", feed("<p>摘要</p>"));
    GivenPortal portal = portal("FEED", "/feed.xml");
    Map<String, Object> data = portal.article("1");
    data.put("url", site.address("/zwgk/1.html"));
    data.put("bodyHtml", "<p>全文</p>");
    String article = path(portal.publish(data), "articleId");

    read(portal);

    articles(portal).body("items.id", contains(article));
    portal.show(article).then().body("versions", hasSize(1)).body("bodyHtml", equalTo("<p>全文</p>"));
  }

  @Test
  void a_corrected_entry_of_a_feed_is_a_new_version() {
    site.put("/feed.xml", "application/rss+xml", feed("<p>上午九时</p>"));
    GivenPortal portal = portal("FEED", "/feed.xml");
    read(portal);
    site.put("/feed.xml", "application/rss+xml", feed("<p>上午十时</p>"));

    read(portal);

    articles(portal).body("items", hasSize(1)).body("items[0].textVersion", equalTo(2));
  }

  @Test
  void what_is_no_feed_is_told_and_takes_nothing_in() {
    site.put("/html", "text/html", "<html><body>不是订阅源</body></html>");
    site.put(
        "/bomb",
        "application/xml",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel>&a;</channel></rss>");
    site.put("/large", "application/xml", "x".repeat(3 * 1024 * 1024));

    for (Map.Entry<String, String> each :
        Map.of(
                "/html",
                "NOT_A_FEED",
                "/bomb",
                "NOT_A_FEED",
                "/large",
                "TOO_LARGE",
                "/gone",
                "STATUS")
            .entrySet()) {
      GivenPortal portal = portal("FEED", each.getKey());
      read(portal);
      assertThat(fault(portal)).as(each.getKey()).isEqualTo(each.getValue());
      articles(portal).body("items", hasSize(0));
    }
  }

  @Test
  void a_redirect_to_an_inner_address_is_refused_and_one_that_is_allowed_is_followed() {
    site.redirect("/inner", "http://169.254.169.254/latest/meta-data/");
    site.redirect("/ring", "/ring");
    site.redirect("/moved", "/feed.xml");
    site.put("/feed.xml", "application/rss+xml", feed("<p>正文</p>"));
    GivenPortal inner = portal("FEED", "/inner");
    GivenPortal ring = portal("FEED", "/ring");
    GivenPortal moved = portal("FEED", "/moved");

    List.of(inner, ring, moved).forEach(this::read);

    assertThat(fault(inner)).isEqualTo("ADDRESS_REFUSED");
    assertThat(fault(ring)).isEqualTo("TOO_MANY_REDIRECTS");
    assertThat(fault(moved)).isNull();
    articles(moved).body("items", hasSize(1));
  }

  @Test
  void pages_in_gbk_are_read_by_their_meta_tags_and_their_pictures_are_kept() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};
    site.put("/pic/1.png", "image/png", png);
    site.put(
        "/list.html",
        "text/html",
        "<html><body><a href='/zwgk/202611/t20261120_1.html'>关于调整公交线路的公告</a>"
            + "<a href='/about.html'>关于我们</a></body></html>");
    site.put(
        "/zwgk/202611/t20261120_1.html",
        "text/html",
        "<html><head><meta charset=\"gb2312\"><meta name=\"ArticleTitle\" content=\"关于调整公交线路的公告\">"
            + "<meta name=\"PubDate\" content=\"2026年11月20日\"><meta name=\"ContentSource\""
            + " content=\"云岫市交通运输局\"></head><body><div class=\"TRS_Editor\"><p>喆明路公交调整。</p><img"
            + " src=\"/pic/1.png\"></div></body></html>",
        Charset.forName("GBK"));
    GivenPortal portal = portal("PAGE", "/list.html");

    read(portal);
    run(pictures::runDue);

    String id =
        articles(portal)
            .body("items", hasSize(1))
            .body("items[0].title", equalTo("关于调整公交线路的公告"))
            .body("items[0].publishedAt", equalTo("2026-11-20T16:00:00Z"))
            .extract()
            .path("items[0].id");
    portal.show(id).then().body("source", equalTo("云岫市交通运输局"));
    String html = portal.show(id).path("bodyHtml");
    assertThat(html)
        .contains("喆明路公交调整")
        .contains("src=\"file:" + org.juzhen.kernel.Digests.hex(png));
  }
}
