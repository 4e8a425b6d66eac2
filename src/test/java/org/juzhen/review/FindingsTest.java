package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;
import static org.juzhen.review.GivenReview.findings;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

@HubTest
class FindingsTest {
  private static final String ACCOUNT_IN_TEXT = "<p>捐款账号 6222021234567890128，感谢支持。</p>";
  private static final String PHONE_IN_TEXT = "<p>咨询请拨打 13800138000。</p>";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  private ValidatableResponse approves(String who, Map<String, Object> what) {
    return as(who).body(what).post("/api/v1/reviews/" + given.open(subject) + "/decisions").then();
  }

  private static Map<String, Object> answering(String finding, String answer, String note) {
    Map<String, Object> body = new HashMap<>(approval());
    body.put("findings", Map.of(finding, answer));
    body.put("note", note);
    return body;
  }

  @Test
  void a_blocking_finding_stops_approval_until_the_text_changes() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "<p>身份证号 11010519491231002X 已登记</p>"));
    String finding = findings(given.reviews(subject).get(0), "BLOCK").get(0);

    approves(office.reviewer(), approval())
        .statusCode(422)
        .body("code", equalTo("FINDING_BLOCKS"))
        .body("fields.field", hasItem("findings." + finding));
    approves(office.reviewer(), answering(finding, "RESOLVED", "看过")).statusCode(422);
    as(office.chief())
        .body(Map.of("reason", "确需公开"))
        .post("/api/v1/reviews/" + given.open(subject) + "/findings/" + finding + "/acceptance")
        .then()
        .statusCode(422)
        .body("code", equalTo("FINDING_NOT_ACCEPTABLE"));

    given.submit(office, subject, given.piece(office, "<p>身份证号已登记</p>"));
    approves(office.reviewer(), approval()).statusCode(200);
  }

  @Test
  void a_chief_reviewer_lets_a_blocking_finding_pass_with_a_reason_where_the_rule_allows() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, ACCOUNT_IN_TEXT));
    String finding = findings(given.reviews(subject).get(0), "BLOCK").get(0);
    String path = "/api/v1/reviews/" + given.open(subject) + "/findings/" + finding;

    as(office.reviewer())
        .body(Map.of("reason", "公布的账号"))
        .post(path + "/acceptance")
        .then()
        .statusCode(403);
    as(office.chief())
        .body(Map.of("reason", " "))
        .post(path + "/acceptance")
        .then()
        .statusCode(400);
    as(office.chief())
        .body(Map.of("reason", "已核对为慈善总会公布的收款账号"))
        .post(path + "/acceptance")
        .then()
        .statusCode(200)
        .body("findings[0].answer", equalTo("ACCEPTED"))
        .body("findings[0].answerNote", containsString("慈善总会"));

    approves(office.reviewer(), approval()).statusCode(200);
    approves(office.leader(), approval()).statusCode(200);
  }

  @Test
  void what_has_to_be_answered_is_answered_once() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, PHONE_IN_TEXT));
    String finding = findings(given.reviews(subject).get(0), "ANSWER").get(0);

    approves(office.reviewer(), approval())
        .statusCode(422)
        .body("code", equalTo("FINDING_UNANSWERED"));
    approves(office.reviewer(), answering(UUID.randomUUID().toString(), "RESOLVED", null))
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_FINDING"));
    approves(office.reviewer(), answering(finding, "RESOLVED", null)).statusCode(200);
    approves(office.leader(), approval()).statusCode(200);
  }

  @Test
  void findings_say_where_and_why_without_repeating_personal_data() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, PHONE_IN_TEXT));

    FindingView finding = given.reviews(subject).get(0).findings().get(0);

    assertThat(finding.rule()).contains("手机号码");
    assertThat(finding.span()).containsExactly(6, 17);
    assertThat(finding.text()).isEqualTo("138******00");
    as(office.reviewer())
        .header("Accept-Language", "en")
        .get("/api/v1/reviews/" + given.open(subject))
        .then()
        .body("findings[0].rule", containsString("mobile number"))
        .body("findings[0].gate", equalTo("legal"))
        .body("findings[0].severity", equalTo("ANSWER"));
  }
}
