package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;
import static org.juzhen.review.GivenReview.findings;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/**
 * A repost from a source that is not on the list: where the place lets it in, it has its reason in
 * writing and a leader's last word; where it does not, nobody lets it pass.
 */
@HubTest
class OffTheListTest {
  private static final String ORIGINAL = "<p>今年以来，全市新增就业稳步增长。</p>";
  private static final String REASON = "该刊由市委宣传部主管，已电话核实";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;

  @BeforeEach
  void an_office() {
    office = given.office();
  }

  private UUID submit() {
    return given.submitRepost(
        office,
        subject,
        "https://www.yunling-kan.com/1.html",
        ORIGINAL,
        given.piece(office, ORIGINAL));
  }

  private ValidatableResponse approves(String who, String finding, String note) {
    Map<String, Object> body = new HashMap<>(approval());
    body.put("findings", finding == null ? Map.of() : Map.of(finding, "ACCEPTED"));
    body.put("note", note);
    return as(who).body(body).post("/api/v1/reviews/" + given.open(subject) + "/decisions").then();
  }

  private String finding(String severity) {
    return given.reviews(subject).get(0).findings().stream()
        .filter(f -> f.severity().name().equals(severity) && f.rule().contains("yunling-kan"))
        .map(f -> f.id().toString())
        .findFirst()
        .orElseThrow();
  }

  @Clause({"R-SX-047", "R-DL-030", "R-123-010"})
  @Test
  void it_takes_a_written_reason_and_a_leaders_signature() {
    submit();
    String finding = finding("ANSWER");
    as(office.reviewer())
        .get("/api/v1/reviews/" + given.open(subject))
        .then()
        .body("findings.find { it.id == '" + finding + "' }.reasonNeeded", equalTo(true));

    approves(office.reviewer(), finding, null)
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"))
        .body("fields.field", hasItem("note"));
    approves(office.reviewer(), finding, REASON).statusCode(200);
    approves(office.chief(), null, null).statusCode(403);
    approves(office.leader(), null, null).statusCode(200).body("caseState", equalTo("CLEARED"));

    as(office.reviewer())
        .get("/api/v1/reviews/" + given.file(subject).submission().id + "/archive")
        .then()
        .statusCode(200)
        .body(containsString(REASON));
  }

  @Test
  void a_template_that_ends_with_a_chief_reviewer_gets_a_leader_behind_it() {
    String at = "/api/v1/units/" + office.unit() + "/review-templates/REPOST";
    as(office.leader())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(step("REVIEWER", true), step("CHIEF_REVIEWER", false))))
        .put(at)
        .then()
        .statusCode(200);
    submit();

    approves(office.reviewer(), finding("ANSWER"), REASON).statusCode(200);
    approves(office.chief(), null, null).statusCode(200).body("caseState", equalTo("OPEN"));
    approves(office.leader(), null, null).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  private static Map<String, Object> step(String role, boolean secrecy) {
    return Map.of(
        "roles", List.of(role), "signatures", 1, "beside", false, "at", "OWN", "secrecy", secrecy);
  }

  @Clause({"R-IM-081", "R-IM-038"})
  @Test
  void where_the_list_is_hard_nobody_lets_it_pass() {
    given.sql(
        "update unit set profile = 'INNER_MONGOLIA' where id = $1", UUID.fromString(office.unit()));
    submit();

    String finding = finding("BLOCK");
    as(office.leader())
        .body(Map.of("reason", REASON))
        .post("/api/v1/reviews/" + given.open(subject) + "/findings/" + finding + "/acceptance")
        .then()
        .statusCode(422)
        .body("code", equalTo("FINDING_NOT_ACCEPTABLE"));
    approves(office.reviewer(), finding, REASON).statusCode(422);
    assertThat(findings(given.reviews(subject).get(0), "BLOCK")).contains(finding);
  }

  @Test
  void the_database_wants_the_reason_and_the_leader_by_itself() {
    UUID made = submit();
    UUID finding = UUID.fromString(finding("ANSWER"));
    String answer =
        "update review_finding set answer = 'ACCEPTED', answered_by = $2, answered_at = now(),"
            + " answer_note = $3 where id = $1";
    assertThatThrownBy(() -> given.sql(answer, finding, given.person(office.reviewer()), null))
        .hasMessageContaining("review_finding_reason_ck");
    assertThatThrownBy(() -> given.sql(answer, finding, given.person(office.reviewer()), "  "))
        .hasMessageContaining("review_finding_reason_ck");

    UUID other = SignedBySql.repost(given, office, "CHIEF_REVIEWER", office.chief());
    assertThatThrownBy(() -> SignedBySql.clear(given, office, other))
        .hasMessageContaining("needs the signature of a leader");
    UUID good = SignedBySql.repost(given, office, "LEADER", office.leader());
    assertThatCode(() -> SignedBySql.clear(given, office, good)).doesNotThrowAnyException();
    assertThat(made).isNotNull();
  }
}
