package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;

/** Joining lets accounts off one of two articles: nobody does that from below. */
@HubTest
class JoinAcrossLevelsStoryTest {
  @Inject DueWorks due;

  private City city;
  private String keeper;
  private String upper;
  private String lower;

  @BeforeEach
  void a_bureau_publishes_beside_its_city() {
    city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    keeper = city.world.person("keeper", city.department, "PORTAL_EDITOR");
    upper = published(Portal.of(city.government, city.supervisor), "关于防汛备汛的通告");
    lower = published(Portal.of(city.department, city.supervisor), "本局党建活动简报");
  }

  private String published(Portal portal, String title) {
    String text = "<p>" + title + UUID.randomUUID() + "</p>";
    String article = portal.publish(title, text, "IMPORTANT", Instant.now());
    due.drive("article-news");
    return article;
  }

  private static Response join(String who, String article, String with) {
    return as(who)
        .body(Map.of("articleId", with, "reason", "核对为同一篇"))
        .post("/api/v1/articles/" + article + "/twins");
  }

  private List<String> states(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items.state");
  }

  @Test
  void who_keeps_the_lower_portal_does_not_let_its_account_off_the_superiors_article() {
    join(keeper, lower, upper).then().statusCode(403).body("code", equalTo("JOIN_NEEDS_BOTH"));

    assertThat(states(upper)).containsExactly("OPEN");
    assertThat(states(lower)).containsExactly("OPEN");
  }

  @Test
  void nor_by_way_of_an_article_that_is_joined_with_it() {
    String own = published(Portal.of(city.department, city.supervisor), "本局工会活动通知");
    join(city.supervisor, own, upper).then().statusCode(200);

    join(keeper, lower, own).then().statusCode(403).body("code", equalTo("JOIN_NEEDS_BOTH"));
  }

  @Test
  void the_editor_of_the_upper_portal_and_the_supervisor_above_both_join_them() {
    String editor = city.world.person("upper", city.government, "PORTAL_EDITOR");

    join(editor, upper, lower).then().statusCode(200).body("others", hasSize(1));

    String third = published(Portal.of(city.department, city.supervisor), "本局值班安排");
    join(city.supervisor, third, upper).then().statusCode(200);
  }

  @Test
  void two_articles_of_the_own_portals_are_joined_below() {
    String other = published(Portal.of(city.department, city.supervisor), "本局志愿服务通知");

    join(keeper, lower, other).then().statusCode(200);
  }
}
