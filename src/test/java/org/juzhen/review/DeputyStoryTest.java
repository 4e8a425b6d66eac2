package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;
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

/** A deputy signs in his own name for somebody who is away or too late, and nobody else does. */
@HubTest
class DeputyStoryTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at, stand_in_id, for_person_id, for_person_name, because, absence_id)"
          + " select gen_random_uuid(), s.case_id, s.id, $1, 'x', 'LEADER', 'APPROVE',"
          + " cast($2 as jsonb), now(), d.id, d.person_id, 'y', 'ABSENT', a.id"
          + " from review_step s join stand_in d on d.unit_id = s.unit_id"
          + " left join absence a on a.person_id = d.person_id"
          + " where s.case_id = $3 and s.position = 2";

  @Inject GivenReview given;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String coordinator;
  private String deputy;

  @BeforeEach
  void an_office_with_a_deputy() {
    office = given.office();
    deputies = new GivenDeputies(given, office.unit());
    coordinator = new World().person("clerk", office.unit(), "COORDINATOR");
    deputy = new World().person("bpost", office.unit(), "HANDLER");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private UUID submittedAndReviewed() {
    UUID review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
    decide(office.reviewer()).statusCode(200);
    return review;
  }

  private ValidatableResponse decide(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  private boolean waitsFor(String who) {
    return as(who)
        .get("/api/v1/reviews?mine=true&limit=500")
        .jsonPath()
        .getList("items.postId")
        .contains(subject.toString());
  }

  @Test
  void while_the_leader_is_away_the_deputy_signs_in_his_own_name() {
    deputies.names(office.leader(), deputy).statusCode(201);
    submittedAndReviewed();
    assertThat(waitsFor(deputy)).isFalse();
    decide(deputy).statusCode(403);

    deputies.away(coordinator, office.leader()).statusCode(201);

    assertThat(waitsFor(deputy)).isTrue();
    decide(deputy)
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"))
        .body("decidedBy", equalTo("bpost 代 leader"));
    assertThat(
            given.text(
                "select because || ' ' || role from signature where person_id = $1",
                given.person(deputy)))
        .isEqualTo("ABSENT LEADER");
  }

  @Test
  void after_half_of_the_time_for_reposts_the_deputy_may_sign_too() {
    deputies.names(office.leader(), deputy).statusCode(201);
    submittedAndReviewed();

    clock.turn(Duration.ofHours(5).plusMinutes(59));
    assertThat(waitsFor(deputy)).isFalse();
    decide(deputy).statusCode(403);
    clock.turn(Duration.ofMinutes(2));

    assertThat(waitsFor(deputy)).isTrue();
    decide(deputy).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void nobody_clears_an_own_text_through_a_delegation() {
    deputies.names(office.leader(), office.editor()).statusCode(201);
    deputies.away(coordinator, office.leader()).statusCode(201);
    UUID review = submittedAndReviewed();

    decide(office.editor()).statusCode(403);
    assertThatThrownBy(() -> signs(office.editor(), review))
        .hasMessageContaining("the author does not sign");
    assertThat(waitsFor(office.editor())).isFalse();
  }

  @Test
  void whoever_signed_a_step_signs_no_other_one_for_somebody_else() {
    deputies.names(office.leader(), office.reviewer()).statusCode(201);
    deputies.away(coordinator, office.leader()).statusCode(201);
    UUID review = submittedAndReviewed();

    decide(office.reviewer()).statusCode(403);
    assertThatThrownBy(() -> signs(office.reviewer(), review)).hasMessageContaining("signature");
    assertThat(waitsFor(office.reviewer())).isFalse();
  }

  @Test
  void the_database_asks_for_the_delegation_of_that_moment() {
    deputies.names(office.leader(), deputy).statusCode(201);
    UUID review = submittedAndReviewed();
    assertThatThrownBy(() -> signs(deputy, review))
        .hasMessageContaining("the delegation does not hold");
    deputies.away(coordinator, office.leader()).statusCode(201);
    assertThatThrownBy(() -> signs(office.chief(), review))
        .hasMessageContaining("the delegation does not hold");

    given.sql(
        "update stand_in set ended_at = now(), ended_by = person_id where deputy_id = $1",
        given.person(deputy));

    assertThatThrownBy(() -> signs(deputy, review))
        .hasMessageContaining("the delegation does not hold");
    decide(deputy).statusCode(403);
    assertThatThrownBy(
            () ->
                given.sql(
                    "update stand_in set deputy_id = person_id where deputy_id = $1",
                    given.person(deputy)))
        .hasMessageContaining("permission denied");
  }

  private void signs(String who, UUID review) {
    given.sql(
        SIGNATURE, given.person(who), new JsonObject(Map.copyOf(GivenReview.FIVE_GATES)), review);
  }

  @Test
  void nobody_is_made_a_deputy_in_a_circle_by_himself_or_from_elsewhere() {
    String second = new World().person("second", office.unit(), "LEADER");
    deputies.names(office.leader(), second).statusCode(201);
    deputies
        .names(second, office.leader())
        .statusCode(409)
        .body("code", equalTo("DEPUTIES_IN_A_CIRCLE"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name) values (gen_random_uuid(), $1, 'LEADER', $2, $3, now(),"
                        + " $2, 'x')",
                    UUID.fromString(office.unit()),
                    given.person(second),
                    given.person(office.leader())))
        .hasMessageContaining("in a circle");
    deputies
        .names(coordinator, office.leader(), coordinator)
        .statusCode(403)
        .body("code", equalTo("NOT_ONES_OWN_DEPUTY"));
    deputies.names(coordinator, office.leader(), given.office().chief()).statusCode(422);
    deputies.names(coordinator, office.editor(), deputy).statusCode(422);
    deputies.names(deputy, office.leader(), office.chief()).statusCode(403);
    deputies.names(given.office().leader(), office.leader(), deputy).statusCode(404);
    nobody().body(Map.of()).post("/api/v1/deputies/units/" + office.unit()).then().statusCode(401);
  }
}
