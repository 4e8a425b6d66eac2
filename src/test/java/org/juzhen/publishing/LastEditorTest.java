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
 * Whoever wrote at a post last does not sign it, though the words stand on no account yet and the
 * review goes on: every account has words of its own.
 */
@HubTest
class LastEditorTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', $3,"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true,"
          + " \"secrecy\": true, \"text\": true}', now() from review_step s, person p"
          + " where s.id = $1 and p.username = $2";

  @Inject GivenPosts given;

  private Office office;
  private String both;
  private String post;
  private String step;

  @BeforeEach
  void put_forward_with_words_of_its_own() {
    office = given.office();
    both = office.filings().world.person("both", office.unit(), "EDITOR", "REVIEWER");
    String app = given.app(office);
    Map<String, Object> draft = given.draft(given.marker(), app);
    Map<String, Object> own = new HashMap<>();
    own.put("accountId", app);
    own.put("title", "公交改线");
    own.put("bodyHtml", "<p>12路公交车明天改线。</p>");
    draft.put("variants", List.of(own));
    post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    step = step();
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

  private ValidatableResponse decides(String who, String decision, String note) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("gates", GivenPosts.GATES);
    body.put("findings", Map.of());
    body.put("note", note);
    return as(who).body(body).post("/api/v1/reviews/" + step() + "/decisions").then();
  }

  private List<String> queue(String who) {
    return as(who).get("/api/v1/reviews?mine=true").jsonPath().getList("items.postId");
  }

  @Test
  void who_reworded_it_since_it_was_put_forward_is_refused_at_the_desk_and_by_the_database() {
    assertThat(queue(both)).contains(post);
    rewords(both);
    given.seen(office, post).body("state", equalTo("IN_REVIEW"));
    assertThat(step()).isEqualTo(step);

    decides(both, "APPROVE", null).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThat(queue(both)).doesNotContain(post);
    assertThatThrownBy(() -> given.sql(SIGNATURE, UUID.fromString(step), both, "REVIEWER"))
        .hasMessageContaining("the author does not sign");
    assertThat(
            given.text(
                "select string_agg(x.person::text, ',') from review_step s join review_case c"
                    + " on c.id = s.case_id cross join lateral step_signers(c, s, now()) x"
                    + " join person p on p.id = x.person"
                    + " where s.id = '"
                    + step
                    + "' and p.username = '"
                    + both
                    + "'"))
        .isNull();

    decides(office.reviewer(), "APPROVE", null).statusCode(200);
    decides(office.leader(), "APPROVE", null).statusCode(200).body("caseState", equalTo("CLEARED"));
    String review = given.show(office, post).path("reviews[-1].caseId");
    assertThat(as(office.reviewer()).get("/api/v1/reviews/" + review + "/archive").asString())
        .as("the form names who wrote since")
        .contains("送审后改动", "both");
  }

  @Test
  void who_signed_and_reworded_it_then_released_nothing() {
    decides(both, "APPROVE", null).statusCode(200);
    rewords(both);

    decides(office.leader(), "APPROVE", null)
        .statusCode(409)
        .body("code", equalTo("SIGNER_WROTE_SINCE"))
        .body("detail", containsString("both"));
    given.seen(office, post).body("state", equalTo("IN_REVIEW"));
    decides(office.leader(), "RETURN", "换人审核").statusCode(200);
  }

  @Test
  void who_saved_it_without_changing_a_word_signs() {
    as(both)
        .header("If-Match", "*")
        .body(Map.of("title", given.show(office, post).<String>path("title")))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);

    decides(both, "APPROVE", null).statusCode(200);
  }

  /** All steps are signed, but one by somebody who wrote at it since. */
  @Test
  void the_database_does_not_call_it_cleared_either() {
    decides(both, "APPROVE", null).statusCode(200);
    UUID last = UUID.fromString(step());
    given.sql(SIGNATURE, last, office.leader(), "LEADER");
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

  private String complete() {
    return given.text(
        "select review_is_complete(c)::text from review_case c where c.subject_id = $1",
        UUID.fromString(post));
  }
}
