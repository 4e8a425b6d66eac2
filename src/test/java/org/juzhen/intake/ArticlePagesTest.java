package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.intake.GivenPortal.path;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class ArticlePagesTest {
  private GivenPortal portal;
  private String cookie;

  @Inject SessionDesk sessions;

  @BeforeEach
  void aPortalEditorAtTheBrowser() throws Throwable {
    portal = new GivenPortal();
    cookie =
        io.quarkus.vertx.VertxContextSupport.subscribeAndAwait(
                () -> sessions.enter(portal.portalEditor, World.PASSWORD))
            .cookie();
  }

  private RequestSpecification browser() {
    return given().accept("text/html").cookie("juzhen_session", cookie).redirects().follow(false);
  }

  private RequestSpecification form(String page) {
    Response shown = browser().get(page);
    return browser()
        .cookie("csrf-token", shown.cookie("csrf-token"))
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", shown.cookie("csrf-token"));
  }

  @Test
  void a_region_is_called_by_its_name_where_the_hub_knows_its_government() {
    String code =
        String.valueOf(ThreadLocalRandom.current().nextLong(980_000_000_000L, 981_000_000_000L));
    World.as("admin")
        .body(
            Map.of(
                "name", "青禾县人民政府",
                "level", "COUNTY",
                "kind", "GOVERNMENT",
                "regionCode", code,
                "parentId", portal.city))
        .post("/api/v1/units")
        .then()
        .statusCode(201);
    Map<String, Object> data = portal.article("regions");
    data.put("regions", List.of(code, "989999"));
    String article = path(portal.publish(data), "articleId");

    browser()
        .get("/articles/" + article)
        .then()
        .statusCode(200)
        .body(containsString("<span title=\"" + code + "\">青禾县</span>、"))
        .body(containsString("<span title=\"989999\">989999</span>"));
  }

  @Test
  void an_article_without_a_class_waits_with_its_clock_and_is_classed_with_one_click() {
    Map<String, Object> data = portal.article("p1");
    String article = path(portal.publish(data), "articleId");
    browser()
        .get("/articles/queue")
        .then()
        .statusCode(200)
        .body(containsString(data.get("title").toString()))
        .body(containsString("国办发〔2017〕47号"));

    Response classed =
        form("/articles/queue")
            .formParam("importance", "IMPORTANT")
            .formParam("reason", "涉及全市供暖")
            .formParam("to", "/articles/queue")
            .post("/articles/" + article + "/importance");

    assertThat(classed.statusCode()).isEqualTo(303);
    portal.show(article).then().body("importance", equalTo("IMPORTANT"));
    browser()
        .get("/articles/queue")
        .then()
        .statusCode(200)
        .body(not(containsString(data.get("title").toString())));
    browser()
        .get("/articles/" + article)
        .then()
        .statusCode(200)
        .body(containsString("/duties/article/" + article))
        .body(containsString("各区县要在十一月十五日前完成供暖准备"));
  }

  @Test
  void a_mark_that_is_refused_keeps_its_reason_and_where_it_came_from() {
    String article = path(portal.publish(portal.article("p2")), "articleId");
    String reason = "涉及全市供暖".repeat(200);

    for (Map.Entry<String, String> wrong :
        Map.of("IMPORTANT", reason, "VERY_IMPORTANT", "涉及全市供暖").entrySet()) {
      Response refused =
          form("/articles/queue")
              .formParam("importance", wrong.getKey())
              .formParam("reason", wrong.getValue())
              .formParam("to", "/articles/queue")
              .post("/articles/" + article + "/importance");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.asString())
          .contains(wrong.getValue())
          .contains("role=\"alert\"")
          .contains("name=\"to\" value=\"/articles/queue\"");
    }
    portal.show(article).then().body("importance", nullValue());
  }

  @Test
  void an_article_is_entered_by_hand_and_a_wrong_form_keeps_what_was_typed() {
    Response wrong =
        form("/articles/new")
            .formParam("title", "手工录入的稿件")
            .formParam("source", "")
            .formParam("bodyHtml", "<p>正文</p>")
            .formParam("publishedAt", "昨天")
            .post("/articles/new");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString()).contains("手工录入的稿件").contains("必填");

    Response right =
        form("/articles/new")
            .formParam("title", "手工录入的稿件")
            .formParam("source", "云岫市水务局")
            .formParam("bodyHtml", "<p>正文</p>")
            .formParam("publishedAt", "2026年11月20日 09:30")
            .post("/articles/new");

    assertThat(right.statusCode()).isEqualTo(303);
    browser().get("/articles").then().statusCode(200).body(containsString("手工录入的稿件"));
  }

  @Test
  void a_portal_is_registered_and_its_secret_is_shown_once() {
    Response made =
        form("/portals/new")
            .formParam("name", "望川区人民政府门户网站")
            .formParam("url", "https://www.wangchuan.example")
            .formParam("intake", "WEBHOOK")
            .post("/portals/new");

    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.asString()).contains("whsec_").contains("/api/v1/hooks/portals/");
    browser()
        .get("/portals")
        .then()
        .statusCode(200)
        .body(containsString("望川区人民政府门户网站"))
        .body(not(containsString("whsec_")));
  }

  @Test
  void selectors_are_tried_on_a_page_that_says_in_words_why_nothing_was_found() {
    try (LoopbackPortal site = new LoopbackPortal()) {
      site.put(
          "/1.html",
          "text/html",
          "<body><h1>公交线路调整</h1>发布时间：2026-11-20<div class='content'>三路公交改道。</div></body>");

      form("/portals/trial")
          .formParam("url", site.address("/1.html"))
          .formParam("kind", "ARTICLE")
          .formParam("title", ".none")
          .post("/portals/trial")
          .then()
          .statusCode(200)
          .body(containsString("专用选择器没有匹配到任何内容"))
          .body(containsString("按当日 24 时计"))
          .body(containsString("三路公交改道"));
      form("/portals/trial")
          .formParam("url", site.address("/gone.html"))
          .formParam("kind", "LIST")
          .post("/portals/trial")
          .then()
          .body(containsString("门户返回了错误状态（404）"));
    }
  }
}
