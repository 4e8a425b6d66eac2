package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** How long a portal's articles take to arrive, as its page says. */
@HubTest
class PortalLagTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void the_median_of_what_has_an_hour_and_is_younger_than_the_portal_is_its_lag() {
    GivenPortal portal = new GivenPortal();
    condition(portal).body("lagSeconds", equalTo(null)).body("lagOf", equalTo(0));
    clock.turn(Duration.ofHours(6));

    published(portal, "before-it-was-registered", ago(Duration.ofDays(3)));
    published(portal, "a-day-alone", LocalDate.now(HubClock.ZONE).toString());
    for (int minutes : new int[] {10, 90, 30}) {
      published(portal, minutes + "-minutes", ago(Duration.ofMinutes(minutes)));
    }
    due.drive("hook-receipts");

    int seconds = condition(portal).body("lagOf", equalTo(3)).extract().path("lagSeconds");
    assertThat(seconds).isBetween(1_795, 1_860);
  }

  private String ago(Duration time) {
    return clock.now().minus(time).toString();
  }

  private void published(GivenPortal portal, String key, String at) {
    Map<String, Object> data = portal.article(key);
    data.put("publishedAt", at);
    String message = GivenPortal.message("article.published", data);
    assertThat(portal.push("msg_" + Ids.next(), message, portal.secret, Instant.now()).join())
        .satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202));
  }

  private static ValidatableResponse condition(GivenPortal portal) {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id + "/condition")
        .then()
        .statusCode(200);
  }
}
