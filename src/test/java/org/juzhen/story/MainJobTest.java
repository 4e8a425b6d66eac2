package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** The whole job, from the portal's push to the supervisor's figures. */
@HubTest
class MainJobTest {
  private static final String BODY =
      "<p>自十二月一日起，云岫市公交首末班时间调整：首班车六时，末班车二十二时三十分。</p><p>高铁站接驳线随末班列车延长。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  @Clause("R-57-007")
  void an_important_article_is_reposted_by_everybody_who_owes_it_in_time() {
    City city = new City();
    String wechat = city.wechat();
    String weibo = city.weibo();
    String app = city.app();
    String douyin = city.account("DOUYIN", "ENTERPRISE", true);
    Portal portal = Portal.of(city.government, city.supervisor);
    String marker = "公交首末班时间调整" + UUID.randomUUID().toString().substring(0, 6);

    String article = portal.publish(marker, BODY, "IMPORTANT", clock.now());
    due.drive("article-news");
    owes(city, article, 4);

    String post = draft(city, article, marker, wechat, weibo, app, douyin);
    as(city.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    refusesToSendUnsigned(city, post);
    city.sign(post);
    clock.turn(Duration.ofHours(2));
    Platforms.letTimePass(7_200);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    send();

    handsInTheLink(city, post, douyin);
    isDone(city, post, article, marker);
    seesItAll(city);
  }

  private static void owes(City city, String article, int accounts) {
    as(city.editor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .statusCode(200)
        .body("items", hasSize(accounts))
        .body("items.state", everyItem(equalTo("OPEN")));
    String start = duty(city, article, "clockStartAt");
    String end = duty(city, article, "dueAt");
    assertThat(Duration.between(OffsetDateTime.parse(start), OffsetDateTime.parse(end)))
        .isEqualTo(Duration.ofHours(12));
  }

  private static String duty(City city, String article, String field) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0]." + field);
  }

  private static String draft(City city, String article, String title, String... accounts) {
    Map<String, Object> post = new HashMap<>();
    post.put("title", title);
    post.put("bodyHtml", BODY);
    post.put("articleId", article);
    post.put("grade", "ADAPTED");
    post.put("accountIds", List.of(accounts));
    return id(as(city.editor).body(post).post("/api/v1/posts"));
  }

  private static void refusesToSendUnsigned(City city, String post) {
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_CLEARED"));
  }

  private void send() {
    due.drive("delivery");
    Platforms.letTimePass(60);
    clock.turn(Duration.ofMinutes(1));
    due.drive("delivery");
  }

  private static void handsInTheLink(City city, String post, String account) {
    String delivery =
        as(city.editor)
            .get("/api/v1/posts/" + post)
            .path("deliveries.find { it.accountId == '" + account + "' }.id");
    as(city.editor)
        .body(Map.of("url", "https://www.douyin.com/video/7300000000000000001"))
        .post("/api/v1/deliveries/" + delivery + "/evidence")
        .then()
        .statusCode(200)
        .body("state", equalTo("POSTED"));
  }

  private static void isDone(City city, String post, String article, String marker) {
    as(city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .log()
        .ifValidationFails()
        .body("deliveries.state", everyItem(equalTo("POSTED")))
        .body("state", equalTo("POSTED"));
    for (String platform : List.of("wechat", "weibo", "app")) {
      assertThat(Platforms.posts(platform, marker)).as(platform).hasSize(1);
    }
    as(city.supervisor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .body("items", hasSize(4))
        .body("items.state", everyItem(equalTo("DONE_ON_TIME")));
  }

  private void seesItAll(City city) {
    clock.turn(Duration.ofHours(11));
    as(city.supervisor)
        .get("/api/v1/supervision/figures")
        .then()
        .statusCode(200)
        .body("onTimePercent", equalTo(100))
        .body("dutiesOverdue", equalTo(0))
        .body("warned", equalTo(0));
  }
}
