package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Whoever wrote at a post last does not sign it, though the words stand on no account yet and the
 * review goes on: every account has words of its own.
 */
@HubTest
class LastEditorTest {
  @Inject GivenPosts given;

  private RewordedPost post;
  private Office office;
  private String both;
  private String step;

  @BeforeEach
  void put_forward_with_words_of_its_own() {
    post = new RewordedPost(given, "REVIEWER", "<p>12路公交车明天改线。</p>");
    office = post.office;
    both = post.both;
    step = post.step();
  }

  private List<String> queue(String who) {
    return as(who).get("/api/v1/reviews?mine=true").jsonPath().getList("items.postId");
  }

  @Test
  void who_reworded_it_since_it_was_put_forward_is_refused_at_the_desk_and_by_the_database() {
    assertThat(queue(both)).contains(post.id);
    post.rewords(both);
    given.seen(office, post.id).body("state", equalTo("IN_REVIEW"));
    assertThat(post.step()).isEqualTo(step);

    post.decides(both, "APPROVE", null).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThat(queue(both)).doesNotContain(post.id);
    assertThatThrownBy(() -> post.signs(both, "REVIEWER"))
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

    post.decides(office.reviewer(), "APPROVE", null).statusCode(200);
    post.decides(office.leader(), "APPROVE", null)
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"));
    String review = given.show(office, post.id).path("reviews[-1].caseId");
    assertThat(as(office.reviewer()).get("/api/v1/reviews/" + review + "/archive").asString())
        .as("the form names who wrote since")
        .contains("送审后改动", "both");
  }

  @Test
  void who_signed_and_reworded_it_then_released_nothing() {
    post.decides(both, "APPROVE", null).statusCode(200);
    post.rewords(both);

    post.decides(office.leader(), "APPROVE", null)
        .statusCode(409)
        .body("code", equalTo("SIGNER_WROTE_SINCE"))
        .body("detail", containsString("both"));
    given.seen(office, post.id).body("state", equalTo("IN_REVIEW"));
    post.decides(office.leader(), "RETURN", "换人审核").statusCode(200);
  }

  @Test
  void who_saved_it_without_changing_a_word_signs() {
    as(both)
        .header("If-Match", "*")
        .body(Map.of("title", given.show(office, post.id).<String>path("title")))
        .patch("/api/v1/posts/" + post.id)
        .then()
        .statusCode(200);

    post.decides(both, "APPROVE", null).statusCode(200);
  }

  /** All steps are signed, but one by somebody who wrote at it since. */
  @Test
  void the_database_does_not_call_it_cleared_either() {
    post.decides(both, "APPROVE", null).statusCode(200);
    post.signs(office.leader(), "LEADER");
    assertThat(post.complete()).isEqualTo("true");

    post.rewords(both);

    assertThat(post.complete()).isEqualTo("false");
    assertThatThrownBy(post::clears).hasMessageContaining("a review ends as it was signed");
  }
}
