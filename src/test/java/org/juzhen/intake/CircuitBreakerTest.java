package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/**
 * While the breaker is open who keeps the portal knows it, and whoever says that it is back is
 * heard.
 */
@HubTest
class CircuitBreakerTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;
  @Inject DueWorks due;
  @Inject TurnedClock clock;

  private GivenPortal portal;

  @BeforeEach
  void a_feed_that_failed_nine_times() {
    portal = new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/feed.xml")));
    for (int i = 0; i < 9; i++) {
      read();
    }
  }

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  private void read() {
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private void isThere() {
    site.put(
        "/feed.xml",
        "application/rss+xml",
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title><item>"
            + "<title>公告</title><link>"
            + site.address("/1.html")
            + "</link><description>文</description></item></channel></rss>");
  }

  private static List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .extract()
        .path("items.findAll { it.kind.startsWith('PORTAL_') }.kind");
  }

  private ValidatableResponse health() {
    return as(portal.portalEditor).get("/api/v1/portals/" + portal.id).then().statusCode(200);
  }

  private Instant next() {
    return Instant.parse(health().extract().path("health.nextAt"));
  }

  @Test
  void who_keeps_the_portal_is_told_once_when_it_opens_and_once_when_it_heals() {
    assertThat(told(portal.portalEditor)).isEmpty();
    read();
    read();
    assertThat(told(portal.portalEditor)).containsExactly("PORTAL_BROKEN");
    assertThat(told(portal.supervisor)).containsExactly("PORTAL_BROKEN");
    assertThat(told(portal.editor)).isEmpty();
    assertThat(Duration.between(clock.now(), next())).isGreaterThan(Duration.ofMinutes(350));

    isThere();
    as(portal.portalEditor)
        .post("/api/v1/portals/" + portal.id + "/reading")
        .then()
        .statusCode(200);
    read();

    assertThat(told(portal.portalEditor)).containsExactly("PORTAL_HEALED", "PORTAL_BROKEN");
    assertThat(told(portal.supervisor)).containsExactly("PORTAL_HEALED", "PORTAL_BROKEN");
    health().body("health.broken", equalTo(false));
  }

  @Test
  void a_signed_message_of_the_portal_lets_one_look_through() {
    read();
    long before = site.asked().size();
    clock.turn(Duration.ofMinutes(2));

    push();
    due.drive("portal-poll");
    assertThat(site.asked()).hasSize((int) before + 1);
    health().body("health.broken", equalTo(true));
    push();
    due.drive("portal-poll");
    assertThat(site.asked()).hasSize((int) before + 1);

    isThere();
    clock.turn(Duration.ofMinutes(2));
    push();
    due.drive("portal-poll");
    health().body("health.broken", equalTo(false)).body("health.failures", equalTo(0));
    assertThat(told(portal.portalEditor)).containsExactly("PORTAL_HEALED", "PORTAL_BROKEN");
  }

  @Test
  void what_is_not_signed_wakes_nothing() {
    read();
    clock.turn(Duration.ofMinutes(2));
    Instant before = next();

    portal
        .push(
            "msg_1",
            GivenPortal.message("article.published", portal.article("x")),
            "whsec_" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB",
            Instant.now())
        .join();

    assertThat(next()).isEqualTo(before);
  }

  private void push() {
    assertThat(portal.publish(portal.article(portal.world.unique("p"))).statusCode())
        .isEqualTo(202);
  }
}
