package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** A portal changes the text of its article and its class in one message. */
@HubTest
class ClassWithTextStoryTest {
  private static final TemporalUnitOffset SOON =
      new TemporalUnitWithinOffset(2, ChronoUnit.MINUTES);

  @Inject DueWorks due;
  @Inject TurnedClock clock;

  private City city;
  private Portal portal;
  private Instant published;
  private Map<String, Object> data;
  private String article;

  @BeforeEach
  void an_article_of_no_class_that_a_portal_published_at_four() {
    clock.at(LocalDate.now(HubClock.ZONE));
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    published = clock.now().minus(Duration.ofHours(6));
    data = Portal.article(city.world.unique("关于供暖的通知"), "<p>十五日起供暖。</p>", published);
    article = portal.published(data);
    hear();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  private void says(String text, String importance) {
    data.put("bodyHtml", "<p>" + text + "</p>");
    data.put("importance", importance);
    portal.push("article.updated", data).then().statusCode(202);
    due.drive("hook-receipts");
  }

  private JsonPath duties() {
    return as(city.supervisor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Instant start(String which) {
    return GivenPlans.instant(duties().getString("items." + which + ".clockStartAt"));
  }

  private ValidatableResponse shown() {
    return as(city.supervisor).get("/api/v1/articles/" + article).then().statusCode(200);
  }

  @Test
  void the_clock_starts_when_the_portal_published() {
    city.app();

    says("十五日起供暖，请提前放水试压。", "IMPORTANT");
    hear();

    assertThat(duties().getList("items.version")).containsExactly(2);
    assertThat(start("find { true }")).isCloseTo(published, SOON);
  }

  @Test
  void a_class_that_came_before_its_text_was_told_starts_no_clock_anew() {
    city.app();

    says("十五日起供暖，请提前放水试压。", null);
    says("十五日起供暖，请提前放水试压。", "IMPORTANT");
    hear();

    assertThat(start("find { true }")).isCloseTo(published, SOON);
  }

  @Test
  void a_class_that_waits_for_a_person_binds_nobody_by_its_text() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("TOUTIAO", "OTHER", true);
    city.decide("PORTAL_CLASS_WAITS", "true");
    city.decide("REPOST_RULE_ACCOUNTS", "1");

    data.put("topics", List.of("供暖"));
    says("十五日起供暖，请提前放水试压。", "IMPORTANT");
    hear();

    shown().body("importance", nullValue()).body("waiting.importance", equalTo("IMPORTANT"));
    assertThat(duties().getList("items")).isEmpty();
    says("十五日起供暖，请提前放水，并留人在家。", "RESPONSE");
    hear();
    shown().body("importance", nullValue()).body("waiting.importance", equalTo("RESPONSE"));
    assertThat(duties().getList("items")).isEmpty();
  }

  @Test
  void who_showed_the_old_text_has_the_whole_time_for_the_new_one_whatever_its_class() {
    String app = city.app();
    says("十五日起供暖。", "IMPORTANT");
    hear();
    posted(app);
    assertThat(duties().getList("items.state")).containsExactly("DONE_ON_TIME");

    says("十五日起供暖，请提前放水试压。", "EMERGENCY");
    Instant came = clock.now();
    clock.turn(Duration.ofMinutes(40));
    hear();

    shown().body("importance", equalTo("EMERGENCY"));
    assertThat(duties().getList("items.findAll { it.version == 2 }.state")).containsExactly("OPEN");
    assertThat(start("find { it.version == 2 }")).isCloseTo(came, SOON);
  }

  @Test
  void the_clock_of_a_correction_starts_when_it_came_however_late_it_is_told() {
    String app = city.app();
    says("十五日起供暖。", "IMPORTANT");
    hear();
    posted(app);

    says("十六日起供暖。", "IMPORTANT");
    Instant came = clock.now();
    clock.turn(Duration.ofMinutes(40));
    hear();

    assertThat(start("find { it.version == 2 }")).isCloseTo(came, SOON);
  }

  private void posted(String account) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(account),
            "bodyHtml",
            data.get("bodyHtml"),
            "grade",
            "ADAPTED");
    String written = id(as(city.editor).body(post).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    city.sign(written);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }
}
