package org.juzhen.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;

/** Portals that are read by a page that lists their articles. */
@HubTest
class ListPagesStoryTest {
  @Inject PortalPollDesk polls;

  private final LoopbackPortal site = new LoopbackPortal();

  @AfterEach
  void closed() {
    site.close();
  }

  @Test
  void all_of_a_long_list_come_in_however_many_are_read_at_a_time() {
    GivenPortal portal = listing(45, "");

    read(portal);
    read(portal);

    articles(portal).body("items", hasSize(45));
  }

  @Test
  void a_corrected_article_is_read_again_though_the_list_is_as_it_was() {
    GivenPortal portal = listing(1, "");
    read(portal);
    page(1, "上午十时供水", "");

    read(portal);

    articles(portal).body("items", hasSize(1)).body("items[0].textVersion", equalTo(2));
  }

  @Test
  void the_site_s_own_address_on_every_page_makes_no_one_article_of_all() {
    GivenPortal portal =
        listing(3, "<meta name='Url' content='" + site.address("/index.html") + "'>");

    read(portal);

    articles(portal).body("items", hasSize(3)).body("items[0].textVersion", equalTo(1));
  }

  private GivenPortal listing(int pages, String head) {
    String links =
        IntStream.rangeClosed(1, pages)
            .peek(n -> page(n, "上午九时供水", head))
            .mapToObj(n -> "<a href='" + path(n) + "'>关于第" + n + "次供水的通知</a>")
            .collect(Collectors.joining());
    site.put("/list.html", "text/html", "<html><body>" + links + "</body></html>");
    return new GivenPortal(Map.of("intake", "PAGE", "feedUrl", site.address("/list.html")));
  }

  private void page(int n, String words, String head) {
    site.put(
        path(n),
        "text/html",
        "<html><head>"
            + head
            + "<meta name='ArticleTitle' content='关于第"
            + n
            + "次供水的通知'><meta name='PubDate' content='"
            + LocalDate.now(HubClock.ZONE)
            + "'></head><body><div class='TRS_Editor'><p>"
            + words
            + "，请互相转告。</p></div></body></html>");
  }

  private static String path(int n) {
    return "/zwgk/202611/t20261120_" + n + ".html";
  }

  private void read(GivenPortal portal) {
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private static ValidatableResponse articles(GivenPortal portal) {
    return as(portal.editor).get("/api/v1/articles?limit=100").then().statusCode(200);
  }
}
