package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

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
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Problem;

/** The grade of a text decides who signs it. */
@HubTest
class GradedReviewTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private Piece piece;
  private String secrecy;

  @BeforeEach
  void an_office() {
    office = given.office();
    secrecy = new World().person("secrecy", office.unit(), "SECRECY_REVIEWER");
    piece = given.piece(office, "<p>涉事路段今日恢复通行。</p>");
  }

  private void submit(Grading grading) {
    given.submit(office, subject, grading, piece);
  }

  private String step(int position) {
    return given.text(
        "select s.id::text from review_step s join review_case c on c.id = s.case_id"
            + " where c.subject_id = $1 and s.position = $2"
            + " order by c.submission desc limit 1",
        subject,
        position);
  }

  private ValidatableResponse approves(String who, int position) {
    return as(who).body(approval()).post("/api/v1/reviews/" + step(position) + "/decisions").then();
  }

  private static List<String> waiting(String who) {
    return as(who).get("/api/v1/reviews?mine=true&limit=500").jsonPath().getList("items.postId");
  }

  @Clause("R-DL-045")
  @Test
  void sensitive_content_is_read_by_two_at_once_and_released_after_both() {
    submit(Grading.of(Grade.SENSITIVE));

    assertThat(waiting(office.reviewer())).contains(subject.toString());
    assertThat(waiting(secrecy)).contains(subject.toString());
    approves(secrecy, 2).statusCode(200).body("caseState", equalTo("OPEN"));
    approves(office.leader(), 3).statusCode(409).body("code", equalTo("REVIEW_NOT_YET"));
    assertThat(waiting(office.leader())).doesNotContain(subject.toString());
    approves(office.reviewer(), 1).statusCode(200);
    assertThat(given.clearance(subject, piece)).isNull();
    approves(office.leader(), 3).statusCode(200).body("caseState", equalTo("CLEARED"));
    assertThat(given.clearance(subject, piece)).isNotNull();
  }

  @Test
  void one_who_sends_it_back_ends_it_for_those_beside() {
    submit(Grading.of(Grade.SENSITIVE));

    as(secrecy)
        .body(GivenReview.decision("RETURN", "请删去具体位置"))
        .post("/api/v1/reviews/" + step(2) + "/decisions")
        .then()
        .statusCode(200)
        .body("caseState", equalTo("RETURNED"));

    approves(office.reviewer(), 1).statusCode(409).body("code", equalTo("REVIEW_ALREADY_DECIDED"));
  }

  @Clause({"R-SX-048", "R-123-010"})
  @Test
  void a_unit_that_is_concerned_co_signs_by_its_own_people() {
    GivenReview.Office other = given.office();
    UUID otherUnit = UUID.fromString(other.unit());
    as(other.leader()).get("/api/v1/reviews?mine=true").then().statusCode(200);
    submit(new Grading(Grade.COSIGN, List.of(otherUnit), null));
    approves(office.reviewer(), 1).statusCode(200);

    assertThat(waiting(office.leader())).doesNotContain(subject.toString());
    approves(office.leader(), 2).statusCode(403);
    as(other.leader()).get("/api/v1/reviews/" + step(2)).then().statusCode(200);
    approves(other.leader(), 2).statusCode(200);
    approves(office.leader(), 3).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Clause("R-SX-048")
  @Test
  void what_concerns_others_says_whom() {
    assertThatThrownBy(() -> submit(Grading.of(Grade.COSIGN)))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(ReviewProblem.CONCERNED_UNIT_MISSING);
              assertThat(p.details().get("basis").toString()).contains("国办发〔2018〕123号");
            });
  }

  @Clause("R-DL-045")
  @Test
  void where_the_place_asks_for_it_nothing_sensitive_goes_without_plan_and_principal_leader() {
    rule("SENSITIVE_SIGNER", "PRINCIPAL_LEADER");
    rule("SENSITIVE_PLAN", "true");
    String principal = new World().person("principal", office.unit(), "PRINCIPAL_LEADER");

    assertThatThrownBy(() -> submit(Grading.of(Grade.SENSITIVE)))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(ReviewProblem.PLAN_MISSING);
              assertThat(p.details().get("basis").toString()).contains("大政办通〔2021〕11号 第37条");
            });
    submit(new Grading(Grade.SENSITIVE, List.of(), Ids.next()));
    approves(office.reviewer(), 1).statusCode(200);
    approves(secrecy, 2).statusCode(200);
    approves(office.leader(), 3).statusCode(403);
    approves(principal, 3).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  private void rule(String key, String value) {
    given.sql(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at, set_by, set_by_name, withdrawn) values ($1, $2, $3, $4, '大政办通〔2021〕11号',"
            + " '第37条', 'ACCOUNT', 'RULE', '2021-02-26', now(), $5, 'x', false)",
        Ids.next(),
        UUID.fromString(office.unit()),
        key,
        value,
        given.person(office.leader()));
  }

  @Test
  @Clause({"R-SX-042", "R-57-011"})
  void a_foreign_text_is_read_by_two_different_reviewers() {
    String second = new World().person("second", office.unit(), "REVIEWER");
    submit(Grading.of(Grade.FOREIGN));

    approves(office.reviewer(), 1).statusCode(200);
    approves(office.reviewer(), 2).statusCode(403).body("code", equalTo("SIGNED_BEFORE"));
    approves(second, 2).statusCode(200);
    approves(office.chief(), 3).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void the_page_shows_what_is_signed_side_by_side_as_one_station() {
    submit(Grading.of(Grade.SENSITIVE));
    approves(secrecy, 2).statusCode(200);

    as(office.reviewer())
        .get("/api/v1/reviews/" + step(1))
        .then()
        .body("stage", equalTo(1))
        .body("steps", equalTo(3))
        .body("last", equalTo(false));
    ReviewFile file = given.file(subject);
    assertThat(ReviewRoad.of(file, "x"))
        .extracting(s -> s.name() + " " + s.place())
        .containsExactly("WRITTEN PASSED", "REVIEWED HERE", "SIGNED AHEAD", "CLEARED AHEAD");
  }

  @Test
  void an_empty_role_stops_it_and_whoever_gets_the_role_signs_at_once() {
    World world = new World();
    String unit = world.department("档案局", world.city());
    String editor = world.person("editor", unit, "EDITOR");
    String coordinator = world.person("coordinator", unit, "COORDINATOR");
    String reviewer = world.person("reviewer", unit, "REVIEWER");
    office = new GivenReview.Office(unit, given.account(unit), editor, reviewer, null, null);
    piece = given.piece(office, "<p>查档须知</p>");
    submit(Grading.of(Grade.ORIGINAL));
    approves(reviewer, 1).statusCode(200);

    as(editor).get("/api/v1/notices").then().body("items.kind", hasItem("REVIEW_NOBODY_TO_SIGN"));
    as(coordinator)
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("REVIEW_NOBODY_TO_SIGN"));
    assertThat(given.clearance(subject, piece)).isNull();
    String leader = world.person("leader", unit, "LEADER");
    as(leader).get("/api/v1/reviews/" + step(2)).then().body("nobodyToSign", equalTo(false));
    approves(leader, 2).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void no_template_asks_for_more_signatures_than_the_unit_has_people() {
    String path = "/api/v1/units/" + office.unit() + "/review-templates/ORIGINAL";
    Map<String, Object> two = new HashMap<>(named("REVIEWER"));
    two.put("signatures", 2);

    as(office.leader())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(two, named("LEADER"))))
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("TEMPLATE_NOT_SEATED"))
        .body("fields.field", hasItem("steps"));
    new World().person("second", office.unit(), "REVIEWER");
    as(office.leader())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(two, named("LEADER"))))
        .put(path)
        .then()
        .statusCode(200);
  }

  @Test
  void a_unit_asks_for_more_and_never_for_less() {
    String path = "/api/v1/units/" + office.unit() + "/review-templates/ORIGINAL";
    Map<String, Object> reviewer = named("REVIEWER");
    Map<String, Object> leader = named("LEADER");
    submit(Grading.of(Grade.ORIGINAL));

    as(office.leader())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(leader)))
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("TEMPLATE_MISSES_STEP"))
        .body("detail", containsString("国办发〔2018〕123号"));
    as(office.editor())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(reviewer, leader)))
        .put(path)
        .then()
        .statusCode(403);
    as(office.leader())
        .header("If-Match", "0")
        .body(Map.of("steps", List.of(reviewer, named("SECRECY_REVIEWER"), leader)))
        .put(path)
        .then()
        .statusCode(200)
        .body("own", equalTo(true))
        .body("version", equalTo(1));

    assertThat(given.reviews(subject).get(0).steps()).as("under way").isEqualTo(2);
    UUID next = Ids.next();
    given.submit(office, next, Grading.of(Grade.ORIGINAL), piece);
    assertThat(given.reviews(next).get(0).steps()).as("from now on").isEqualTo(3);
  }

  private static Map<String, Object> named(String role) {
    return Map.of(
        "roles", List.of(role), "signatures", 1, "beside", false, "at", "OWN", "secrecy", true);
  }
}
