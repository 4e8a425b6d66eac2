package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import org.juzhen.review.GivenSql;

/** Before a rule of reposting is ended its supervisor sees what the others still bind. */
@HubTest
class RuleEndingStoryTest {
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
  void of_several_rules_it_shows_whom_the_others_still_bind_and_that_comes_true() {
    String onWeibo = set(rule("IMPORTANT", "ALL", Map.of("platforms", List.of("WEIBO"))));
    set(rule("IMPORTANT", "MAIN", Map.of()));
    assertThat(owing("IMPORTANT")).containsExactlyInAnyOrder(wechat, weibo);

    ending(onWeibo)
        .body("waits", equalTo(false))
        .body("effects", hasSize(1))
        .body("effects[0].importance", equalTo("IMPORTANT"))
        .body("effects[0].before", equalTo(2))
        .body("effects[0].after", equalTo(1))
        .body("effects[0].some.accountId", contains(wechat))
        .body("effects[0].released", equalTo(1))
        .body("effects[0].releasedSome.accountId", contains(weibo))
        .body("effects[0].added", equalTo(0))
        .body("effects[0].shipped", equalTo(false));

    end(onWeibo);
    assertThat(owing("IMPORTANT")).containsExactly(wechat);
  }

  @Test
  void of_the_last_one_it_shows_that_the_shipped_rule_holds_again() {
    String last = set(rule("IMPORTANT", "ALL", Map.of("platforms", List.of("WEIBO"))));

    ending(last)
        .body("effects[0].before", equalTo(1))
        .body("effects[0].after", equalTo(1))
        .body("effects[0].shipped", equalTo(true))
        .body("effects[0].releasedSome.accountId", contains(weibo))
        .body("effects[0].addedSome.accountId", contains(wechat));

    end(last);
    assertThat(owing("IMPORTANT")).containsExactly(wechat);
  }

  @Test
  void a_rule_about_something_else_does_not_count_for_what_the_ended_one_is_about() {
    String all = set(rule("IMPORTANT", "ALL", Map.of()));
    set(rule("IMPORTANT", "ALL", Map.of("topics", List.of("交通"))));

    ending(all)
        .body("effects[0].after", equalTo(2))
        .body("effects[0].released", equalTo(2))
        .body("effects[0].added", equalTo(0));

    end(all);
    assertThat(owing("IMPORTANT")).isEmpty();
  }

  @Test
  void what_is_urgent_goes_back_to_the_shipped_rule() {
    String only = set(rule("EMERGENCY", "ALL", Map.of("platforms", List.of("WEIBO"))));
    ending(only).body("waits", equalTo(true)).body("effects", hasSize(0));
    String second = city.world.person("second", city.government, "SUPERVISOR");
    as(second).post("/api/v1/repost-rules/" + only + "/confirmation").then().statusCode(200);
    assertThat(owing("EMERGENCY")).containsExactly(weibo);

    ending(only)
        .body("effects.importance", contains("IMPORTANT", "EMERGENCY"))
        .body("effects[0].before", equalTo(0))
        .body("effects[0].addedSome.accountId", contains(wechat))
        .body("effects[1].addedSome.accountId", contains(wechat))
        .body("effects[1].releasedSome.accountId", contains(weibo));

    end(only);
    assertThat(owing("EMERGENCY")).containsExactly(wechat);
    assertThat(owing("IMPORTANT")).containsExactly(wechat);
  }

  @Test
  void the_page_shows_the_numbers_before_it_asks() {
    String onWeibo = set(rule("IMPORTANT", "ALL", Map.of("platforms", List.of("WEIBO"))));
    set(rule("IMPORTANT", "MAIN", Map.of()));
    String page = "/repost-rules/" + onWeibo + "/ending";
    assertThat(sql.browser(city.supervisor).get("/repost-rules").asString())
        .contains("href=\"" + page + "\"")
        .doesNotContain("action=\"" + page + "\"");

    assertThat(sql.browser(city.supervisor).get(page).asString())
        .contains("停用这条规则？", "现在最多 2 个账号应转，停用后最多 1 个", "1 个账号不再应转")
        .contains("action=\"" + page + "\"");
  }

  @Test
  void only_supervisors_of_the_unit_see_it() {
    String rule = set(rule("IMPORTANT", "MAIN", Map.of()));

    as(city.editor).get("/api/v1/repost-rules/" + rule + "/ending").then().statusCode(404);
    as(new City().supervisor)
        .get("/api/v1/repost-rules/" + rule + "/ending")
        .then()
        .statusCode(404);
  }

  private ValidatableResponse ending(String rule) {
    return as(city.supervisor)
        .get("/api/v1/repost-rules/" + rule + "/ending")
        .then()
        .statusCode(200);
  }

  private void end(String rule) {
    as(city.supervisor).delete("/api/v1/repost-rules/" + rule).then().statusCode(200);
  }

  private Map<String, Object> rule(String importance, String binds, Map<String, Object> more) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", city.government);
    rule.put("importances", List.of(importance));
    rule.put("binds", binds);
    rule.putAll(more);
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
