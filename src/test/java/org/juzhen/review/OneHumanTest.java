package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** Two users of one human, known by the same mobile or mailbox, are one person to the gate. */
@HubTest
class OneHumanTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, $1, 'x', 'LEADER', 'APPROVE',"
          + " cast($2 as jsonb), now() from review_step s where s.id = $3";

  @Inject GivenReview given;
  @Inject GivenPapers papers;
  @Inject StaffingDesk staffing;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private UUID review;

  @BeforeEach
  void submitted() {
    office = given.office();
    deputies = new GivenDeputies(given, office.unit());
    review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
  }

  /** As two clerks would write down the same number. */
  private void areOne(String one, String other) {
    String mobile =
        "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100000000));
    given.sql("update person set phone = $2 where id = $1", given.person(one), mobile);
    given.sql(
        "update person set phone = $2 where id = $1",
        given.person(other),
        "+86 " + mobile.substring(0, 3) + "-" + mobile.substring(3));
  }

  private void shareMailbox(String one, String other) {
    String box = "zhixing" + Math.abs(UUID.randomUUID().hashCode()) + "@yunxiu.example";
    given.sql("update person set email = $2 where id = $1", given.person(one), box);
    given.sql(
        "update person set email = $2 where id = $1",
        given.person(other),
        " " + box.toUpperCase(java.util.Locale.ROOT).replace('@', '＠'));
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
  void the_authors_second_user_signs_nothing() {
    areOne(office.editor(), office.leader());
    decide(office.reviewer()).statusCode(200);

    decide(office.leader()).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    signs(office.leader()).hasMessageContaining("the author does not sign");
    decide(office.chief()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s / 0311-12345678", "0%s", "0311-12345678、%s", "%s转8001"})
  void nor_where_the_number_is_not_written_alone(String written) {
    String mobile = "138" + String.format("%08d", System.nanoTime() % 100000000);
    given.sql("update person set phone = $2 where id = $1", given.person(office.editor()), mobile);
    given.sql(
        "update person set phone = $2 where id = $1",
        given.person(office.leader()),
        written.formatted(mobile));
    decide(office.reviewer()).statusCode(200);

    decide(office.leader()).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    signs(office.leader()).hasMessageContaining("the author does not sign");
  }

  @Test
  void a_signers_second_user_does_not_sign_the_next_step() {
    shareMailbox(office.reviewer(), office.leader());
    decide(office.reviewer()).statusCode(200);

    decide(office.leader()).statusCode(403).body("code", equalTo("SIGNED_BEFORE"));
    signs(office.leader()).hasMessageContaining("one human gives one signature");
  }

  private void look() {
    try {
      VertxContextSupport.subscribeAndAwait(staffing::look);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void two_steps_of_which_one_human_could_sign_both_are_not_thought_manned() {
    given.sql(
        "delete from person_role where role = 'CHIEF_REVIEWER' and unit_id = $1",
        UUID.fromString(office.unit()));
    assertThat(given.file(subject).steps()).noneMatch(s -> s.nobodyToSign);

    shareMailbox(office.reviewer(), office.leader());
    look();

    assertThat(given.file(subject).steps())
        .extracting(s -> s.nobodyToSign)
        .containsExactly(false, true);
    assertThat(
            given.text(
                "select count(*)::text from notice n join person p on p.id = n.person_id where"
                    + " p.username = $1 and n.kind = 'REVIEW_NOBODY_TO_SIGN'",
                office.editor()))
        .isEqualTo("1");
    new World().person("third", office.unit(), "LEADER");
    look();
    assertThat(given.file(subject).steps()).noneMatch(s -> s.nobodyToSign);
  }

  @Test
  void nobody_is_the_deputy_of_an_own_second_user_or_makes_it_one() {
    String second = new World().person("second", office.unit(), "HANDLER");
    areOne(office.leader(), second);
    deputies.names(office.leader(), second).statusCode(400);
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name) values (gen_random_uuid(), $1, 'LEADER', $2, $3, now(),"
                        + " $2, 'x')",
                    UUID.fromString(office.unit()),
                    given.person(office.leader()),
                    given.person(second)))
        .hasMessageContaining("one human");
  }

  @Test
  void the_authors_second_user_stands_in_for_nobody() {
    String second = new World().person("second", office.unit(), "HANDLER");
    areOne(office.editor(), second);
    deputies.names(office.leader(), second).statusCode(201);
    deputies.away(office.leader(), office.leader()).statusCode(201);
    decide(office.reviewer()).statusCode(200);

    decide(second).statusCode(403);
  }

  @Test
  void a_paper_goes_through_the_hands_of_other_humans() {
    papers.allow(office);
    String clerk = new World().person("clerk", office.unit(), "COORDINATOR");
    String second = new World().person("second", office.unit(), "REVIEWER");
    decide(office.reviewer()).statusCode(200);
    String step = given.open(subject);
    String code = papers.code(office, review);
    for (String own : new String[] {office.editor(), office.reviewer(), office.leader()}) {
      String hand = new World().person("hand", office.unit(), "COORDINATOR");
      areOne(own, hand);
      papers
          .record(hand, step, papers.words(hand, office.leader(), code))
          .statusCode(403)
          .body("code", equalTo("PAPER_NEEDS_OTHERS"));
    }
    String paper =
        papers
            .record(second, step, papers.words(second, office.leader(), code))
            .statusCode(201)
            .extract()
            .path("papers[0].id");
    areOne(second, clerk);

    papers.check(clerk, step, paper).statusCode(403).body("code", equalTo("PAPER_NEEDS_OTHERS"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "update paper_signature set state = 'COUNTED', checked_by = $2,"
                        + " checked_by_name = 'x', checked_at = now() where id = $1",
                    UUID.fromString(paper),
                    given.person(clerk)))
        .hasMessageContaining("one human");
  }
}
