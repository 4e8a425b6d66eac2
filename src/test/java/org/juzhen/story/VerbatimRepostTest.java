package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Only what is the article word for word may call itself a verbatim repost. */
@HubTest
class VerbatimRepostTest {
  @Inject DueWorks due;

  private GivenArticle article;

  @BeforeEach
  void an_article() {
    article = new GivenArticle(due);
  }

  private ValidatableResponse writes(Map<String, ?> words) {
    Map<String, Object> post = new HashMap<>(words);
    post.put("articleId", article.id);
    post.put("accountIds", List.of(article.app));
    return as(article.city.editor).body(post).post("/api/v1/posts").then();
  }

  @Clause({"R-DL-030", "R-IM-057", "R-47-047", "R-47-033"})
  @Test
  void another_title_or_text_is_an_adapted_repost() {
    writes(Map.of("grade", "REPOST")).statusCode(201);
    writes(Map.of("grade", "REPOST", "bodyHtml", "<p>第一版：周六检修，请提前储水。</p>\n")).statusCode(201);
    writes(Map.of("grade", "REPOST", "title", "停水啦"))
        .statusCode(422)
        .body("code", equalTo("NOT_VERBATIM"))
        .body("fields[0].field", equalTo("grade"));
    writes(Map.of("grade", "REPOST", "bodyHtml", "<p>第一版：周日检修，请提前储水。</p>")).statusCode(422);
    writes(Map.of("grade", "REPOST", "summary", "快来看")).statusCode(422);
    writes(
            Map.of(
                "grade",
                "REPOST",
                "variants",
                List.of(Map.of("accountId", article.app, "title", "短题"))))
        .statusCode(422);
    writes(Map.of("grade", "ADAPTED", "title", "停水啦")).statusCode(201);
    writes(Map.of()).statusCode(400).body("fields[0].field", equalTo("grade"));
  }

  @Test
  @Clause("R-IM-058")
  void a_text_without_article_is_no_repost() {
    as(article.city.editor)
        .body(
            Map.of(
                "title", "通知",
                "bodyHtml", "<p>通知</p>",
                "grade", "REPOST",
                "accountIds", List.of(article.app)))
        .post("/api/v1/posts")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_VERBATIM"));
  }

  @Test
  @Clause("R-IM-032")
  void a_repost_names_no_other_source_than_its_articles() {
    String post = id(article.write());
    String source = article.post(post).path("sourceUrl");

    as(article.city.editor)
        .header("If-Match", "*")
        .body(Map.of("sourceUrl", "https://www.gov.cn/zhengce/1.htm"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(422)
        .body("code", equalTo("SOURCE_IS_THE_ARTICLES"));
    as(article.city.editor)
        .header("If-Match", "*")
        .body(Map.of("sourceUrl", source))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  @Test
  @Clause("R-IM-032")
  void what_calls_itself_adapted_and_has_no_article_has_no_source() {
    Map<String, Object> post =
        Map.of(
            "title", "通知",
            "bodyHtml", "<p>通知</p>",
            "sourceUrl", "https://www.gov.cn/zhengce/1.htm",
            "grade", "ADAPTED",
            "accountIds", List.of(article.app));
    String id = id(as(article.city.editor).body(post).post("/api/v1/posts"));

    article
        .submit(id)
        .then()
        .statusCode(200)
        .body("reviews[0].findings.severity", hasItem("BLOCK"));
  }

  @Test
  void what_was_changed_after_writing_is_stopped_when_it_is_put_forward() {
    String post = id(writes(Map.of("grade", "REPOST")).extract().response());
    as(article.city.editor)
        .header("If-Match", "*")
        .body(Map.of("bodyHtml", "<p>另一种说法。</p>"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);

    article.submit(post).then().statusCode(422).body("code", equalTo("NOT_VERBATIM"));
    as(article.city.editor)
        .header("If-Match", "*")
        .body(Map.of("grade", "ADAPTED"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
    article.submit(post).then().statusCode(200);
  }

  @Test
  void what_is_classed_anew_is_signed_anew_although_no_word_changed() {
    String post = article.cleared();
    article.post(post).then().body("state", equalTo("CLEARED"));

    as(article.city.editor)
        .header("If-Match", "*")
        .body(Map.of("grade", "SENSITIVE"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));

    article.schedule(post).then().statusCode(409);
    article.submit(post).then().statusCode(200);
    assertThat(article.post(post).jsonPath().getList("reviews.stage", Integer.class))
        .containsExactly(1, 1);
  }
}
