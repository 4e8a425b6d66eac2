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
import org.juzhen.house.Clause;
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
  @Clause({"R-DL-030", "R-IM-057"})
  void a_repost_that_is_not_provably_its_original_is_read_by_itself() {
    var office = given.office();
    String original = ORIGINAL + "<p><a href=\"https://www.yunxiu.gov.cn/b\">详情</a></p>";
    UUID account = office.account();
    List<Piece> tries =
        List.of(
            piece(account, original, "", null),
            piece(account, original, "自十二月一日起调整。末班车二十二时。详情", null),
            piece(account, original, "自十二月一日起调整。", null),
            piece(account, original, "公交从明天起全部停运", null),
            piece(account, original.replace("yunxiu", "casino"), "", null),
            piece(account, original, "", "https://casino.example/y"),
            piece(account, original + "<p><img src=\"https://pic.example/a.png\"></p>", "", null),
            piece(account, original, "", null, "a".repeat(64)),
            piece(account, original.replace("一日", "<s>一日</s>"), "", null),
            piece(account, original.replace("二十二时。", "二十…"), "", null),
            piece(account, "<p>自十二月一日起调…</p>", "", null),
            new Piece(account, "公交…", original, "", null, List.of()));

    List<String> refused = tries.stream().map(p -> refused(office, original, p)).toList();

    assertThat(refused.subList(0, 2)).containsOnlyNulls();
    assertThat(refused.subList(2, tries.size())).containsOnly("READ_IT_ALONE");
  }

  private static Piece piece(
      UUID account, String body, String summary, String source, String... media) {
    return new Piece(account, "公交线路调整", body, summary, source, List.of(media));
  }

  private String refused(GivenReview.Office office, String original, Piece piece) {
    UUID subject = Ids.next();
    given.submitRepost(office, subject, original, piece);
    return sign(office.reviewer(), subject).extract().path("items[0].refused");
  }

  @Test
  void a_comment_that_the_author_only_answered_still_asks_for_a_reader() {
    var office = given.office();
    String second = new World().person("second", office.unit(), "REVIEWER");
    UUID review = given.submitRepost(office, one, ORIGINAL, given.piece(office, ORIGINAL));
    String comments = "/api/v1/reviews/" + review + "/comments";
    String comment =
        as(office.reviewer())
            .body(Map.of("place", "BODY", "quote", "末班车", "body", "政策已废止"))
            .post(comments)
            .path("id");
    as(office.editor())
        .body(Map.of("answer", "没有废止"))
        .post(comments + "/" + comment + "/answer")
        .then()
        .statusCode(200);

    sign(second, one).body("items[0].refused", equalTo("READ_IT_ALONE"));

    as(office.reviewer()).post(comments + "/" + comment + "/resolution").then().statusCode(200);
    sign(second, one).body("items[0].refused", equalTo(null));
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
