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

/** Neither who types an article nor who edits a portal binds everybody alone. */
@HubTest
class OnePersonStoryTest {
  @Inject DueWorks due;

  private City city;
  private String writer;
  private Map<String, Object> data;
  private Portal portal;

  @BeforeEach
  void a_city_where_one_person_binds_two_accounts_at_most() {
    city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("TOUTIAO", "OTHER", true);
    city.account("DOUYIN", "ENTERPRISE", false, List.of("供暖"));
    writer = city.world.person("writer", city.government, "EDITOR");
    portal = Portal.of(city.government, city.supervisor);
    city.decide("PORTAL_CLASS_WAITS", "true");
    most(2);
  }

  @Test
  void an_emergency_that_somebody_types_who_does_not_class_waits_where_it_binds_many() {
    most(1);
    String article = typed(writer, "EMERGENCY");

    seen(article)
        .body("importance", nullValue())
        .body("waiting.importance", equalTo("EMERGENCY"))
        .body("waiting.accounts", equalTo(2));
    assertThat(owed(article)).isEmpty();
    as(city.supervisor)
        .get("/api/v1/notices?limit=500")
        .then()
        .body("items.kind", hasItem("CLASS_WAITS"));

    mark(city.supervisor, article, "EMERGENCY");

    seen(article)
        .body("importance", equalTo("EMERGENCY"))
        .body("importanceAlone", equalTo(false))
        .body("waiting", nullValue());
    assertThat(owed(article)).hasSize(2);
  }

  @Test
  void one_that_binds_few_and_one_of_who_classes_bind_at_once() {
    String few = typed(writer, "EMERGENCY");
    assertThat(owed(few)).hasSize(2);
    most(1);
    String classed = typed(city.supervisor, "EMERGENCY");

    seen(classed).body("importance", equalTo("EMERGENCY")).body("importanceAlone", equalTo(true));
    assertThat(owed(classed)).hasSize(2);
  }

  @Test
  void wider_labels_of_a_changed_text_wait_and_the_text_does_not() {
    String article = pushed("IMPORTANT");
    assertThat(owed(article)).hasSize(2);

    changed("<p>第二版：十一月十日起供暖。</p>", List.of("供暖"));

    seen(article)
        .body("textVersion", equalTo(2))
        .body("importance", equalTo("IMPORTANT"))
        .body("industries", hasSize(0))
        .body("waiting.labels.industries", hasItem("供暖"))
        .body("waiting.accounts", equalTo(3));
    assertThat(accounts(article)).as("the correction is owed by the same").hasSize(2);

    mark(city.supervisor, article, "IMPORTANT");

    seen(article).body("industries", hasItem("供暖")).body("waiting", nullValue());
    assertThat(accounts(article)).hasSize(3);
  }

  @Test
  void wider_labels_that_bind_few_come_with_the_text() {
    most(3);
    String article = pushed("IMPORTANT");

    changed("<p>第二版：十一月十日起供暖。</p>", List.of("供暖"));

    seen(article).body("industries", hasItem("供暖")).body("waiting", nullValue());
    assertThat(accounts(article)).hasSize(3);
  }

  @Test
  void narrower_ones_wait_for_nobody_and_those_of_an_emergency_are_said_to_be_of_one() {
    most(3);
    String narrow = pushed("IMPORTANT", List.of("供暖"));
    most(1);
    changed("<p>第二版：十一月十日起供暖。</p>", List.of());
    seen(narrow).body("industries", hasSize(0)).body("waiting", nullValue());

    most(2);
    String urgent = pushed("EMERGENCY");
    seen(urgent).body("importanceAlone", equalTo(false));
    changed("<p>第二版：提前供暖。</p>", List.of("供暖"));
    seen(urgent).body("importanceAlone", equalTo(true)).body("industries", hasItem("供暖"));
    assertThat(accounts(urgent)).hasSize(3);
  }

  private String pushed(String importance) {
    return pushed(importance, List.of());
  }

  private String pushed(String importance, List<String> industries) {
    data = Portal.article(city.world.unique("关于供暖的通知"), "<p>十五日起供暖。</p>", Instant.now());
    data.put("importance", importance);
    data.put("industries", industries);
    String article = portal.published(data);
    hear();
    return article;
  }

  private void changed(String html, List<String> industries) {
    data.put("bodyHtml", html);
    data.put("industries", industries);
    portal.push("article.updated", data).then().statusCode(202);
    hear();
  }

  private void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  private String typed(String who, String importance) {
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", city.government);
    article.put("title", city.world.unique("关于供暖的通知"));
    article.put("bodyHtml", "<p>" + UUID.randomUUID() + "</p>");
    article.put("source", "云岫市人民政府");
    article.put("importance", importance);
    String entered = id(as(who).body(article).post("/api/v1/articles"));
    due.drive("article-news");
    return entered;
  }

  private void mark(String who, String article, String importance) {
    as(who)
        .body(Map.of("importance", importance, "reason", "事关群众取暖"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");
  }

  private ValidatableResponse seen(String article) {
    return as(city.supervisor).get("/api/v1/articles/" + article).then().statusCode(200);
  }

  private List<String> owed(String article) {
    return as(city.supervisor)
        .get("/api/v1/duties?limit=500&articleId=" + article)
        .path("items.id");
  }

  /** That owe it, in whatever version. */
  private List<String> accounts(String article) {
    List<String> all =
        as(city.supervisor)
            .get("/api/v1/duties?limit=500&articleId=" + article)
            .path("items.accountId");
    return all.stream().distinct().toList();
  }

  private void most(int accounts) {
    city.decide("REPOST_RULE_ACCOUNTS", String.valueOf(accounts));
  }
}
