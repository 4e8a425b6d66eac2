package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;

/** A mark that binds many accounts takes two people. */
@HubTest
class SecondMarkStoryTest {
  @Inject DueWorks due;

  private City city;
  private String second;

  @BeforeEach
  void a_city_where_one_person_binds_one_account_at_most() {
    city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("TOUTIAO", "OTHER", true);
    second = city.world.person("second", city.government, "PORTAL_EDITOR");
    city.decide("REPOST_RULE_ACCOUNTS", "1");
  }

  @Test
  void what_one_person_marks_waits_until_another_says_the_same() {
    String article = entered(null);

    mark(city.supervisor, article, "IMPORTANT")
        .statusCode(200)
        .body("importance", nullValue())
        .body("waiting.importance", equalTo("IMPORTANT"))
        .body("waiting.accounts", equalTo(2));
    mark(city.supervisor, article, "IMPORTANT").body("importance", nullValue());
    assertThat(owed(article)).isEmpty();
    as(second)
        .get("/api/v1/notices?limit=500")
        .then()
        .body("items.kind", hasItem("CLASS_WAITS"))
        .body("items.link", hasItem("/articles/" + article));

    mark(second, article, "IMPORTANT")
        .body("importance", equalTo("IMPORTANT"))
        .body("waiting", nullValue());
    assertThat(owed(article)).hasSize(2);
  }

  @Test
  void another_class_takes_it_back_and_an_emergency_waits_for_nobody() {
    String article = entered(null);
    mark(city.supervisor, article, "RESPONSE").body("waiting.importance", equalTo("RESPONSE"));

    mark(city.supervisor, article, "ORDINARY")
        .body("importance", equalTo("ORDINARY"))
        .body("waiting", nullValue());
    mark(city.supervisor, article, "EMERGENCY").body("importance", equalTo("EMERGENCY"));

    assertThat(owed(article)).hasSize(2);
  }

  @Test
  void a_text_that_is_entered_with_its_class_waits_as_well() {
    String article = entered("IMPORTANT");

    as(city.supervisor)
        .get("/api/v1/articles/" + article)
        .then()
        .body("importance", nullValue())
        .body("waiting.accounts", equalTo(2));
    mark(second, article, "IMPORTANT").body("importance", equalTo("IMPORTANT"));
  }

  @Test
  void other_labels_that_bind_many_more_wait_as_well() {
    city.account("DOUYIN", "ENTERPRISE", false, List.of("供暖"));
    city.account("WEIBO", "ENTERPRISE", false, List.of("供暖"));
    String article = entered(null);
    mark(city.supervisor, article, "IMPORTANT");
    mark(second, article, "IMPORTANT").body("importance", equalTo("IMPORTANT"));
    assertThat(owed(article)).as("main accounts").hasSize(2);

    labelled(city.supervisor, article)
        .body("industries", hasSize(0))
        .body("waiting.accounts", equalTo(2))
        .body("waiting.labels.industries", hasItem("供暖"));
    labelled(city.supervisor, article).body("industries", hasSize(0));
    mark(city.supervisor, article, "IMPORTANT").body("industries", hasSize(0));
    assertThat(owed(article)).hasSize(2);

    mark(second, article, "IMPORTANT")
        .body("industries", hasItem("供暖"))
        .body("waiting", nullValue());
    assertThat(owed(article)).hasSize(4);
  }

  @Test
  void another_class_that_waits_is_told_as_well() {
    String article = entered(null);
    mark(city.supervisor, article, "IMPORTANT");
    int before = told(city.supervisor, article);

    mark(second, article, "RESPONSE").body("waiting.importance", equalTo("RESPONSE"));

    assertThat(told(city.supervisor, article)).isEqualTo(before + 1);
  }

  @Test
  void whoever_may_not_class_it_changes_nothing_by_entering_it_once_more() {
    String url = "https://www.yunxiu.example/heat/" + UUID.randomUUID() + ".html";
    String title = city.world.unique("关于供暖的通知");
    String article = id(as(city.supervisor).body(typed(url, title, null)).post("/api/v1/articles"));
    due.drive("article-news");
    mark(city.supervisor, article, "IMPORTANT");
    mark(second, article, "IMPORTANT");
    String writer = city.world.person("writer", city.government, "EDITOR");

    as(writer).body(typed(url, title, "ORDINARY")).post("/api/v1/articles");
    due.drive("article-news");

    as(city.supervisor)
        .get("/api/v1/articles/" + article)
        .then()
        .body("importance", equalTo("IMPORTANT"));
    assertThat(owed(article)).hasSize(2);
    as(second).body(typed(url, title, "ORDINARY")).post("/api/v1/articles");
    as(second).get("/api/v1/articles/" + article).then().body("importance", equalTo("ORDINARY"));
  }

  @Test
  void a_wish_ends_when_the_class_comes_from_the_portal() {
    Portal portal = Portal.of(city.government, city.supervisor);
    Map<String, Object> data = new HashMap<>();
    data.put("id", UUID.randomUUID().toString());
    data.put("url", "https://www.yunxiu.example/water/" + data.get("id") + ".html");
    data.put("title", city.world.unique("关于供水的通知"));
    data.put("bodyHtml", "<p>十一月十五日起供水。</p>");
    data.put("source", "云岫市人民政府办公室");
    data.put("publishedAt", Instant.now().toString());
    String article = portal.push("article.published", data).path("articleId");
    due.drive("hook-receipts");
    due.drive("article-news");
    mark(city.supervisor, article, "IMPORTANT").body("waiting.importance", equalTo("IMPORTANT"));

    data.put("importance", "RESPONSE");
    portal.push("article.updated", data).then().statusCode(202);
    due.drive("hook-receipts");
    due.drive("article-news");

    as(city.supervisor)
        .get("/api/v1/articles/" + article)
        .then()
        .body("importance", equalTo("RESPONSE"))
        .body("waiting", nullValue());
  }

  private static ValidatableResponse labelled(String who, String article) {
    return as(who)
        .body(Map.of("topics", List.of(), "industries", List.of("供暖"), "regions", List.of()))
        .put("/api/v1/articles/" + article + "/labels")
        .then()
        .statusCode(200);
  }

  private int told(String who, String article) {
    return as(who)
        .get("/api/v1/notices?limit=500")
        .jsonPath()
        .getList("items.findAll { it.link == '/articles/" + article + "' }")
        .size();
  }

  private Map<String, Object> typed(String url, String title, String importance) {
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", city.government);
    article.put("url", url);
    article.put("title", title);
    article.put("bodyHtml", "<p>十一月十五日起供暖。</p>");
    article.put("source", "云岫市人民政府");
    article.put("importance", importance);
    return article;
  }

  private String entered(String importance) {
    Map<String, Object> article = typed(null, city.world.unique("关于供暖的通知"), importance);
    String entered = id(as(city.supervisor).body(article).post("/api/v1/articles"));
    due.drive("article-news");
    return entered;
  }

  private static ValidatableResponse mark(String who, String article, String importance) {
    return as(who)
        .body(Map.of("importance", importance, "reason", "事关群众取暖"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
  }

  private List<String> owed(String article) {
    return as(city.supervisor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .body("items", hasSize(org.hamcrest.Matchers.greaterThanOrEqualTo(0)))
        .extract()
        .path("items.id");
  }
}
