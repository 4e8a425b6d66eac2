package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** Several reposts of listed sources are signed with one act, each by a signature of its own. */
@HubTest
class BatchTest {
  private static final String ORIGINAL = "<p>自十二月一日起调整。</p><p>末班车二十二时。</p>";

  @Inject GivenReview given;

  private final UUID one = Ids.next();
  private final UUID two = Ids.next();
  private final UUID own = Ids.next();
  private final UUID changed = Ids.next();

  private ValidatableResponse sign(String who, UUID... subjects) {
    List<String> steps = java.util.Arrays.stream(subjects).map(given::open).toList();
    return as(who)
        .body(Map.of("steps", steps, "gates", GivenReview.FIVE_GATES))
        .post("/api/v1/reviews/batch")
        .then();
  }

  @Test
  void what_qualifies_is_signed_one_by_one_and_the_rest_says_why_not() {
    var office = given.office();
    given.submitRepost(office, one, ORIGINAL, given.piece(office, ORIGINAL));
    given.submitRepost(
        office, changed, ORIGINAL, given.piece(office, "<p>自十二月二日起调整。</p><p>末班车二十二时。</p>"));
    given.submit(office, own, given.piece(office, ORIGINAL));
    given.submitRepost(office, two, ORIGINAL, given.piece(office, ORIGINAL + "<p>来源：云岫市政府网</p>"));

    sign(office.reviewer(), one, changed, own, two)
        .statusCode(200)
        .body("items[0].refused", equalTo(null))
        .body("items[1].refused", equalTo("READ_IT_ALONE"))
        .body("items[2].refused", equalTo("READ_IT_ALONE"))
        .body("items[3].refused", equalTo(null));
    sign(office.leader(), one, two)
        .statusCode(200)
        .body("items.state", equalTo(List.of("CLEARED", "CLEARED")));

    assertThat(signatures(one)).isEqualTo("2");
    assertThat(signatures(two)).isEqualTo("2");
    assertThat(signatures(changed) + signatures(own)).isEqualTo("00");
    assertThat(journal(one)).isEqualTo("2");
  }

  @Test
  void a_finding_a_comment_or_a_reader_keeps_it_from_being_signed_with_others() {
    var office = given.office();
    String second = new World().person("second", office.unit(), "REVIEWER");
    String phone = "<p>请拨打 13800138000 咨询</p>";
    given.submitRepost(office, one, phone, given.piece(office, phone));
    UUID commented = given.submitRepost(office, two, ORIGINAL, given.piece(office, ORIGINAL));
    as(office.reviewer())
        .body(Map.of("place", "BODY", "quote", "末班车", "body", "请核对"))
        .post("/api/v1/reviews/" + commented + "/comments")
        .then()
        .statusCode(201);
    given.submitRepost(office, own, ORIGINAL, given.piece(office, ORIGINAL));
    as(second).post("/api/v1/reviews/" + given.open(own) + "/hold").then().statusCode(200);

    sign(office.reviewer(), one, two, own)
        .statusCode(200)
        .body("items.refused", equalTo(List.of("READ_IT_ALONE", "READ_IT_ALONE", "REVIEW_HELD")));
    sign(office.editor(), one).statusCode(403);
    sign(given.office().reviewer(), one).statusCode(404);
    assertThat(signatures(one) + signatures(two) + signatures(own)).isEqualTo("000");
  }

  @Test
  void all_five_gates_are_asked_for() {
    var office = given.office();
    given.submitRepost(office, one, ORIGINAL, given.piece(office, ORIGINAL));

    as(office.reviewer())
        .body(Map.of("steps", List.of(given.open(one)), "gates", Map.of("political", true)))
        .post("/api/v1/reviews/batch")
        .then()
        .statusCode(422)
        .body("code", equalTo("GATE_NOT_PASSED"));
  }

  private String signatures(UUID subject) {
    return given.text(
        "select count(*)::text from signature s join review_case c on c.id = s.case_id where"
            + " c.subject_id = $1",
        subject);
  }

  private String journal(UUID subject) {
    return given.text(
        "select count(*)::text from audit_entry e join review_case c on c.id = e.subject_id where"
            + " c.subject_id = $1 and e.verb = 'APPROVE'",
        subject);
  }
}
