package org.juzhen.profile;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** A holiday notice arrives, and every deadline of the hub is counted by it at once. */
@HubTest
class CalendarStoryTest {
  @Inject WorkingDays calendar;
  @Inject DueWorks due;

  @Test
  void a_day_decided_by_the_administrator_counts_on_every_node_without_a_restart() {
    GivenRules given = new GivenRules(null);
    LocalDate day = LocalDate.of(2019, 3, 6);
    assertThat(calendar.plus(LocalDate.of(2019, 3, 5), 1)).isEqualTo(day);

    decide("admin", day, "REST")
        .statusCode(200)
        .body("items.find { it.day == '2019-03-06' }.own", is(true))
        .body("items.find { it.day == '2019-03-06' }.document", equalTo("国办发明电〔2019〕1号"))
        .body("items.find { it.day == '2019-03-06' }.setByName", notNullValue());
    due.drive(CalendarTail.NAME);
    assertThat(calendar.plus(LocalDate.of(2019, 3, 5), 1)).isEqualTo("2019-03-07");

    decide("admin", day, "REST").statusCode(409).body("code", equalTo("DAY_IS_SO_ALREADY"));
    decide("admin", day, "PUBLISHED").statusCode(200);
    due.drive(CalendarTail.NAME);
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @Test
  void a_year_that_was_not_published_is_not_known_until_it_is_entered_and_said_to_be_complete() {
    GivenRules given = new GivenRules(null);
    int year = 2100 + (int) (System.nanoTime() % 700);
    String at = "/api/v1/working-days/" + year;
    as(given.ofCounty).get(at).then().statusCode(200).body("known", is(false));

    LocalDate weekday = LocalDate.of(year, 10, 1).with(nextOrSame(DayOfWeek.WEDNESDAY));
    decide("admin", weekday, "REST").statusCode(200);
    as(given.ofProvince).get(at).then().body("known", is(false));
    World.admin()
        .body(Map.of("document", "国办发明电〔2099〕9号"))
        .post(at + "/completion")
        .then()
        .statusCode(200)
        .body("known", is(true))
        .body("document", notNullValue());
    due.drive(CalendarTail.NAME);

    assertThat(calendar.known(year)).isTrue();
    World.admin()
        .body(Map.of("document", "国办发明电〔2099〕9号"))
        .post(at + "/completion")
        .then()
        .statusCode(409)
        .body("code", equalTo("YEAR_IS_KNOWN"));
  }

  @Test
  void the_published_days_of_a_year_are_shown_with_their_make_up_days() {
    as(new GivenRules(null).ofCounty)
        .get("/api/v1/working-days/2025")
        .then()
        .statusCode(200)
        .body("known", is(true))
        .body("items.find { it.day == '2025-09-28' }.work", is(true))
        .body("items.find { it.day == '2025-10-06' }.work", is(false))
        .body("items.size()", equalTo(33));
  }

  @Test
  void nobody_but_an_administrator_changes_it_and_nonsense_is_refused() {
    GivenRules given = new GivenRules(null);
    LocalDate day = LocalDate.of(2018, 3, 6);

    decide(given.ofCity, day, "REST").statusCode(403);
    decide(given.ofProvince, day, "REST").statusCode(403);
    decide("admin", day, "WORK").statusCode(409);
    World.admin()
        .body(body(LocalDate.of(2017, 3, 6), "REST"))
        .post("/api/v1/working-days/2018/days")
        .then()
        .statusCode(400)
        .body("fields.field[0]", equalTo("day"));
    as(given.ofProvince).get("/api/v1/working-days/1999").then().statusCode(404);
    World.nobody().get("/api/v1/working-days/2025").then().statusCode(401);
  }

  private static ValidatableResponse decide(String by, LocalDate day, String kind) {
    return as(by)
        .body(body(day, kind))
        .post("/api/v1/working-days/" + day.getYear() + "/days")
        .then();
  }

  private static Map<String, Object> body(LocalDate day, String kind) {
    Map<String, Object> body = new HashMap<>();
    body.put("day", day.toString());
    body.put("kind", kind);
    body.put("name", "调休");
    body.put("document", "国办发明电〔2019〕1号");
    return body;
  }
}
