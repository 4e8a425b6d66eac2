package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * What one account shows is cleared with the text only while it is the cleared text's rendering.
 */
@HubTest
class VariantClearanceTest {
  private static final String BODY = "<p>12路公交车延长到高铁站，首班车早上六点。</p>";
  private static final String OTHER = "<p>12路公交车延长到高铁站，首班车早上七点。</p>";
  private static final String GOOD =
      "select count(*)::text from clearance c join post_variant v on v.post_id = c.subject_id and"
          + " v.account_id = c.account_id and v.digest = c.digest where c.subject_id = $1 and"
          + " c.account_id = $2 and c.voided_at is null";

  @Inject GivenPosts posts;

  private Office office;
  private String marker;
  private String app;
  private String weibo;
  private String post;

  @BeforeEach
  void a_cleared_text_for_two_accounts() {
    office = posts.office();
    marker = posts.marker();
    app = posts.app(office);
    weibo = posts.weibo(office);
    post = posts.cleared(office, marker, app, weibo);
  }

  @AfterEach
  void heal() {
    Platforms.heal();
  }

  private Response ownWords(String account, String body) {
    return as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("variants", List.of(Map.of("accountId", account, "bodyHtml", body))))
        .patch("/api/v1/posts/" + post);
  }

  private boolean isCleared(String account) {
    return posts.text(GOOD, UUID.fromString(post), UUID.fromString(account)).equals("1");
  }

  @Test
  @Clause("R-IM-079")
  void one_other_character_for_one_account_ends_its_clearance_and_no_other() {
    assertThat(isCleared(app) && isCleared(weibo)).isTrue();

    ownWords(app, OTHER).then().statusCode(200);

    assertThat(isCleared(app)).as("the changed one").isFalse();
    assertThat(isCleared(weibo)).as("the one that shows the cleared text").isTrue();
    posts
        .act(office, post, "schedule", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_CLEARED"));
    posts.drive();
    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void the_same_words_given_to_one_account_keep_the_clearance() {
    ownWords(app, BODY).then().statusCode(200);

    assertThat(isCleared(app) && isCleared(weibo)).isTrue();
  }

  @Test
  void one_other_character_past_the_hub_is_found_at_the_gate() {
    posts.act(office, post, "schedule", Map.of()).then().statusCode(200);
    posts.sql(
        "update post_variant set body_html = replace(body_html, '六', '七') where post_id = $1 and"
            + " account_id = $2",
        UUID.fromString(post),
        UUID.fromString(app));

    posts.drive();

    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);
  }
}
