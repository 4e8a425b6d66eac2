package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Portals that are read by a page that lists their articles. */
@HubTest
class ListPagesStoryTest {
  @Inject PortalPollDesk polls;
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private final LoopbackPortal site = new LoopbackPortal();

  @AfterEach
  void closed() {
    clock.reset();
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

  @Test
  void links_that_bring_nothing_keep_nobody_from_being_read() {
    GivenPortal portal = listing(45, "");
    IntStream.rangeClosed(1, 32).forEach(n -> site.put(path(n), "text/html", "<html></html>"));

    lookAfter(6);
    lookAfter(2);

    articles(portal).body("items", hasSize(13));
    long before = asked(path(1));
    lookAfter(6);
    assertThat(asked(path(1))).as("it rests").isEqualTo(before);
    lookAfter(6);
    assertThat(asked(path(1))).as("it is tried again").isEqualTo(before + 1);
  }

  @Test
  void pages_that_say_another_address_are_known_by_the_link_as_well() {
    GivenPortal portal = listing(40, "");
    IntStream.rangeClosed(1, 40)
        .forEach(
            n ->
                page(
                    n,
                    "上午九时供水",
                    "<meta name='Url' content='" + site.address("/art/" + n + ".html") + "'>"));

    read(portal);
    read(portal);

    articles(portal).body("items", hasSize(40));
  }

  @Test
  void each_young_article_has_its_turn_however_many_there_are() {
    GivenPortal portal = listing(70, "");
    IntStream.range(0, 3).forEach(i -> read(portal));
    IntStream.rangeClosed(1, 70).forEach(n -> page(n, "上午十时供水", ""));

    IntStream.range(0, 3).forEach(i -> read(portal));

    articles(portal).body("items.findAll { it.textVersion == 2 }", hasSize(70));
  }

  /** As the clock of the portal would. */
  private void lookAfter(int minutes) {
    clock.turn(Duration.ofMinutes(minutes));
    due.drive("portal-poll");
  }

  private long asked(String path) {
    return site.asked().stream().filter(a -> a.startsWith(path + " ")).count();
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
