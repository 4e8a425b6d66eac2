package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * A contractor's human who leads under a second user gives no last word through a deputy either.
 */
@HubTest
class ContractorsDeputiesTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at, stand_in_id, for_person_id, for_person_name, because, absence_id)"
          + " select gen_random_uuid(), s.case_id, s.id, $1, 'x', 'LEADER', 'APPROVE',"
          + " cast($2 as jsonb), now(), d.id, d.person_id, 'y', 'ABSENT', a.id"
          + " from review_step s join stand_in d on d.unit_id = s.unit_id"
          + " left join absence a on a.person_id = d.person_id"
          + " where s.case_id = $3 and s.position = 2";

  @Inject GivenReview given;

  private final World world = new World();
  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String friend;

  @BeforeEach
  void an_office() {
    office = given.office();
    deputies = new GivenDeputies(given, office.unit());
    friend = world.person(world.unique("friend"), office.unit(), "HANDLER");
  }

  /** The leader's other user is a contractor's. */
  private String leadsUnderASecondUser() {
    UUID contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    String outside = world.person(world.unique("outside"), office.unit(), "HANDLER");
    given.sql(
        "update person set contractor_id = $2 where id = $1", given.person(outside), contractor);
    String mobile = "135" + String.format("%08d", System.nanoTime() % 100000000);
    for (String who : new String[] {outside, office.leader()}) {
      given.sql("update person set phone = $2 where id = $1", given.person(who), mobile);
    }
    return outside;
  }

  private ValidatableResponse names() {
    return deputies.names(office.leader(), friend);
  }

  private ValidatableResponse decides(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  @Clause("R-SX-005")
  @Test
  void such_a_leader_names_nobody() {
    leadsUnderASecondUser();

    names().statusCode(422).body("code", equalTo("HOLDER_IS_FROM_OUTSIDE"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name) values (gen_random_uuid(), $1, 'LEADER', $2, $3, now(),"
                        + " $2, 'x')",
                    UUID.fromString(office.unit()),
                    given.person(office.leader()),
                    given.person(friend)))
        .hasMessageContaining("a contractor's people");
  }

  @Clause({"R-SX-005", "R-IM-005"})
  @Test
  void who_was_named_before_signs_nothing_in_that_name() {
    names().statusCode(201);
    deputies.away(office.leader(), office.leader()).statusCode(201);
    UUID review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
    decides(office.reviewer()).statusCode(200);
    String outside = leadsUnderASecondUser();

    decides(friend).statusCode(403);
    JsonObject gates = new JsonObject(Map.copyOf(GivenReview.FIVE_GATES));
    assertThatThrownBy(() -> given.sql(SIGNATURE, given.person(friend), gates, review))
        .hasMessageMatching("(?s).*(never signs last|delegation does not hold).*");
    assertThat(given.text("select count(*)::text from signature where case_id = $1", review))
        .isEqualTo("1");

    given.sql("update person set left_at = now() where id = $1", given.person(outside));
    decides(friend).statusCode(200).body("caseState", equalTo("CLEARED"));
  }
}
