package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** Through whose hands a signed form goes, and on which days it may have been signed. */
@HubTest
class PaperHandsTest {
  private static final String PAPER =
      "insert into paper_signature (id, case_id, step_id, signer_id, signer_name, role, decision,"
          + " gates, signed_on, code, content, file_id, file_digest, state, recorded_by,"
          + " recorded_by_name, recorded_at) select gen_random_uuid(), s.case_id, s.id, $2, 'x',"
          + " 'LEADER', 'APPROVE', '{}', (now() at time zone 'Asia/Shanghai')::date + cast($4 as"
          + " int), k.code, review_digest(s.case_id), f.id, f.digest, 'RECORDED', $3, 'x', now()"
          + " from review_step s join review_code k on k.case_id = s.case_id, (select * from"
          + " stored_file where media_type = 'application/pdf' limit 1) f where s.id = $1 limit 1";
  private static final String COUNT =
      "update paper_signature set state = 'COUNTED', checked_by = $2, checked_by_name = 'x',"
          + " checked_at = now() where id = $1";

  @Inject GivenReview given;
  @Inject GivenPapers papers;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private String clerk;
  private String friend;
  private UUID review;
  private String step;

  @BeforeEach
  void waiting_for_the_leader() {
    office = given.office();
    clerk = new World().person("clerk", office.unit(), "COORDINATOR");
    friend = new World().person("friend", office.unit(), "CONTRIBUTOR");
    papers.allow(office);
    review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
    as(office.reviewer()).body(approval()).post(decisions(given.open(subject)));
    step = given.open(subject);
  }

  @AfterEach
  void the_clock_goes_right() {
    clock.reset();
  }

  private static String decisions(String step) {
    return "/api/v1/reviews/" + step + "/decisions";
  }

  private Map<String, Object> words(String who) {
    return papers.words(who, office.leader(), papers.code(office, review));
  }

  private String recorded(String who) {
    return papers.record(who, step, words(who)).statusCode(201).extract().path("papers[0].id");
  }

  private AbstractThrowableAssert<?, ?> records(String who, int day) {
    return assertThatThrownBy(
        () ->
            given.sql(
                PAPER,
                UUID.fromString(step),
                given.person(office.leader()),
                given.person(who),
                day));
  }

  private AbstractThrowableAssert<?, ?> counts(String who, String paper) {
    return assertThatThrownBy(() -> given.sql(COUNT, UUID.fromString(paper), given.person(who)));
  }

  @Test
  void people_of_contractors_neither_write_a_paper_down_nor_compare_it() {
    String second = new World().person("second", office.unit(), "REVIEWER");
    papers.areFromOutside(office, friend, second);
    papers
        .record(friend, step, words(friend))
        .statusCode(403)
        .body("code", equalTo("PAPER_STAYS_IN_HOUSE"));
    records(friend, 0).hasMessageContaining("a contractor");

    String paper = recorded(clerk);
    papers.check(second, step, paper).statusCode(403).body("code", equalTo("PAPER_STAYS_IN_HOUSE"));
    counts(second, paper).hasMessageContaining("a contractor");
  }

  @Test
  void who_signed_an_earlier_step_takes_no_paper_in_hand() {
    papers
        .record(office.reviewer(), step, words(office.reviewer()))
        .statusCode(403)
        .body("code", equalTo("PAPER_NEEDS_OTHERS"));
    records(office.reviewer(), 0).hasMessageContaining("signed in this review");

    String paper = recorded(clerk);
    papers
        .check(office.reviewer(), step, paper)
        .statusCode(403)
        .body("code", equalTo("PAPER_NEEDS_OTHERS"));
    counts(office.reviewer(), paper).hasMessageContaining("signed in this review");
  }

  @Test
  void who_took_a_paper_in_hand_signs_no_other_step_of_the_text() {
    UUID other = Ids.next();
    UUID second = given.submit(office, other, given.piece(office, "<p>停运</p>"));
    step = given.open(other);
    papers
        .record(
            office.chief(),
            step,
            papers.words(office.chief(), office.reviewer(), papers.code(office, second)))
        .statusCode(201);
    String paper =
        given.text(
            "select id::text from paper_signature where step_id = $1", UUID.fromString(step));
    papers.check(clerk, step, paper).statusCode(200);

    as(office.chief())
        .body(approval())
        .post(decisions(given.open(other)))
        .then()
        .statusCode(403)
        .body("code", equalTo("PAPER_HANDLED"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into signature (id, case_id, step_id, person_id, person_name, role,"
                        + " decision, gates, signed_at) select gen_random_uuid(), s.case_id, s.id,"
                        + " $2, 'x', 'CHIEF_REVIEWER', 'APPROVE', '{\"political\":true,"
                        + " \"legal\":true,\"policy\":true,\"secrecy\":true,\"text\":true}', now()"
                        + " from review_step s where s.id = $1",
                    UUID.fromString(given.open(other)),
                    given.person(office.chief())))
        .hasMessageContaining("took a paper in hand");
  }

  @Test
  void only_who_answers_for_reading_or_supervises_compares() {
    String paper = recorded(clerk);
    papers.check(friend, step, paper).statusCode(403).body("code", equalTo("FORBIDDEN"));
    counts(friend, paper).hasMessageContaining("may not compare");

    String city =
        given.text(
            "select parent_id::text from unit where id = $1", UUID.fromString(office.unit()));
    String supervisor = new World().person("supervisor", city, "SUPERVISOR");
    papers
        .check(supervisor, step, paper)
        .statusCode(200)
        .body("papers[0].state", equalTo("COUNTED"));
  }

  @Test
  void a_paper_was_signed_after_the_form_was_printed_and_not_later_than_today() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    for (LocalDate wrong :
        new LocalDate[] {LocalDate.of(1999, 1, 1), today.minusDays(1), today.plusDays(1)}) {
      Map<String, Object> words = words(clerk);
      words.put("signedOn", wrong.toString());
      papers
          .record(clerk, step, words)
          .statusCode(400)
          .body("fields[0].field", equalTo("signedOn"));
    }
    records(clerk, -1).hasMessageContaining("the day of the paper");
    records(clerk, 2).hasMessageContaining("the day of the paper");

    clock.turn(Duration.ofDays(3));
    String later = as(office.chief()).get("/api/v1/reviews/" + review + "/archive").path("code");
    Map<String, Object> words = papers.words(clerk, office.leader(), later);
    words.put("signedOn", today.plusDays(2).toString());
    papers.record(clerk, step, words).statusCode(201);
  }

  @Test
  void the_signer_held_the_role_on_the_day_of_the_paper() {
    String code = papers.code(office, review);
    clock.turn(Duration.ofDays(3));
    String newcomer = new World().person("newcomer", office.unit(), "LEADER");
    Map<String, Object> words = papers.words(clerk, newcomer, code);

    papers.record(clerk, step, words).statusCode(400).body("fields[0].field", equalTo("signerId"));
    assertThatThrownBy(
            () ->
                given.sql(
                    PAPER, UUID.fromString(step), given.person(newcomer), given.person(clerk), 0))
        .hasMessageContaining("the role is missing on the day of the paper");
  }

  @Test
  void nor_counts_what_somebody_wrote_down_who_wrote_at_the_text_since() {
    String paper = recorded(clerk);
    given.post(office, subject);
    given.sql("update post set author_id = $2 where id = $1", subject, given.person(clerk));

    papers
        .check(office.chief(), step, paper)
        .statusCode(403)
        .body("code", equalTo("PAPER_NEEDS_OTHERS"));
    counts(office.chief(), paper).hasMessageContaining("the author records no paper");
  }

  @Test
  void a_paper_does_not_count_while_another_reads_the_step() {
    String paper = recorded(clerk);
    as(office.leader()).post("/api/v1/reviews/" + step + "/hold").then().statusCode(200);
    papers.check(office.chief(), step, paper).statusCode(409).body("code", equalTo("REVIEW_HELD"));

    as(office.leader()).delete("/api/v1/reviews/" + step + "/hold").then().statusCode(204);
    papers.check(office.chief(), step, paper).statusCode(200);
  }

  @Test
  void the_signer_is_told() {
    papers.check(office.chief(), step, recorded(clerk)).statusCode(200);

    as(office.leader())
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItems("PAPER_RECORDED", "PAPER_COUNTED"));
  }
}
