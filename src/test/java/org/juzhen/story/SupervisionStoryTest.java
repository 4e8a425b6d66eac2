package org.juzhen.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

@HubTest
class SupervisionStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause("R-SX-030")
  void the_supervisor_sees_what_is_late_and_who_is_silent() {
    City city = new City();
    String account = city.account("WECHAT", "SUBSCRIPTION", true);
    Portal portal = Portal.of(city.government, city.supervisor);
    portal.publish("关于供暖安排的通告", "<p>供暖自本月十五日起。</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");

    clock.turn(Duration.ofDays(11));
    due.drive("duty");

    as(city.supervisor)
        .get("/api/v1/supervision/figures")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(1))
        .body("dutiesOverdue", equalTo(1))
        .body("warned", equalTo(1))
        .body("overdue", equalTo(0))
        .body("days", hasSize(14))
        .body("onTimePercent", equalTo(0));
    clock.turn(Duration.ofDays(4));
    as(city.supervisor)
        .get("/api/v1/supervision/accounts?dormant=true")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(account))
        .body("items[0].silence", equalTo("OVERDUE"))
        .body("items[0].days", greaterThan(14));
  }

  @Test
  void a_supervisor_of_another_city_sees_nothing_of_it_and_an_editor_no_region_at_all() {
    City city = new City();
    String account = city.account("WECHAT", "SUBSCRIPTION", true);
    City other = new City();

    as(other.supervisor)
        .get("/api/v1/supervision/accounts")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(account)));
    as(city.editor).get("/api/v1/supervision/figures").then().statusCode(403);
  }
}
