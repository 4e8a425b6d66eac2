package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** A platform that wants to be left alone beyond the deadline does not cost the deadline. */
@HubTest
class DeadlineFallbackTest {
  private static final String BODY = "<p>明日起全市中小学调整到校时间，请家长留意。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  /** Signed and sent off for an article that was published so long ago; the quota is used up. */
  private String sentOff(City city, String marker, Duration ago) {
    String weibo = city.weibo();
    Portal portal = Portal.of(city.government, city.supervisor);
    String article = portal.publish(marker, BODY, "IMPORTANT", clock.now().minus(ago));
    due.drive("article-news");
    Map<String, Object> draft =
        Map.of(
            "title",
            marker,
            "bodyHtml",
            BODY,
            "articleId",
            article,
            "accountIds",
            List.of(weibo),
            "grade",
            "ADAPTED");
    String post = id(as(city.editor).body(draft).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    city.sign(post);
    Platforms.spoil(
        Map.of(
            "platform", "weibo",
            "path", "/2/statuses/share.json",
            "kind", "ERRCODE",
            "code", "10023"));
    as(city.editor).body(Map.of()).post("/api/v1/posts/" + post + "/schedule");
    due.drive("delivery");
    return post;
  }

  @Test
  void a_pause_beyond_the_deadline_hands_the_package_to_a_person_before_it() {
    City city = new City();
    String marker = "到校时间调整" + UUID.randomUUID().toString().substring(0, 6);

    String post = sentOff(city, marker, Duration.ofMinutes(11 * 60 + 30));

    as(city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("PAUSED_PAST_DEADLINE"))
        .body("deliveries[0].error", containsString("人工发布"));
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void a_pause_within_the_deadline_is_waited_for() {
    City city = new City();
    String marker = "到校时间调整" + UUID.randomUUID().toString().substring(0, 6);

    String post = sentOff(city, marker, Duration.ofHours(2));

    as(city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].errorCode", equalTo("10023"));
    clock.turn(Duration.ofHours(1).plusMinutes(1));
    due.drive("delivery");
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);
  }
}
