package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * Nobody gives a leader's signature behind the leader's back: who stands in was named or agreed to
 * by the holder or the supervisor, and the absence is not the deputy's nor the namer's own word.
 */
@HubTest
class DeputyAgreementTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at, stand_in_id, for_person_id, for_person_name, because, absence_id)"
          + " select gen_random_uuid(), s.case_id, s.id, $1, 'x', 'LEADER', 'APPROVE',"
          + " cast($2 as jsonb), now(), d.id, d.person_id, 'y', $4, a.id"
          + " from review_step s join stand_in d on d.unit_id = s.unit_id and d.deputy_id = $1"
          + " left join absence a on a.person_id = d.person_id and $4 = 'ABSENT'"
          + " where s.case_id = $3 and s.position = 2 limit 1";

  @Inject GivenReview given;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();
  private final World world = new World();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String coordinator;
  private String deputy;
  private String supervisor;
  private UUID review;

  @BeforeEach
  void a_small_unit_with_one_coordinator_whose_text_waits_for_the_leader() {
    String city = world.city();
    String unit = world.department("交通运输局", city);
    office =
        new GivenReview.Office(
            unit,
            given.account(unit),
            world.person("editor", unit, "EDITOR"),
            world.person("reviewer", unit, "REVIEWER"),
            world.person("leader", unit, "LEADER"),
            world.person("chief", unit, "CHIEF_REVIEWER"));
    deputies = new GivenDeputies(given, office.unit());
    coordinator = world.person("clerk", unit, "COORDINATOR");
    deputy = world.person("bpost", unit, "HANDLER");
    supervisor = world.person("above", city, "SUPERVISOR");
    review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
    decide(office.reviewer()).statusCode(200);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private ValidatableResponse name(String by, String deputy) {
    return deputies.names(by, office.leader(), deputy);
  }

  private ValidatableResponse away(String by) {
    return deputies.away(by, office.leader());
  }

  private ValidatableResponse agree(String by) {
    String standIn =
        given.text(
            "select id::text from stand_in where unit_id = $1 and ended_at is null",
            UUID.fromString(office.unit()));
    return as(by).post("/api/v1/deputies/" + standIn + "/agreement").then();
  }

  private ValidatableResponse decide(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  private void isRefused(String who, String because) {
    decide(who).statusCode(403);
    assertThatThrownBy(
            () ->
                given.sql(
                    SIGNATURE,
                    given.person(who),
                    new JsonObject(Map.copyOf(GivenReview.FIVE_GATES)),
                    review,
                    because))
        .hasMessageContaining("the delegation does not hold");
  }

  private int told(String who, String kind) {
    return Integer.parseInt(
        given.text(
            "select count(*)::text from notice where person_id = $1 and kind = $2",
            given.person(who),
            kind));
  }

  @Test
  void a_coordinator_and_one_handler_cannot_sign_for_a_leader_who_never_agreed() {
    name(coordinator, deputy).statusCode(201);
    away(coordinator).statusCode(201);

    isRefused(deputy, "ABSENT");
    assertThat(told(office.leader(), "DEPUTY_PROPOSED")).isOne();
    assertThat(told(supervisor, "DEPUTY_PROPOSED")).isOne();
    assertThat(told(office.leader(), "ABSENCE_NOTED")).isOne();

    clock.turn(Duration.ofHours(7));
    isRefused(deputy, "TIMED_OUT");
  }

  @Test
  void after_the_leader_agreed_the_namer_s_word_for_the_absence_still_counts_for_nothing() {
    name(coordinator, deputy).statusCode(201);
    away(coordinator).statusCode(201);
    agree(office.leader()).statusCode(200);
    agree(office.leader()).statusCode(409).body("code", equalTo("DEPUTY_AGREED_BEFORE"));

    isRefused(deputy, "ABSENT");

    away(supervisor).statusCode(201);
    decide(deputy).statusCode(200).body("caseState", equalTo("CLEARED"));
    assertThat(told(office.leader(), "SIGNED_FOR_YOU")).isOne();
  }

  @Test
  void a_deputy_who_notes_the_absence_himself_gains_nothing_by_it() {
    name(office.leader(), coordinator).statusCode(201);
    away(coordinator).statusCode(201);

    isRefused(coordinator, "ABSENT");

    away(office.leader()).statusCode(201);
    decide(coordinator).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void a_second_user_of_the_deputy_does_not_note_the_absence_either() {
    String second = world.person("second", office.unit(), "COORDINATOR");
    given.sql(
        "update person set email = $3 where id in ($1, $2)",
        given.person(second),
        given.person(deputy),
        "same" + UUID.randomUUID() + "@yunxiu.example");
    name(office.leader(), deputy).statusCode(201);
    away(second).statusCode(201);

    isRefused(deputy, "ABSENT");
  }

  @Test
  void only_the_holder_or_who_supervises_agrees_and_where_nobody_notes_it_time_runs_out() {
    name(coordinator, deputy).statusCode(201);
    agree(deputy).statusCode(403);
    agree(coordinator).statusCode(403);
    agree(office.chief()).statusCode(403);
    agree(given.office().leader()).statusCode(404);
    assertThatThrownBy(
            () ->
                given.sql(
                    "update stand_in set agreed_at = now(), agreed_by = $2, agreed_by_name = 'x'"
                        + " where unit_id = $1",
                    UUID.fromString(office.unit()),
                    given.person(coordinator)))
        .hasMessageContaining("the holder or the supervisor agrees");
    agree(supervisor).statusCode(200);

    clock.turn(Duration.ofHours(7));
    decide(deputy).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void nobody_supervises_what_the_same_person_named() {
    given.sql(
        "update person_role set role = 'SUPERVISOR' where person_id = $1",
        given.person(office.chief()));
    name(coordinator, office.chief()).statusCode(201);

    agree(office.chief()).statusCode(403);
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name, agreed_at, agreed_by, agreed_by_name) values"
                        + " (gen_random_uuid(), $1, 'LEADER', $2, $3, now(), $4, 'x', now(), $2,"
                        + " 'y')",
                    UUID.fromString(office.unit()),
                    given.person(office.leader()),
                    given.person(deputy),
                    given.person(coordinator)))
        .hasMessageContaining("begins without");
  }
}
