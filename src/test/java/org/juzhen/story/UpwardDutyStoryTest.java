package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What a unit offered upward and shows already it is not asked to post a second time. */
@HubTest
class UpwardDutyStoryTest {
  @Inject DueWorks due;

  private GivenOffer given;
  private String app;

  @BeforeEach
  void a_department_with_a_main_account() {
    given = new GivenOffer(due);
    app = given.city.app();
  }

  private String posted(String article) {
    Map<String, Object> post = new HashMap<>();
    if (article != null) {
      post.put("articleId", article);
    }
    post.put("title", given.title);
    post.put("bodyHtml", "<p>" + given.words + "</p>");
    post.put("summary", "公交首末班时间调整");
    post.put("sourceUrl", "https://jt.yunxiu.example/art/1.html");
    post.put("accountIds", List.of(app));
    post.put("grade", article == null ? "ORIGINAL" : "ADAPTED");
    String written = id(as(given.editor).body(post).post("/api/v1/posts"));
    as(given.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    given.city.sign(written);
    as(given.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    return written;
  }

  @Test
  @Clause("R-47-053")
  void a_post_of_the_own_article_meets_what_is_owed_of_the_one_above() {
    String article = given.article();
    posted(article);
    String above = given.entered(given.accepted(article));

    given.important(above);

    assertThat(given.owed(above)).containsExactly("DONE_ON_TIME");
  }

  @Test
  void a_cleared_post_that_was_offered_meets_it_as_well_with_its_clearance() {
    String post = posted(null);
    String offer = given.taken(given.wanted("postId", post));
    String cleared = as(given.editor).get("/api/v1/posts/" + post).path("variants[0].digest");
    assertThat(given.seen(given.clerk, offer).getString("clearedDigest")).isEqualTo(cleared);
    given.accept(offer);
    String above = given.entered(offer);

    given.important(above);

    assertThat(given.owed(above)).containsExactly("DONE_ON_TIME");
  }

  @Test
  void other_words_above_are_owed() {
    String article = given.article();
    posted(article);
    String offer = given.taken(article);
    Map<String, Object> edit =
        Map.of(
            "title",
            "市政府关于公交运营时间的公告",
            "bodyHtml",
            "<p>经市政府研究，公交运营时间调整为每日五点至二十三点，施行日期另行公布。</p>",
            "note",
            "以市政府名义发布");
    GivenOffer.act(given.clerk, offer, "edits", edit).then().statusCode(200);
    String above = given.entered(offer);

    given.important(above);

    assertThat(given.owed(above)).containsExactly("OPEN");
  }

  @Test
  void a_unit_that_has_not_posted_it_owes_the_article_above() {
    String above = given.entered(given.accepted(given.article()));

    given.important(above);

    assertThat(given.owed(above)).containsExactly("OPEN");
  }
}
