package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** That a portal took an article back, recorded by people: the same follows as from its webhook. */
@HubTest
class RecordedWithdrawalStoryTest {
  private static final Map<String, Object> SAID =
      Map.of("reason", "市政府办公室来电：原文已撤下", "evidenceUrl", "https://www.yunxiu.example/gg/1.html");

  @Inject DueWorks due;

  private GivenArticle article;
  private City city;
  private String keeper;

  @BeforeEach
  void an_important_article() {
    article = new GivenArticle(due);
    city = article.city;
    keeper = city.world.person("keeper", city.government, "COORDINATOR");
  }

  private ValidatableResponse record(String who) {
    return as(who).body(SAID).post("/api/v1/articles/" + article.id + "/withdrawal").then();
  }

  private ValidatableResponse dismiss(String who) {
    return as(who)
        .body(Map.of("reason", "网站改版，换了网址"))
        .post("/api/v1/articles/" + article.id + "/withdrawal/dismissal")
        .then();
  }

  private ValidatableResponse shown() {
    return as(city.supervisor).get("/api/v1/articles/" + article.id).then().statusCode(200);
  }

  @Test
  void whoever_posted_it_is_told_to_take_it_back_and_what_is_owed_ends() {
    String post = article.posted();
    article.classed("ORDINARY");
    article.classed("IMPORTANT");

    record(keeper)
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("open", nullValue())
        .body("records.state", contains("EFFECTIVE"))
        .body("records[0].by", equalTo("keeper"))
        .body("actions", empty());

    shown().body("state", equalTo("WITHDRAWN"));
    assertThat(article.told(city.editor, "/articles/" + article.id)).isEqualTo(1);
    article.recalled(post);
    assertThat(article.duties()).containsExactly("1 CANCELLED");
    record(keeper).statusCode(409).body("code", equalTo("WITHDRAWN_ALREADY"));
  }

  @Test
  void what_is_planned_is_stopped_and_only_the_portals_own_word_brings_it_back() {
    String post = article.scheduled();

    record(city.supervisor).statusCode(200);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
    article.post(post).then().body("state", equalTo("RETURNED"));
    article.corrected("改为周日检修。");
    shown().body("state", equalTo("CURRENT"));
    assertThat(article.duties()).contains("2 OPEN");
  }

  @Test
  void who_only_writes_posts_or_is_elsewhere_records_nothing() {
    record(city.editor).statusCode(403);
    record(city.leader).statusCode(403);
    record(new City().supervisor).statusCode(404);
    dismiss(keeper).statusCode(409).body("code", equalTo("NOTHING_TO_DISMISS"));
    as(keeper)
        .body(Map.of("reason", "撤了", "evidenceUrl", "javascript:alert(1)"))
        .post("/api/v1/articles/" + article.id + "/withdrawal")
        .then()
        .statusCode(400);
    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  void where_it_concerns_many_another_person_says_the_same() {
    twoOweItAndNobodyBindsBothAlone();

    record(keeper)
        .statusCode(200)
        .body("state", equalTo("CURRENT"))
        .body("open.state", equalTo("WAITS"))
        .body("open.accounts", equalTo(2))
        .body("actions", contains("DISMISS"));
    record(keeper).body("state", equalTo("CURRENT"));
    assertThat(article.duties()).containsExactly("1 OPEN", "1 OPEN");
    assertThat(article.told(city.supervisor, "/articles/" + article.id + "/withdrawal/edit"))
        .isEqualTo(1);

    record(city.supervisor)
        .body("state", equalTo("WITHDRAWN"))
        .body("records[0].by", equalTo("keeper"))
        .body("records[0].decidedBy", equalTo("supervisor"));
    assertThat(article.duties()).containsExactly("1 CANCELLED", "1 CANCELLED");
  }

  @Test
  void what_another_person_dismisses_is_told_to_who_said_it_and_can_be_said_again() {
    twoOweItAndNobodyBindsBothAlone();
    record(keeper).body("open.state", equalTo("WAITS"));

    dismiss(city.supervisor)
        .statusCode(200)
        .body("open", nullValue())
        .body("records.state", contains("DISMISSED"))
        .body("records[0].decision", equalTo("网站改版，换了网址"));

    assertThat(article.told(keeper, "/articles/" + article.id)).isEqualTo(1);
    record(keeper).body("open.state", equalTo("WAITS"));
  }

  private void twoOweItAndNobodyBindsBothAlone() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    article.classed("ORDINARY");
    article.classed("IMPORTANT");
    city.decide("REPOST_RULE_ACCOUNTS", "1");
  }
}
