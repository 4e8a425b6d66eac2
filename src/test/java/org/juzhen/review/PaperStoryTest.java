package org.juzhen.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.FIVE_GATES;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/**
 * A leader signs on the printed form; it counts after two others looked at it, for that text only.
 */
@HubTest
class PaperStoryTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at, given, paper_id) select gen_random_uuid(), s.case_id, s.id, $1, 'x',"
          + " 'LEADER', 'APPROVE', cast($2 as jsonb), now(), 'PAPER', $3 from review_step s"
          + " where s.case_id = $4 and s.position = 2";

  @Inject GivenReview given;

  private UUID subject = Ids.next();
  private GivenReview.Office office;
  private String clerk;
  private UUID review;
  private String step;

  @BeforeEach
  void waiting_for_the_leader() {
    office = given.office();
    clerk = new World().person("clerk", office.unit(), "COORDINATOR");
    allow("true");
    submit("<p>改线</p>");
  }

  private void submit(String body) {
    review = given.submit(office, subject, given.piece(office, body));
    as(office.reviewer()).body(approval()).post(decisions(given.open(subject)));
    step = given.open(subject);
  }

  private static String decisions(String step) {
    return "/api/v1/reviews/" + step + "/decisions";
  }

  private void allow(String value) {
    given.sql(
        "insert into rule_value (unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at) values ($1, 'PAPER_SIGNATURE', $2, '云府办〔2026〕8号', '', 'ACCOUNT', 'RULE',"
            + " '2020-01-01', now())",
        UUID.fromString(office.unit()),
        value);
  }

  private String code() {
    return as(office.reviewer()).get("/api/v1/reviews/" + review + "/archive").path("code");
  }

  private static String scan(String who, String content) {
    return World.id(
        given()
            .auth()
            .oauth2(World.token(who))
            .multiPart("file", "审核表.pdf", content.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/files"));
  }

  private Map<String, Object> words(String who, String code) {
    Map<String, Object> words = new HashMap<>();
    words.put("signerId", given.person(office.leader()).toString());
    words.put("signedOn", LocalDate.now(HubClock.ZONE).toString());
    words.put("code", code);
    words.put("fileId", scan(who, "%PDF-1.4 signed"));
    words.put("verdict", approval());
    return words;
  }

  private ValidatableResponse record(String who, Map<String, Object> words) {
    return as(who).body(words).post("/api/v1/reviews/" + step + "/papers").then();
  }

  private ValidatableResponse check(String who, String paper, boolean counts) {
    return as(who)
        .body(Map.of("counts", counts, "note", counts ? "" : "没有签名"))
        .post("/api/v1/reviews/" + step + "/papers/" + paper + "/check")
        .then();
  }

  @Test
  void a_signed_form_counts_after_one_wrote_it_down_and_another_compared_it() {
    String paper =
        record(clerk, words(clerk, code()))
            .statusCode(201)
            .body("papers[0].state", equalTo("RECORDED"))
            .extract()
            .path("papers[0].id");
    assertThat(given.told(subject)).isEmpty();
    record(office.chief(), words(office.chief(), code()))
        .statusCode(409)
        .body("code", equalTo("PAPER_WAITS"));
    for (String nobody : new String[] {clerk, office.leader(), office.editor()}) {
      check(nobody, paper, true).statusCode(403).body("code", equalTo("PAPER_NEEDS_OTHERS"));
    }

    check(office.chief(), paper, true).statusCode(200).body("papers[0].state", equalTo("COUNTED"));

    assertThat(given.told(subject)).containsExactly("CLEARED");
    ReviewView signed = given.reviews(subject).get(1);
    assertThat(signed.decidedBy()).isEqualTo("leader，纸质审签");
    check(office.chief(), paper, true).statusCode(409);
    assertThatThrownBy(
            () -> given.sql("delete from paper_signature where id = $1", UUID.fromString(paper)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void what_does_not_agree_with_the_scan_signs_nothing() {
    String paper = record(clerk, words(clerk, code())).extract().path("papers[0].id");

    check(office.chief(), paper, false).statusCode(200).body("papers[0].state", equalTo("REFUSED"));

    assertThat(given.told(subject)).isEmpty();
    assertThatThrownBy(() -> signs(paper)).hasMessageContaining("the paper does not count");
  }

  @Test
  void a_form_of_the_text_before_an_edit_is_worth_nothing() {
    String before = code();
    String paper = record(clerk, words(clerk, before)).extract().path("papers[0].id");
    given.edited(office, subject);

    check(office.chief(), paper, true).statusCode(409);
    submit("<p>改线，另增一班</p>");
    record(clerk, words(clerk, before))
        .statusCode(422)
        .body("code", equalTo("PAPER_OF_ANOTHER_TEXT"));
  }

  @Test
  void authors_signers_and_strangers_record_nothing_and_a_text_is_no_scan() {
    String code = code();
    record(office.editor(), words(office.editor(), code)).statusCode(403);
    record(office.leader(), words(office.leader(), code)).statusCode(403);
    String stranger = given.office().chief();
    record(stranger, words(stranger, code)).statusCode(404);
    Map<String, Object> text = words(clerk, code);
    text.put("fileId", scan(clerk, "只有文字"));
    record(clerk, text).statusCode(400).body("fields[0].field", equalTo("fileId"));
    Map<String, Object> author = words(clerk, code);
    author.put("signerId", given.person(office.editor()).toString());
    record(clerk, author).statusCode(400).body("fields[0].field", equalTo("signerId"));
  }

  @Test
  void where_the_place_does_not_allow_it_nothing_on_paper_counts() {
    GivenReview.Office other = given.office();
    String theirs = new World().person("clerk", other.unit(), "COORDINATOR");
    office = other;
    clerk = theirs;
    subject = Ids.next();
    submit("<p>停运</p>");

    record(clerk, words(clerk, code()))
        .statusCode(409)
        .body("code", equalTo("PAPER_NOT_ALLOWED"))
        .body("detail", containsString("系统默认值"));
  }

  @Test
  void the_database_takes_no_paper_that_nobody_compared() {
    String paper = record(clerk, words(clerk, code())).extract().path("papers[0].id");
    assertThatThrownBy(() -> signs(paper)).hasMessageContaining("the paper does not count");
    for (String one : new String[] {clerk, office.leader(), office.editor()}) {
      assertThatThrownBy(
              () ->
                  given.sql(
                      "update paper_signature set state = 'COUNTED', checked_by = $2,"
                          + " checked_by_name = 'x', checked_at = now() where id = $1",
                      UUID.fromString(paper),
                      given.person(one)))
          .as(one)
          .isInstanceOf(Exception.class);
    }
    assertThatThrownBy(() -> signs(null)).hasMessageContaining("signature_paper_ck");
  }

  private void signs(String paper) {
    given.sql(
        SIGNATURE,
        given.person(office.leader()),
        new JsonObject(Map.copyOf(FIVE_GATES)),
        paper == null ? null : UUID.fromString(paper),
        review);
  }
}
