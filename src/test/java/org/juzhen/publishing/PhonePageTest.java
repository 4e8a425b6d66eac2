package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.GivenSql;

/** Whoever signs on a phone learns what kind of text it is, and what the signature does. */
@HubTest
class PhonePageTest {
  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject HubClock clock;

  private Office office;

  @BeforeEach
  void an_office() {
    office = posts.office();
  }

  private Document phone(String step) {
    return Jsoup.parse(
        sql.browser(office.reviewer())
            .get("/reviews/" + step + "/sign")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private Response signs(String step, String decision, String note) {
    Response page = sql.browser(office.reviewer()).get("/deputies");
    String token = page.getCookie("csrf-token");
    RequestSpecification form =
        sql.browser(office.reviewer())
            .cookie("csrf-token", token)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam(
                "csrf-token",
                page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content"));
    return form.formParam("decision", decision)
        .formParam("note", note)
        .post("/reviews/" + step + "/sign");
  }

  private String observed() {
    String account = posts.weibo(office);
    Map<String, String> seen =
        Map.of(
            "url",
            "https://weibo.com/" + UUID.randomUUID(),
            "title",
            "停水通知",
            "postedAt",
            clock.now().minusSeconds(3600).toString());
    String post =
        as(office.editor())
            .body(seen)
            .post("/api/v1/accounts/" + account + "/observed-posts")
            .path("id");
    return as(office.editor())
        .body(Map.of("text", "明日停水。"))
        .post("/api/v1/accounts/" + account + "/observed-posts/" + post + "/review")
        .then()
        .statusCode(201)
        .extract()
        .path("reviewId");
  }

  private String open(String review) {
    return sql.text(
        "select id::text from review_step where case_id = $1 and state = 'OPEN'",
        UUID.fromString(review));
  }

  @Test
  void what_went_out_past_the_hub_is_assessed_there_and_never_released() {
    String review = observed();
    String step = open(review);
    Document page = phone(step);

    assertThat(page.text()).contains("事后复核", "不会放行任何内容", "明日停水。");
    assertThat(page.select("form .sign-buttons button").eachText())
        .containsExactly("内容妥当", "须更正", "须删除");
    assertThat(page.select("a[href^=https://weibo.com/]")).isNotEmpty();

    signs(step, "REJECT", "内容不实").then().statusCode(303);
    assertThat(
            sql.text(
                "select f.assessment from outside_finding f where f.case_id = $1",
                UUID.fromString(review)))
        .isEqualTo("TO_DELETE");
    assertThat(
            sql.text(
                "select count(*)::text from clearance c where c.case_id = $1",
                UUID.fromString(review)))
        .isEqualTo("0");
  }

  @Test
  void what_somebody_typed_says_so_with_its_source() {
    String url = "https://www.yunxiu.example/zwgk/" + UUID.randomUUID() + ".html";
    String article =
        World.id(
            as(office.editor())
                .body(
                    Map.of(
                        "unitId", office.unit(),
                        "url", url,
                        "title", "关于调整公交线路的通告",
                        "bodyHtml", "<p>自下月起12路公交车延长到高铁站。</p>",
                        "source", "云岫市人民政府"))
                .post("/api/v1/articles"));
    String post =
        World.id(
            as(office.editor())
                .body(
                    Map.of(
                        "grade",
                        "REPOST",
                        "articleId",
                        article,
                        "accountIds",
                        List.of(posts.app(office))))
                .post("/api/v1/posts"));
    posts.act(office, post, "submission", Map.of()).then().statusCode(200);
    Document page = phone(posts.show(office, post).path("reviews[-1].id"));

    assertThat(page.text())
        .contains(
            "手工录入：" + sql.text("select name from person where username = $1", office.editor()),
            "尚未在来源网址核对到同样的文字",
            "云岫市人民政府")
        .doesNotContain("事后复核");
    assertThat(page.select("a[href=" + url + "]")).isNotEmpty();
    assertThat(page.select("form .sign-buttons button")).hasSize(3);
    assertThat(page.select("form .sign-buttons button").eachText()).doesNotContain("须删除");
  }
}
