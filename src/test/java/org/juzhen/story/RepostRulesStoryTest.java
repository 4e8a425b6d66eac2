package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;

/** Rules that say whom articles bind: tried, set, confirmed by a second person, ended. */
@HubTest
class RepostRulesStoryTest {
  @Inject DueWorks due;

  private City city;
  private Portal portal;
  private String weibo;

  @BeforeEach
  void a_city_with_two_accounts() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    city.account("WECHAT", "SUBSCRIPTION", true);
    weibo = city.account("WEIBO", "ENTERPRISE", false);
  }

  @Test
  void trying_a_rule_says_whom_it_would_bind_and_keeps_nothing() {
    as(city.supervisor)
        .body(rule(Map.of("platforms", List.of("WEIBO"))))
        .post("/api/v1/repost-rules/test")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(1))
        .body("some[0].accountId", equalTo(weibo))
        .body("needsSecond", equalTo(false))
        .body("warning", nullValue());
    as(city.supervisor)
        .get("/api/v1/repost-rules?unitId=" + city.government)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void a_rule_that_matches_nothing_warns() {
    as(city.supervisor)
        .body(rule(Map.of("platforms", List.of("BILIBILI"))))
        .post("/api/v1/repost-rules/test")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(0))
        .body("warning", equalTo("BINDS_NOBODY"));
  }

  @Test
  @Clause("R-IM-071")
  void a_rule_binds_by_platform_and_subject_and_leaves_others_alone() {
    set(rule(Map.of("platforms", List.of("WEIBO"), "tiers", List.of("SAME_LEVEL"))));

    String article = important();

    assertThat(owing(article)).containsExactly(weibo);
  }

  @Test
  @Clause("R-IM-071")
  void a_rule_for_a_topic_or_a_region_binds_where_the_article_bears_it() {
    set(rule(Map.of("topics", List.of("交通"), "regions", List.of("980100"))));

    assertThat(owing(labelled(List.of("交通"), List.of("980100")))).as("both are met").hasSize(2);
    assertThat(owing(labelled(List.of("教育"), List.of("980100")))).as("another topic").isEmpty();
    assertThat(owing(labelled(List.of("交通"), List.of("980200")))).as("another region").isEmpty();
    assertThat(owing(important())).as("no label at all").isEmpty();
  }

  private String labelled(List<String> topics, List<String> regions) {
    String number = UUID.randomUUID().toString();
    Map<String, Object> article = new HashMap<>();
    article.put("id", number);
    article.put("url", "https://www.yunxiu.example/art/" + number + ".html");
    article.put("title", "关于道路施工的通告" + number);
    article.put("bodyHtml", "<p>文" + number + "</p>");
    article.put("source", "云岫市人民政府办公室");
    article.put("publishedAt", Instant.now().toString());
    article.put("importance", "IMPORTANT");
    article.put("topics", topics);
    article.put("regions", regions);
    String id =
        portal
            .push("article.published", article)
            .then()
            .statusCode(202)
            .extract()
            .path("articleId");
    due.drive("article-news");
    return id;
  }

  @Test
  void a_rule_for_another_tier_or_another_line_binds_nobody_here() {
    set(rule(Map.of("tiers", List.of("STATE_COUNCIL"))));
    set(rule(Map.of("lineUnitId", city.government, "belowUnitId", city.department)));

    String article = important();

    assertThat(owing(article)).isEmpty();
  }

  @Test
  void a_rule_that_binds_more_than_one_person_may_say_waits_for_a_second() {
    most(1);
    String rule = set(rule(Map.of()));
    as(city.supervisor)
        .get("/api/v1/repost-rules?unitId=" + city.government)
        .then()
        .body("items[0].waits", equalTo(true))
        .body("items[0].accounts", equalTo(2));
    assertThat(owing(important())).as("the shipped rule holds until then").hasSize(1);

    as(city.supervisor)
        .post("/api/v1/repost-rules/" + rule + "/confirmation")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_RULE"));
    String second = city.world.person("second", city.government, "SUPERVISOR");
    as(second)
        .post("/api/v1/repost-rules/" + rule + "/confirmation")
        .then()
        .statusCode(200)
        .body("waits", equalTo(false));

    assertThat(owing(important())).hasSize(2);
    as(second).post("/api/v1/repost-rules/" + rule + "/confirmation").then().statusCode(409);
  }

  private void most(int accounts) {
    city.decide("REPOST_RULE_ACCOUNTS", String.valueOf(accounts));
  }

  private Map<String, Object> rule(Map<String, Object> more) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", city.government);
    rule.put("importances", List.of("IMPORTANT"));
    rule.put("binds", "ALL");
    rule.putAll(more);
    return rule;
  }

  private String set(Map<String, Object> rule) {
    return id(as(city.supervisor).body(rule).post("/api/v1/repost-rules"));
  }

  private String important() {
    String article = portal.publish("关于公园开放的通告", "<p>文</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");
    return article;
  }

  private List<String> owing(String article) {
    return as(city.supervisor).get("/api/v1/duties?articleId=" + article).path("items.accountId");
  }
}
