package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private String cleared(String article) {
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
    return written;
  }

  private String posted(String article) {
    String written = cleared(article);
    out(written);
    return written;
  }

  private void out(String post) {
    as(given.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
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

  private String became(String post) {
    String offer = given.taken(given.wanted("postId", post));
    given.accept(offer);
    String above = given.entered(offer);
    given.important(above);
    return above;
  }

  @Test
  void an_offered_post_that_is_taken_back_is_owed_again() {
    String post = posted(null);
    String above = became(post);
    assertThat(given.owed(above)).containsExactly("DONE_ON_TIME");

    as(given.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");

    as(given.editor)
        .get("/api/v1/deliveries?postId=" + post)
        .then()
        .body("items[0].state", equalTo("RECALLED"));
    assertThat(given.owed(above)).containsExactly("OPEN");
  }

  @Test
  void an_offered_post_that_appears_later_meets_what_is_owed_by_then() {
    String post = cleared(null);
    String above = became(post);
    assertThat(given.owed(above)).containsExactly("OPEN");

    out(post);

    assertThat(given.owed(above)).containsExactly("DONE_ON_TIME");
  }

  @Test
  void a_corrected_text_above_is_owed_by_who_shows_the_offered_one() {
    String offer = given.taken(given.wanted("postId", posted(null)));
    given.accept(offer);
    String url = "https://www.yunxiu.example/up/" + UUID.randomUUID() + ".html";
    String above =
        GivenOffer.act(given.clerk, offer, "article", Map.of("url", url))
            .then()
            .statusCode(200)
            .extract()
            .path("articleId");
    given.important(above);
    assertThat(given.owed(above)).containsExactly("DONE_ON_TIME");

    Map<String, Object> again = new HashMap<>();
    again.put("portalId", given.above.id);
    again.put("url", url);
    again.put("title", given.title);
    again.put("bodyHtml", "<p>更正：末班车推迟到二十三点。" + given.words + "</p>");
    again.put("source", "云岫市交通运输局");
    assertThat(id(as(given.clerk).body(again).post("/api/v1/articles"))).isEqualTo(above);
    due.drive("article-news");

    assertThat(given.owed(above)).containsExactlyInAnyOrder("DONE_ON_TIME", "OPEN");
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
