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
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * Two users whom only a third one holds together, by the mobile of the one and the mailbox of the
 * other, are one human to the gate as well.
 */
@HubTest
class ThirdUserTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, $1, 'x', 'LEADER', 'APPROVE',"
          + " cast($2 as jsonb), now() from review_step s where s.id = $3";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private Piece piece;
  private String middle;

  @BeforeEach
  void submitted() {
    office = given.office();
    piece = given.piece(office, "<p>改线</p>");
    given.submit(office, subject, piece);
    middle = new World().person("middle", office.unit(), "HANDLER");
  }

  private void chain(String first, String last) {
    shareMobile(first, middle);
    shareMailbox(middle, last);
  }

  private void shareMobile(String one, String other) {
    String mobile =
        "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100000000));
    for (String who : new String[] {one, other}) {
      given.sql("update person set phone = $2 where id = $1", given.person(who), mobile);
    }
  }

  private void shareMailbox(String one, String other) {
    String box = "chain" + UUID.randomUUID() + "@yunxiu.example";
    for (String who : new String[] {one, other}) {
      given.sql("update person set email = $2 where id = $1", given.person(who), box);
    }
  }

  private boolean same(UUID one, UUID other) {
    return "true".equals(given.text("select same_human($1, $2)::text", one, other));
  }

  private boolean same(String one, String other) {
    return same(given.person(one), given.person(other));
  }

  private ValidatableResponse decide(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  private AbstractThrowableAssert<?, ?> signs(String who) {
    UUID step = UUID.fromString(given.open(subject));
    return assertThatThrownBy(
        () ->
            given.sql(
                SIGNATURE,
                given.person(who),
                new JsonObject(Map.copyOf(GivenReview.FIVE_GATES)),
                step));
  }

  @Test
  void the_author_does_not_sign_by_way_of_a_third_user() {
    chain(office.editor(), office.leader());
    decide(office.reviewer()).statusCode(200);

    decide(office.leader()).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    signs(office.leader()).hasMessageContaining("the author does not sign");
    assertThat(given.clearance(subject, piece)).isNull();
    decide(office.chief()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void nobody_signs_twice_by_way_of_a_third_user() {
    chain(office.reviewer(), office.leader());
    decide(office.reviewer()).statusCode(200);

    decide(office.leader()).statusCode(403).body("code", equalTo("SIGNED_BEFORE"));
    signs(office.leader()).hasMessageContaining("one human gives one signature");
    assertThat(given.clearance(subject, piece)).isNull();
  }

  @Test
  void who_could_only_sign_by_way_of_a_third_user_mans_no_step() {
    chain(office.editor(), office.leader());
    assertThat(
            given.text(
                "select count(*)::text from review_case c join review_step s on s.case_id = c.id"
                    + " cross join lateral step_signers(c, s, now()) x where c.subject_id = $1"
                    + " and x.person in ($2, $3)",
                subject,
                given.person(office.leader()),
                given.person(middle)))
        .isEqualTo("0");
  }

  @Test
  void two_who_share_nothing_stay_two() {
    shareMobile(office.reviewer(), middle);
    shareMailbox(office.leader(), office.chief());
    assertThat(same(office.reviewer(), middle)).isTrue();
    assertThat(same(office.reviewer(), office.leader())).isFalse();
    assertThat(same(office.leader(), office.reviewer())).isFalse();

    decide(office.reviewer()).statusCode(200);
    decide(office.leader()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void it_does_not_matter_from_which_end_it_is_asked_and_nobody_is_nobodys_user() {
    chain(office.editor(), office.leader());
    assertThat(same(office.editor(), office.leader())).isTrue();
    assertThat(same(office.leader(), office.editor())).isTrue();
    UUID unknown = Ids.next();
    assertThat(same(unknown, unknown)).isTrue();
    assertThat(same(unknown, given.person(office.editor()))).isFalse();
    assertThat(same(given.person(office.editor()), null)).isFalse();
    assertThat(same(null, given.person(office.editor()))).isFalse();
    assertThat(same((UUID) null, null)).isFalse();
  }
}
