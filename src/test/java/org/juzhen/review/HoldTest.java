package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedWallClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/**
 * Whoever opens the desk to work holds the step; it keeps from double work and from nothing else.
 */
@HubTest
class HoldTest {
  @Inject GivenReview given;
  @Inject TurnedWallClock clock;

  private final UUID subject = Ids.next();
  private final World world = new World();

  @AfterEach
  void real_time() {
    clock.reset();
  }

  private ValidatableResponse hold(String who, String what) {
    return as(who).post("/api/v1/reviews/" + given.open(subject) + "/hold" + what).then();
  }

  private ValidatableResponse approve(String who) {
    return as(who)
        .body(GivenReview.approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  @Test
  void while_one_reads_another_is_told_who_and_cannot_decide() {
    var office = given.office();
    String second = world.person("second", office.unit(), "REVIEWER");
    given.submit(office, subject, given.piece(office, "正文"));
    hold(office.reviewer(), "").statusCode(200).body("mine", equalTo(true));

    String holder = given.text("select name from person where username = $1", office.reviewer());
    hold(second, "").statusCode(200).body("mine", equalTo(false)).body("name", equalTo(holder));
    approve(second)
        .statusCode(409)
        .body("code", equalTo("REVIEW_HELD"))
        .body("holder", equalTo(holder));
    hold(second, "/takeover").statusCode(409);
    approve(office.reviewer()).statusCode(200);
  }

  @Test
  void it_runs_out_and_the_next_takes_it() {
    var office = given.office();
    String second = world.person("second", office.unit(), "REVIEWER");
    given.submit(office, subject, given.piece(office, "正文"));
    hold(office.reviewer(), "");

    clock.turn(ReviewHolds.LEASE.minusSeconds(20));
    hold(office.reviewer(), "");
    clock.turn(Duration.ofMinutes(1));
    hold(second, "").body("mine", equalTo(false));
    clock.turn(ReviewHolds.LEASE);

    hold(second, "").body("mine", equalTo(true));
    approve(second).statusCode(200);
  }

  @Test
  void who_leads_takes_it_over_and_the_other_is_told() {
    var office = given.office();
    String chief = world.person("both", office.unit(), "REVIEWER", "CHIEF_REVIEWER");
    given.submit(office, subject, given.piece(office, "正文"));
    hold(office.reviewer(), "");

    hold(chief, "/takeover").statusCode(200).body("mine", equalTo(true));

    approve(office.reviewer()).statusCode(409);
    assertThat(told(office.reviewer())).isEqualTo("REVIEW_TAKEN_OVER");
    approve(chief).statusCode(200);
  }

  @Test
  void it_is_handed_only_to_who_may_sign() {
    var office = given.office();
    String second = world.person("second", office.unit(), "REVIEWER");
    given.submit(office, subject, given.piece(office, "正文"));
    hold(office.reviewer(), "");

    handOver(office.reviewer(), office.editor()).statusCode(400);
    handOver(second, second).statusCode(409).body("code", equalTo("HOLD_NOT_YOURS"));
    handOver(office.reviewer(), second).statusCode(200).body("mine", equalTo(false));

    approve(office.reviewer()).statusCode(409);
    approve(second).statusCode(200);
  }

  private ValidatableResponse handOver(String who, String to) {
    return as(who)
        .body(Map.of("personId", given.person(to)))
        .post("/api/v1/reviews/" + given.open(subject) + "/hold/handover")
        .then();
  }

  @Test
  void who_may_not_sign_holds_nothing_and_an_edit_is_not_silent() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);
    hold(office.editor(), "").statusCode(403);
    hold(given.office().reviewer(), "").statusCode(404);
    hold(office.reviewer(), "").statusCode(200);

    given.edited(office, subject, given.piece(office, "改过的正文"));

    assertThat(given.reviews(subject).get(0).caseState()).isEqualTo(CaseState.VOIDED);
    assertThat(told(office.reviewer())).isEqualTo("REVIEW_PULLED_AWAY");
    as(office.reviewer())
        .post("/api/v1/reviews/" + step + "/hold")
        .then()
        .statusCode(409)
        .body("code", equalTo("REVIEW_ALREADY_DECIDED"));
  }

  @Test
  void who_stands_in_hands_it_on_and_releases_it_like_the_holder_of_the_post() {
    var office = given.office();
    String coordinator = world.person("clerk", office.unit(), "COORDINATOR");
    String deputy = world.person("bpost", office.unit(), "HANDLER");
    String second = world.person("second", office.unit(), "REVIEWER");
    standsIn(coordinator, office, deputy);
    given.submit(office, subject, given.piece(office, "正文"));

    hold(deputy, "").statusCode(200).body("mine", equalTo(true));
    handOver(deputy, second).statusCode(200).body("mine", equalTo(false));
    as(deputy).delete("/api/v1/reviews/" + given.open(subject) + "/hold").then().statusCode(204);
  }

  private void standsIn(String coordinator, GivenReview.Office office, String deputy) {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    GivenDeputies deputies = new GivenDeputies(given, office.unit());
    deputies.namesAs("REVIEWER", office.reviewer(), deputy).statusCode(201);
    deputies.away(coordinator, office.reviewer(), today, today).statusCode(201);
  }

  private String told(String username) {
    return given.text(
        "select kind from notice where person_id = $1 order by made_at desc, id desc limit 1",
        given.person(username));
  }
}
