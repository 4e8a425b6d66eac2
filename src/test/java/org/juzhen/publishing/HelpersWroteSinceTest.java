package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Whoever let pass or answered what the machine found, and wrote at the post afterwards, has
 * arranged nothing of it.
 */
@HubTest
class HelpersWroteSinceTest {
  @Inject GivenPosts given;

  private Office office;
  private String both;
  private String post;

  @BeforeEach
  void an_editor_who_leads_too() {
    office = given.office();
    both = office.filings().world.person("both", office.unit(), "EDITOR", "LEADER");
  }

  private void submitted(String words) {
    String app = given.app(office);
    Map<String, Object> draft = given.draft(given.marker(), app);
    Map<String, Object> own = new HashMap<>();
    own.put("accountId", app);
    own.put("title", "公交改线");
    own.put("bodyHtml", words);
    draft.put("variants", List.of(own));
    post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
  }

  private String step() {
    return given.show(office, post).path("reviews[-1].id");
  }

  private void rewords(String who) {
    as(who)
        .header("If-Match", "*")
        .body(Map.of("title", "另写的题目", "bodyHtml", "<p>另写的正文。</p>"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse decides(String who, String decision, Map<String, String> findings) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("gates", GivenPosts.GATES);
    body.put("findings", findings);
    body.put("note", "看过");
    return as(who).body(body).post("/api/v1/reviews/" + step() + "/decisions").then();
  }

  private String finding() {
    return given.text(
        "select f.id::text from review_finding f join review_case c on c.id = f.case_id where"
            + " c.subject_id = $1 and f.severity = 'BLOCK' limit 1",
        UUID.fromString(post));
  }

  private String complete() {
    return given.text(
        "select review_is_complete(c)::text from review_case c where c.subject_id = $1",
        UUID.fromString(post));
  }

  private void letsPass(String who) {
    as(who)
        .body(Map.of("reason", "公布的账号"))
        .post("/api/v1/reviews/" + step() + "/findings/" + finding() + "/acceptance")
        .then()
        .statusCode(200);
  }

  @Test
  void what_blocked_and_was_let_pass_by_who_reworded_it_then_stays_unreleased() {
    submitted("<p>捐款账号 6222021234567890128，感谢支持。</p>");
    letsPass(both);
    decides(office.reviewer(), "APPROVE", Map.of()).statusCode(200);
    rewords(both);

    decides(office.leader(), "APPROVE", Map.of())
        .statusCode(409)
        .body("code", equalTo("HELPER_WROTE_SINCE"))
        .body("detail", containsString("both"));
    decides(office.leader(), "RETURN", Map.of()).statusCode(200);
  }

  @Test
  void nor_does_the_database_call_it_complete() {
    submitted("<p>捐款账号 6222021234567890128，感谢支持。</p>");
    letsPass(both);
    decides(office.reviewer(), "APPROVE", Map.of()).statusCode(200);
    given.sql(
        "insert into signature (id, case_id, step_id, person_id, person_name, role, decision,"
            + " gates, signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', 'LEADER',"
            + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true,"
            + " \"secrecy\": true, \"text\": true}', now() from review_step s, person p"
            + " where s.id = $1 and p.username = $2",
        UUID.fromString(step()),
        office.leader());
    assertThat(complete()).isEqualTo("true");

    rewords(both);

    assertThat(complete()).isEqualTo("false");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_case set state = 'CLEARED', closed_at = now()"
                        + " where subject_id = $1",
                    UUID.fromString(post)))
        .hasMessageContaining("a review ends as it was signed");
  }

  @Test
  void what_somebody_let_pass_who_did_not_write_goes_on() {
    submitted("<p>捐款账号 6222021234567890128，感谢支持。</p>");
    letsPass(both);
    decides(office.reviewer(), "APPROVE", Map.of()).statusCode(200);
    rewords(office.editor());

    decides(office.leader(), "APPROVE", Map.of())
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"));
  }
}
