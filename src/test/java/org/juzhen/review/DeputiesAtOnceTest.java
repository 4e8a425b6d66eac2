package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.AtOnce;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** Of two who decide on a deputy or an absence at once, the second is told what the first did. */
@HubTest
class DeputiesAtOnceTest {
  private static final String ROW = "select 1 from %s where id = cast($1 as uuid) for update";

  @Inject GivenReview given;
  @Inject AtOnce atOnce;

  private final World world = new World();
  private String unit;
  private GivenDeputies deputies;
  private String holder;
  private String deputy;
  private String coordinator;
  private String supervisor;

  @BeforeEach
  void a_unit_that_somebody_supervises() {
    String city = world.city();
    unit = world.department("交通运输局", city);
    deputies = new GivenDeputies(given, unit);
    holder = world.person("leader", unit, "LEADER");
    deputy = world.person("second", unit, "LEADER");
    coordinator = world.person("clerk", unit, "COORDINATOR");
    supervisor = world.person("above", city, "SUPERVISOR");
  }

  private Response namesOwn(String holder, String deputy) {
    return deputies.names(holder, deputy).extract().response();
  }

  private String proposed() {
    deputies.names(coordinator, holder, deputy).statusCode(201);
    return given.text(
        "select id::text from stand_in where unit_id = $1 and ended_at is null",
        UUID.fromString(unit));
  }

  private static Response on(String who, String id, String act) {
    return as(who).post("/api/v1/deputies/" + id + act);
  }

  private static void oneWins(List<Response> answers, int done, String code) {
    assertThat(answers).extracting(Response::statusCode).containsExactly(done, 409);
    assertThat(answers.get(1).<String>path("code")).isEqualTo(code);
  }

  @Test
  void one_agrees_and_the_other_hears_of_it() {
    String id = proposed();

    oneWins(
        atOnce.both(
            ROW.formatted("stand_in"),
            id,
            () -> on(holder, id, "/agreement"),
            () -> on(supervisor, id, "/agreement")),
        200,
        "DEPUTY_AGREED_BEFORE");
  }

  @Test
  void one_ends_it_and_the_other_hears_of_it() {
    String id = proposed();

    oneWins(
        atOnce.both(
            ROW.formatted("stand_in"),
            id,
            () -> on(holder, id, "/ending"),
            () -> on(supervisor, id, "/ending")),
        200,
        "ENDED_BEFORE");
  }

  @Test
  void two_who_name_each_other_make_no_circle() {
    oneWins(
        atOnce.both(
            "select pg_advisory_xact_lock(hashtextextended('stand_in ' || $1, 0))",
            unit,
            () -> namesOwn(holder, deputy),
            () -> namesOwn(deputy, holder)),
        201,
        "DEPUTIES_IN_A_CIRCLE");
  }

  @Test
  void one_says_that_somebody_is_back_and_the_other_hears_of_it() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    String id =
        deputies
            .away(coordinator, holder, today.plusDays(2), today.plusDays(3))
            .statusCode(201)
            .extract()
            .path("absences[-1].id");

    oneWins(
        atOnce.both(
            ROW.formatted("absence"),
            id,
            () -> on(holder, "absences/" + id, "/ending"),
            () -> on(coordinator, "absences/" + id, "/ending")),
        200,
        "ENDED_BEFORE");
  }
}
