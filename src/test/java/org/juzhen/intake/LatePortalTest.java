package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.review.GivenSql;

/** A portal that cannot be read is told of while there is time, and so is a page of it. */
@HubTest
class LatePortalTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;
  @Inject TurnedClock clock;
  @Inject GivenSql sql;

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  @Test
  void after_a_twelfth_of_the_time_its_keepers_are_told_once_and_again_when_it_is_back() {
    GivenPortal portal =
        new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/feed.xml")));
    read(portal);
    clock.turn(Duration.ofMinutes(59));
    read(portal);
    assertThat(told(portal.portalEditor)).isEmpty();

    clock.turn(Duration.ofMinutes(2));
    read(portal);
    clock.turn(Duration.ofMinutes(30));
    read(portal);

    assertThat(told(portal.portalEditor)).containsExactly("PORTAL_LATE");
    assertThat(told(portal.supervisor)).containsExactly("PORTAL_LATE");
    site.put(
        "/feed.xml",
        "application/rss+xml",
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title><item>"
            + "<title>公告</title><link>"
            + site.address("/1.html")
            + "</link><description>文</description></item></channel></rss>");
    read(portal);
    assertThat(told(portal.portalEditor)).containsExactlyInAnyOrder("PORTAL_LATE", "PORTAL_HEALED");
  }

  @Test
  void of_a_list_that_works_the_page_that_brings_nothing_is_on_the_page_of_its_health() {
    String links =
        IntStream.range(0, 20)
            .mapToObj(i -> "<a href='/zwgk/202611/t20261120_" + i + ".html'>关于供水的通知" + i + "</a>")
            .collect(Collectors.joining());
    site.put("/list.html", "text/html", "<html><body>" + links + "</body></html>");
    for (int i = 0; i < 19; i++) {
      site.put("/zwgk/202611/t20261120_" + i + ".html", "text/html", page(i));
    }
    GivenPortal portal =
        new GivenPortal(Map.of("intake", "PAGE", "feedUrl", site.address("/list.html")));

    read(portal);

    health(portal, "没有取到稿件的链接");
    health(portal, "t20261120_19.html");
    site.put("/zwgk/202611/t20261120_19.html", "text/html", page(19));
    clock.turn(Duration.ofMinutes(11));
    read(portal);
    sql.browser(portal.portalEditor)
        .get("/portals/" + portal.id)
        .then()
        .statusCode(200)
        .body(not(containsString("没有取到稿件的链接")));
  }

  private void health(GivenPortal portal, String words) {
    sql.browser(portal.portalEditor)
        .get("/portals/" + portal.id)
        .then()
        .statusCode(200)
        .body(containsString(words));
  }

  private static String page(int number) {
    return "<html><head><meta charset='utf-8'><meta name='ArticleTitle' content='关于供水的通知"
        + number
        + "'><meta name='PubDate' content='2026-11-20'></head><body><div class='TRS_Editor'><p>第"
        + number
        + "号供水管网检修，请沿线居民提前储水，检修期间由供水车送水，详情咨询供水服务热线。</p></div></body></html>";
  }

  private void read(GivenPortal portal) {
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private static List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .extract()
        .path("items.findAll { it.kind.startsWith('PORTAL_') }.kind");
  }
}
