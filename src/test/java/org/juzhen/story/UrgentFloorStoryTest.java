package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.Response;
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
import org.juzhen.review.GivenSql;

/** The first rule of a unit says whom it lets off; what is urgent it lets off only on purpose. */
@HubTest
class UrgentFloorStoryTest {
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private City city;
  private Portal portal;
  private String wechat;
  private String weibo;

  @BeforeEach
  void a_city_whose_main_account_is_on_wechat() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    wechat = city.account("WECHAT", "SUBSCRIPTION", true);
    weibo = city.account("WEIBO", "ENTERPRISE", false);
  }

  @Test
  void the_trial_says_whom_the_first_rule_lets_off_and_a_later_one_lets_off_nobody() {
    trial(onWeibo("IMPORTANT"))
        .body("releases", hasSize(1))
        .body("releases[0].importance", equalTo("IMPORTANT"))
        .body("releases[0].accounts", equalTo(1))
        .body("releases[0].some[0].accountId", equalTo(wechat))
        .body("releases[0].beside", equalTo(false))
        .body("needsSecond", equalTo(false));
    Map<String, Object> some = onWeibo("IMPORTANT");
    some.put("topics", List.of("交通"));
    trial(some).body("releases[0].beside", equalTo(true));

    set(onWeibo("IMPORTANT"));

    trial(onWeibo("IMPORTANT")).body("releases", hasSize(0));
    assertThat(owing("IMPORTANT")).containsExactly(weibo);
  }

  @Test
  void emergencies_and_responses_keep_whom_the_shipped_rule_binds() {
    Map<String, Object> all = onWeibo("IMPORTANT");
    all.put("importances", List.of("IMPORTANT", "RESPONSE", "EMERGENCY"));
    set(all);

    assertThat(owing("IMPORTANT")).containsExactly(weibo);
    assertThat(owing("RESPONSE")).containsExactlyInAnyOrder(wechat, weibo);
    assertThat(owing("EMERGENCY")).containsExactlyInAnyOrder(wechat, weibo);
  }

  @Test
  void a_rule_for_emergencies_alone_lets_off_once_a_second_supervisor_agreed() {
    trial(onWeibo("EMERGENCY"))
        .body("releases.find { it.importance == 'EMERGENCY' }.accounts", equalTo(1))
        .body("needsSecond", equalTo(true));
    String rule = set(onWeibo("EMERGENCY"));
    listed()
        .body("items[0].waits", equalTo(true))
        .body(
            "items[0].releases.find { it.importance == 'EMERGENCY' }.some[0].accountId",
            equalTo(wechat));
    assertThat(owing("EMERGENCY")).as("nobody agreed yet").containsExactly(wechat);
    confirm(city.supervisor, rule).then().statusCode(403).body("code", equalTo("OWN_RULE"));

    confirm(second(), rule).then().statusCode(200);

    assertThat(owing("EMERGENCY")).containsExactly(weibo);
    assertThat(owing("RESPONSE")).as("the rule is not about it").containsExactly(wechat);
  }

  @Test
  void where_such_a_rule_is_about_some_emergencies_the_others_keep_theirs() {
    Map<String, Object> some = onWeibo("EMERGENCY");
    some.put("topics", List.of("防汛"));
    confirm(second(), set(some)).then().statusCode(200);

    assertThat(owing("EMERGENCY")).containsExactly(wechat);
  }

  @Test
  void one_that_lets_off_nobody_needs_no_second_person() {
    Map<String, Object> all = onWeibo("EMERGENCY");
    all.put("platforms", List.of());

    String rule = set(all);

    listed().body("items.find { it.id == '" + rule + "' }.waits", equalTo(false));
    assertThat(owing("EMERGENCY")).containsExactlyInAnyOrder(wechat, weibo);
  }

  @Test
  void the_page_shows_it_when_trying_and_when_confirming() {
    tried("EMERGENCY").then().statusCode(200).body(containsString("应急稿件：按系统默认规则应转的 1 个账号不再应转"));
    set(onWeibo("EMERGENCY"));

    String page = sql.browser(second()).get("/repost-rules").asString();

    assertThat(page).contains("应急稿件：按系统默认规则应转的 1 个账号不再应转", "confirmation");
  }

  private String second() {
    return city.world.person("second", city.government, "SUPERVISOR");
  }

  private static Response confirm(String who, String rule) {
    return as(who).post("/api/v1/repost-rules/" + rule + "/confirmation");
  }

  private ValidatableResponse listed() {
    return as(city.supervisor).get("/api/v1/repost-rules?unitId=" + city.government).then();
  }

  private ValidatableResponse trial(Map<String, Object> rule) {
    return as(city.supervisor).body(rule).post("/api/v1/repost-rules/test").then().statusCode(200);
  }

  private Response tried(String importance) {
    Response page = sql.browser(city.supervisor).get("/repost-rules");
    return sql.browser(city.supervisor)
        .cookie("csrf-token", page.getCookie("csrf-token"))
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(
            "csrf-token",
            page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content"))
        .formParam("unitId", city.government)
        .formParam("importances", importance)
        .formParam("platforms", "WEIBO")
        .formParam("binds", "ALL")
        .post("/repost-rules/test");
  }

  private Map<String, Object> onWeibo(String importance) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", city.government);
    rule.put("importances", List.of(importance));
    rule.put("platforms", List.of("WEIBO"));
    rule.put("binds", "ALL");
    return rule;
  }

  private String set(Map<String, Object> rule) {
    return id(as(city.supervisor).body(rule).post("/api/v1/repost-rules"));
  }

  private List<String> owing(String importance) {
    String title = "关于公园开放的通告" + UUID.randomUUID();
    String article = portal.publish(title, "<p>文</p>", importance, Instant.now());
    due.drive("article-news");
    return as(city.supervisor).get("/api/v1/duties?articleId=" + article).path("items.accountId");
  }
}
