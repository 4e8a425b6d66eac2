package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * A deputy whom a coordinator proposes waits beside the one whom the holder named, who signs until
 * the holder or the supervisor agrees.
 */
@HubTest
class DeputyBesideTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private final World world = new World();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String coordinator;
  private String standing;
  private String other;
  private String supervisor;

  @BeforeEach
  void the_leader_named_one_and_the_coordinator_proposes_another() {
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
    standing = world.person("bpost", unit, "HANDLER");
    other = world.person("cpost", unit, "HANDLER");
    supervisor = world.person("above", city, "SUPERVISOR");
    name(office.leader(), standing).statusCode(201);
    deputies.away(office.leader(), office.leader()).statusCode(201);
    given.submit(office, subject, given.piece(office, "<p>改线</p>"));
    decide(office.reviewer()).statusCode(200);
    name(coordinator, other).statusCode(201);
  }

  private ValidatableResponse name(String by, String deputy) {
    return deputies.names(by, office.leader(), deputy);
  }

  private ValidatableResponse decide(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  private String of(String deputy) {
    return given.text(
        "select id::text from stand_in where deputy_id = $1 and ended_at is null",
        given.person(deputy));
  }

  private ValidatableResponse act(String who, String deputy, String act) {
    return as(who).post("/api/v1/deputies/" + of(deputy) + "/" + act).then();
  }

  private int told(String who, String kind) {
    return Integer.parseInt(
        given.text(
            "select count(*)::text from notice where person_id = $1 and kind = $2",
            given.person(who),
            kind));
  }

  @Test
  void who_stood_in_signs_while_the_proposal_waits() {
    decide(other).statusCode(403);
    assertThat(told(other, "DEPUTY_NAMED")).isZero();
    assertThat(told(office.leader(), "DEPUTY_PROPOSED")).isOne();
    assertThat(told(supervisor, "DEPUTY_PROPOSED")).isOne();
    as(coordinator)
        .get("/api/v1/deputies/units/" + office.unit())
        .then()
        .body("posts.find { it.role == 'LEADER' }.deputy", equalTo("bpost"))
        .body("posts.find { it.role == 'LEADER' }.proposal.deputy", equalTo("cpost"));
    assertThat(given.browser(office.leader()).get("/deputies").asString())
        .contains("bpost", "提议由cpost代签", "现有的代签安排照旧有效");

    decide(standing)
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"))
        .body("decidedBy", equalTo("bpost 代 leader"));
  }

  @Test
  void what_is_declined_leaves_all_as_it_was() {
    act(office.leader(), other, "ending").statusCode(200);

    assertThat(told(coordinator, "DEPUTY_DECLINED")).isOne();
    assertThat(of(other)).isNull();
    decide(other).statusCode(403);
    decide(standing).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void what_is_agreed_to_takes_its_place() {
    act(supervisor, other, "agreement").statusCode(200);

    assertThat(of(standing)).isNull();
    assertThat(told(standing, "DEPUTY_ENDED")).isOne();
    assertThat(told(other, "DEPUTY_NAMED")).isOne();
    assertThat(told(office.leader(), "DEPUTY_GIVEN")).isOne();
    decide(standing).statusCode(403);
    decide(other).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void who_proposes_does_not_end_what_stands() {
    act(coordinator, standing, "ending").statusCode(403).body("code", equalTo("DEPUTY_STANDS"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "update stand_in set ended_at = now(), ended_by = $2 where id = $1",
                    UUID.fromString(of(standing)),
                    given.person(coordinator)))
        .hasMessageContaining("the holder or the supervisor ends what stands");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update stand_in set agreed_at = now(), agreed_by = person_id, agreed_by_name ="
                        + " 'x' where id = $1",
                    UUID.fromString(of(other))))
        .hasMessageContaining("stand_in_stands_uq");
    name(coordinator, office.chief()).statusCode(201);
    assertThat(of(other)).as("one proposal waits").isNull();
    decide(standing).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void a_proposal_that_has_lapsed_ends_nothing() {
    given.sql(
        "update person_role set until = current_date - 10 where person_id = $1",
        given.person(other));

    act(supervisor, other, "agreement")
        .statusCode(422)
        .body("code", equalTo("DEPUTY_NOT_OF_THE_UNIT"));
    decide(standing).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void a_proposal_keeps_nobody_from_an_own_arrangement() {
    String second = world.person("second", office.unit(), "LEADER");
    name(coordinator, second).statusCode(201);

    deputies.names(second, office.leader()).statusCode(201);
    act(supervisor, second, "agreement")
        .statusCode(409)
        .body("code", equalTo("DEPUTIES_IN_A_CIRCLE"));
    assertThat(of(standing)).isNotNull();
  }
}
