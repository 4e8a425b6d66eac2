package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/**
 * Whoever let pass or answered what the machine found, and wrote at the post afterwards, has
 * arranged nothing of it.
 */
@HubTest
class HelpersWroteSinceTest {
  @Inject GivenPosts given;

  private RewordedPost post;

  @BeforeEach
  void an_editor_who_leads_too() {
    post = new RewordedPost(given, "LEADER", "<p>捐款账号 6222021234567890128，感谢支持。</p>");
  }

  private String finding() {
    return given.text(
        "select f.id::text from review_finding f join review_case c on c.id = f.case_id where"
            + " c.subject_id = $1 and f.severity = 'BLOCK' limit 1",
        UUID.fromString(post.id));
  }

  private void letsPass(String who) {
    as(who)
        .body(Map.of("reason", "公布的账号"))
        .post("/api/v1/reviews/" + post.step() + "/findings/" + finding() + "/acceptance")
        .then()
        .statusCode(200);
  }

  @Test
  void what_blocked_and_was_let_pass_by_who_reworded_it_then_stays_unreleased() {
    letsPass(post.both);
    post.decides(post.office.reviewer(), "APPROVE", "看过").statusCode(200);
    post.rewords(post.both);

    post.decides(post.office.leader(), "APPROVE", "看过")
        .statusCode(409)
        .body("code", equalTo("HELPER_WROTE_SINCE"))
        .body("detail", containsString("both"));
    post.decides(post.office.leader(), "RETURN", "看过").statusCode(200);
  }

  @Test
  void nor_does_the_database_call_it_complete() {
    letsPass(post.both);
    post.decides(post.office.reviewer(), "APPROVE", "看过").statusCode(200);
    post.signs(post.office.leader(), "LEADER");
    assertThat(post.complete()).isEqualTo("true");

    post.rewords(post.both);

    assertThat(post.complete()).isEqualTo("false");
    assertThatThrownBy(post::clears).hasMessageContaining("a review ends as it was signed");
  }

  @Test
  void what_somebody_let_pass_who_did_not_write_goes_on() {
    letsPass(post.both);
    post.decides(post.office.reviewer(), "APPROVE", "看过").statusCode(200);
    post.rewords(post.office.editor());

    post.decides(post.office.leader(), "APPROVE", "看过")
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"));
  }
}
