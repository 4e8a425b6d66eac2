package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** What a delegation gives, and what it never gives: a last word to contractors, an own text. */
@HubTest
class DelegatedLimitsTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at, stand_in_id, for_person_id, for_person_name, because, absence_id)"
          + " select gen_random_uuid(), s.case_id, s.id, $1, 'x', d.role, 'APPROVE',"
          + " cast($2 as jsonb), now(), d.id, d.person_id, 'y', 'ABSENT', a.id"
          + " from review_step s join stand_in d on d.unit_id = s.unit_id and d.deputy_id = $1"
          + " left join absence a on a.person_id = d.person_id"
          + " where s.case_id = $3 and s.state = 'OPEN'";
  private static final JsonObject GATES = new JsonObject(Map.copyOf(GivenReview.FIVE_GATES));

  @Inject GivenReview given;
  @Inject StaffingDesk staffing;
  @Inject ReviewJobs jobs;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String coordinator;
  private String deputy;

  @BeforeEach
  void an_office() {
    World world = new World();
    office = given.office();
    deputies = new GivenDeputies(given, office.unit());
    given.sql("delete from person_role where person_id = $1", given.person(office.chief()));
    coordinator = world.person("clerk", office.unit(), "COORDINATOR");
    deputy = world.person("bpost", office.unit(), "HANDLER");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private UUID submitted(String body) {
    return given.submit(office, subject, given.piece(office, body));
  }

  private Response decide(String who) {
    return as(who).body(approval()).post("/api/v1/reviews/" + given.open(subject) + "/decisions");
  }

  private void signs(String who, UUID review) {
    given.sql(SIGNATURE, given.person(who), GATES, review);
  }

  private void worksForAContractor(String who) {
    UUID contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    for (String kind : List.of("UNDERTAKING", "CONFIDENTIALITY")) {
      given.sql(
          "insert into agreement (id, contractor_id, kind, number, signed_on, expires_on,"
              + " created_at) values ($1, $2, $3, '1', current_date - 60, current_date + 30,"
              + " now())",
          Ids.next(),
          contractor,
          kind);
    }
    given.sql("update person set contractor_id = $2 where id = $1", given.person(who), contractor);
  }

  private long told(String person, String kind) {
    return Long.parseLong(
        given.text(
            "select count(*)::text from notice n join person p on p.id = n.person_id"
                + " where p.username = $1 and n.kind = $2",
            person,
            kind));
  }

  @Test
  @Clause("R-SX-005")
  void a_contractors_person_gives_no_last_word_for_another() {
    deputies.names(office.leader(), deputy).statusCode(201);
    deputies.away(coordinator, office.leader()).statusCode(201);
    UUID review = submitted("<p>改线</p>");
    decide(office.reviewer()).then().statusCode(200);

    worksForAContractor(deputy);

    decide(deputy).then().statusCode(403);
    assertThatThrownBy(() -> signs(deputy, review))
        .hasMessageMatching("(?s).*(does not hold|never signs).*");
    assertThat(given.file(subject).submission().isOpen()).isTrue();
  }

  @Test
  @Clause("R-SX-005")
  void a_contractors_person_never_becomes_a_leaders_deputy() {
    worksForAContractor(deputy);

    deputies.names(office.leader(), deputy).statusCode(422);
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name) select gen_random_uuid(), $1, 'LEADER', $2, $3, now(), $4,"
                        + " 'x'",
                    UUID.fromString(office.unit()),
                    given.person(office.leader()),
                    given.person(deputy),
                    given.person(coordinator)))
        .hasMessageMatching("(?s).*(contractor|the deputy is not of the unit).*");
  }

  @Test
  @Clause("R-IM-009")
  void an_own_text_is_signed_by_no_token_no_page_and_no_batch_through_a_delegation() {
    deputies.names(office.leader(), office.editor()).statusCode(201);
    deputies.away(coordinator, office.leader()).statusCode(201);
    UUID review = submitted("<p>改线</p>");
    decide(office.reviewer()).then().statusCode(200);

    decide(office.editor()).then().statusCode(403);
    as(office.editor())
        .body(Map.of("steps", List.of(given.open(subject)), "gates", GivenReview.FIVE_GATES))
        .post("/api/v1/reviews/batch");
    assertThatThrownBy(() -> signs(office.editor(), review))
        .hasMessageContaining("the author does not sign");
    assertThat(given.text("select count(*)::text from signature where case_id = $1", review))
        .isEqualTo("1");
  }

  @Test
  void a_deputy_lets_a_finding_pass_as_the_one_for_whom_he_signs_may() {
    deputies.names(office.leader(), deputy).statusCode(201);
    submitted("<p>【机密】12路公交车延长到高铁站。</p>");
    String finding =
        given.text(
            "select f.id::text from review_finding f join review_case c on c.id = f.case_id where"
                + " c.subject_id = $1 and f.severity = 'BLOCK'",
            subject);
    accepts(deputy, finding).statusCode(403);
    deputies.away(coordinator, office.leader()).statusCode(201);

    accepts(office.editor(), finding).statusCode(403);
    accepts(deputy, finding).statusCode(200);

    decide(office.reviewer()).then().statusCode(200);
    decide(deputy).then().statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  private ValidatableResponse accepts(String who, String finding) {
    return as(who)
        .body(Map.of("reason", "已解密"))
        .post("/api/v1/reviews/" + given.open(subject) + "/findings/" + finding + "/acceptance")
        .then();
  }

  @Test
  void a_step_that_waits_too_long_is_told_to_leaders_coordinators_and_who_may_sign_now() {
    deputies.names(office.leader(), deputy).statusCode(201);
    submitted("<p>改线</p>");
    decide(office.reviewer()).then().statusCode(200);
    String kind = "REVIEW_TIMED_OUT";
    DueWorks.await(jobs::tellOfSlowOnes);
    assertThat(told(office.leader(), kind)).as("while there is time").isZero();

    clock.turn(Duration.ofHours(6).plusMinutes(1));
    DueWorks.await(jobs::tellOfSlowOnes);
    DueWorks.await(jobs::tellOfSlowOnes);

    assertThat(told(office.leader(), kind)).isOne();
    assertThat(told(coordinator, kind)).isOne();
    assertThat(told(deputy, "REVIEW_WAITS_FOR_DEPUTY")).isOne();
    assertThat(told(office.editor(), kind)).isZero();
  }

  @Test
  void a_step_whose_only_signer_is_away_finds_somebody_in_the_deputy() {
    submitted("<p>改线</p>");
    deputies.away(coordinator, office.leader()).statusCode(201);
    DueWorks.await(staffing::look);
    assertThat(nobody(2)).as("away, and nobody stands in").isTrue();
    assertThat(told(coordinator, "REVIEW_NOBODY_TO_SIGN")).isOne();

    deputies.names(office.leader(), deputy).statusCode(201);
    DueWorks.await(staffing::look);
    assertThat(nobody(2)).as("the deputy can sign").isFalse();
  }

  @Test
  void a_deputy_sits_at_one_step_only() {
    deputies.away(coordinator, office.leader()).statusCode(201);
    deputies.names(office.leader(), office.reviewer()).statusCode(201);

    submitted("<p>改线</p>");

    assertThat(nobody(1)).isFalse();
    assertThat(nobody(2)).as("who reviews it does not sign for another too").isTrue();
  }

  private boolean nobody(int position) {
    return given.file(subject).steps().get(position - 1).nobodyToSign;
  }
}
