package org.juzhen.publishing;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** What is asked of a post and makes no sense is named, and nothing is written. */
@HubTest
class WrongPostsTest {
  @Inject GivenPosts given;

  private Office office;
  private String app;

  @BeforeEach
  void anOffice() {
    office = given.office();
    app = given.app(office);
  }

  private void refused(String field, String code, Map<String, ?> change) {
    Map<String, Object> wanted = new HashMap<>(given.draft(given.marker(), app));
    wanted.putAll(change);
    as(office.editor())
        .body(wanted)
        .post("/api/v1/posts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELDS"))
        .body("fields[0].field", equalTo(field))
        .body("fields[0].code", equalTo(code));
    as(office.editor()).get("/api/v1/posts").then().body("items", empty());
  }

  private static Map<String, Object> own(List<Map<String, String>> words) {
    return Map.of("variants", words);
  }

  @Test
  void a_text_that_nothing_is_left_of_is_none() {
    refused("bodyHtml", "REQUIRED", Map.of("bodyHtml", "<script>alert(1)</script>"));
    refused("bodyHtml", "REQUIRED", Map.of("bodyHtml", "<p> </p>"));
  }

  @Test
  void a_grade_that_posts_do_not_know_is_named() {
    refused("grade", "REQUIRED", java.util.Collections.singletonMap("grade", null));
    refused("grade", "WRONG_VALUE", Map.of("grade", "NO_SUCH_GRADE"));
    refused("grade", "WRONG_VALUE", Map.of("grade", "REPLY"));
  }

  @Test
  void own_words_are_for_accounts_of_the_post_once_and_say_something() {
    String other = given.app(office);
    Map<String, String> words = Map.of("accountId", app, "title", "另有标题");

    refused(
        "variants.accountId", "UNKNOWN", own(List.of(Map.of("accountId", other, "title", "另有标题"))));
    refused("variants.accountId", "WRONG_VALUE", own(List.of(words, words)));
    refused("variants.title", "REQUIRED", own(List.of(Map.of("accountId", app, "title", " "))));
    refused(
        "variants.bodyHtml",
        "REQUIRED",
        own(List.of(Map.of("accountId", app, "bodyHtml", "<p></p>"))));
  }

  @Test
  void a_change_is_read_like_a_new_post() {
    String post = given.written(office, given.marker(), app);
    String other = given.app(office);

    for (Map<String, ?> change :
        List.of(
            Map.of("grade", "NO_SUCH_GRADE"),
            Map.of("bodyHtml", "<p></p>"),
            Map.of("variants", List.of(Map.of("accountId", other, "title", "另有标题"))))) {
      as(office.editor())
          .header("If-Match", "*")
          .body(change)
          .patch("/api/v1/posts/" + post)
          .then()
          .statusCode(400)
          .body("code", equalTo("INVALID_FIELDS"));
    }
    given.seen(office, post).body("revision", equalTo(1));
  }

  @Test
  void nothing_was_seen_before_there_was_anything_to_see() {
    as(office.editor())
        .body(
            Map.of(
                "url", "https://x.example/1",
                "title", "旧内容",
                "postedAt", "-999999-01-01T00:00:00Z"))
        .post("/api/v1/accounts/" + app + "/observed-posts")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("postedAt"));
  }
}
