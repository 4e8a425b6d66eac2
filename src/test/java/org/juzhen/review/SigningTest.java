package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;
import static org.juzhen.review.GivenReview.approval;
import static org.juzhen.review.GivenReview.decision;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

@HubTest
class SigningTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  private static ValidatableResponse decide(String who, String step, Map<String, Object> what) {
    return as(who).body(what).post("/api/v1/reviews/" + step + "/decisions").then();
  }

  private static List<String> mine(String who) {
    return as(who).get("/api/v1/reviews?mine=true&limit=500").jsonPath().getList("items.postId");
  }

  @Test
  @Clause({"R-IM-079", "R-SX-046", "R-DL-028"})
  void two_signatures_of_different_people_clear_exactly_this_content() {
    var office = given.office();
    Piece piece = given.piece(office, "<p>12路延长到高铁站。</p>");
    given.submit(office, subject, piece);
    String first = given.open(subject);

    assertThat(mine(office.reviewer())).containsOnlyOnce(subject.toString());
    assertThat(mine(office.leader())).doesNotContain(subject.toString());
    decide(office.reviewer(), first, approval())
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("step", equalTo(1))
        .body("postId", equalTo(subject.toString()))
        .body("decidedBy", equalTo("reviewer"));
    assertThat(given.clearance(subject, piece)).isNull();
    assertThat(mine(office.leader())).contains(subject.toString());
    decide(office.leader(), given.open(subject), approval())
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"));

    assertThat(given.told(subject)).containsExactly("CLEARED");
    assertThat(given.clearance(subject, piece)).isNotNull();
    assertThat(given.clearance(subject, given.piece(office, "<p>12路停运。</p>"))).isNull();
    assertThat(mine(office.leader())).doesNotContain(subject.toString());
  }

  @Test
  void the_author_signs_under_no_role() {
    World world = new World();
    String unit = world.department("水务局", world.city());
    String editor = world.person("both", unit, "EDITOR", "REVIEWER", "LEADER");
    var office = new GivenReview.Office(unit, given.account(unit), editor, null, null, null);
    given.submit(office, subject, given.piece(office, "正文"));

    assertThat(mine(editor)).doesNotContain(subject.toString());
    decide(editor, given.open(subject), approval())
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThat(given.reviews(subject).get(0).nobodyToSign()).isTrue();
  }

  @Test
  void nobody_signs_twice_also_not_with_two_roles() {
    World world = new World();
    String unit = world.department("林业局", world.city());
    String editor = world.person("editor", unit, "EDITOR");
    String both = world.person("both", unit, "REVIEWER", "LEADER");
    var office = new GivenReview.Office(unit, given.account(unit), editor, both, both, null);
    given.submit(office, subject, given.piece(office, "正文"));

    decide(both, given.open(subject), approval()).statusCode(200);

    assertThat(mine(both)).doesNotContain(subject.toString());
    decide(both, given.open(subject), approval())
        .statusCode(403)
        .body("code", equalTo("SIGNED_BEFORE"));
  }

  @Test
  void strangers_learn_nothing_and_administration_stays_away_from_content() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);

    decide(given.office().reviewer(), step, approval()).statusCode(404);
    decide("admin", step, approval()).statusCode(403);
    decide(office.editor(), step, approval()).statusCode(403);
    nobody().body("{}").post("/api/v1/reviews/" + step + "/decisions").then().statusCode(401);
    admin().get("/api/v1/reviews/" + step).then().statusCode(403);
    as(given.office().leader()).get("/api/v1/reviews/" + step).then().statusCode(404);
  }

  @Test
  void a_later_signature_waits_for_the_earlier_one() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String second =
        given.text(
            "select s.id::text from review_step s join review_case c on c.id = s.case_id"
                + " where c.subject_id = $1 and s.position = 2",
            subject);

    decide(office.leader(), second, approval())
        .statusCode(409)
        .body("code", equalTo("REVIEW_NOT_YET"));
    decide(office.leader(), given.open(subject), approval()).statusCode(403);
  }

  @Test
  @Clause({"R-IM-079", "R-SX-046", "R-123-010"})
  void an_approval_answers_for_all_five_gates() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    Map<String, Object> incomplete = new HashMap<>(approval());
    incomplete.put("gates", Map.of("political", true, "legal", true, "policy", false));

    decide(office.reviewer(), given.open(subject), incomplete)
        .statusCode(422)
        .body("code", equalTo("GATE_NOT_PASSED"))
        .body("fields.field", hasItems("gates.policy", "gates.secrecy", "gates.text"))
        .body("fields.field", not(hasItem("gates.legal")));
  }

  @Test
  void returning_needs_a_reason_and_ends_the_submission() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);

    decide(office.reviewer(), step, decision("RETURN", " "))
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"));
    decide(office.reviewer(), step, decision("RETURN", "第二段数据请核实"))
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("caseState", equalTo("RETURNED"))
        .body("note", equalTo("第二段数据请核实"));

    assertThat(given.told(subject)).containsExactly("RETURNED");
    decide(office.leader(), step, approval()).statusCode(403);
    assertThat(mine(office.leader())).doesNotContain(subject.toString());
  }

  @Test
  void of_two_simultaneous_decisions_the_second_is_refused() {
    World world = new World();
    String unit = world.department("气象局", world.city());
    String editor = world.person("editor", unit, "EDITOR");
    var office = new GivenReview.Office(unit, given.account(unit), editor, null, null, null);
    List<String> reviewers =
        List.of(
            world.person("r1", unit, "REVIEWER"), world.person("r2", unit, "REVIEWER", "LEADER"));
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);
    reviewers.forEach(World::token);

    List<Integer> answers =
        reviewers.stream()
            .map(
                r ->
                    CompletableFuture.supplyAsync(
                        () -> decide(r, step, approval()).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void every_wrong_field_is_named_and_nothing_is_written() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);

    Stream.of(
            Map.<String, Object>of(),
            Map.<String, Object>of("decision", "MAYBE"),
            Map.<String, Object>of("decision", "RETURN", "note", "x".repeat(2001)),
            Map.<String, Object>of("decision", "RETURN", "note", "a\u0000b"),
            Map.<String, Object>of("decision", "APPROVE", "gates", "all"),
            Map.<String, Object>of("decision", "APPROVE", "findings", Map.of("x", "ACCEPTED")))
        .forEach(
            body ->
                decide(office.reviewer(), step, body)
                    .statusCode(400)
                    .body("code", equalTo("INVALID_FIELDS"))
                    .body("fields.size()", equalTo(1)));

    decide(office.reviewer(), "nonsense", approval()).statusCode(404);
    assertThat(given.reviews(subject).get(0).state()).isEqualTo(StepState.OPEN);
  }
}
