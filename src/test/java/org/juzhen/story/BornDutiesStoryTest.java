package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** What a duty takes into account when it is born: what stands, what was decided, who was late. */
@HubTest
class BornDutiesStoryTest {
  private static final String WORDS =
      "自2026年12月1日起，全市公交线路统一调整首末班时间，首班车提前到六点发车，末班车推迟到二十二点发车。"
          + "市民可以在站牌、手机应用和服务热线查询各条线路的时间。驾驶员按新的排班到岗，各场站提前半小时开放，"
          + "换乘通道同步延长开放时间。遇有大雾、结冰等天气，调度中心可以临时推迟发车并及时告知乘客。";

  @Inject DueWorks due;
  @Inject TurnedClock clock;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void who_shows_an_article_before_it_is_owed_has_done_it() {
    GivenArticle article = new GivenArticle(due, null, Instant.now());
    article.posted();
    assertThat(article.duties()).isEmpty();

    article.classed("IMPORTANT");

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
    later(Duration.ofHours(13));
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void who_took_it_back_before_it_was_owed_has_not_done_it() {
    GivenArticle article = new GivenArticle(due, null, Instant.now());
    article.recalled(article.posted());

    article.classed("IMPORTANT");

    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  void who_shows_the_same_article_of_another_portal_has_done_it_too() {
    City city = new City();
    String app = city.app();
    String words = "<p>" + UUID.randomUUID() + WORDS + "</p>";
    String first = published(Portal.of(city.department, city.supervisor), words, "ORDINARY");
    posted(city, app, first, words);

    String same = published(Portal.of(city.government, city.supervisor), words, "IMPORTANT");

    as(city.editor)
        .get("/api/v1/duties?articleId=" + same)
        .then()
        .body("items.state", equalTo(List.of("DONE_ON_TIME")));
  }

  @Test
  void who_shows_what_is_joined_by_hand_to_an_article_that_is_owed_has_done_it_from_then_on() {
    City city = new City();
    String app = city.app();
    String words = "<p>" + UUID.randomUUID() + WORDS + "</p>";
    String first = published(Portal.of(city.department, city.supervisor), words, "ORDINARY");
    posted(city, app, first, words);
    String other = "<p>" + UUID.randomUUID() + "公交首末班时间有调整，详见附件。</p>";
    String owed = published(Portal.of(city.government, city.supervisor), other, "IMPORTANT");
    as(city.editor)
        .get("/api/v1/duties?articleId=" + owed)
        .then()
        .body("items.state", equalTo(List.of("OPEN")));

    as(city.supervisor)
        .body(Map.of("articleId", first, "reason", "核对为同一篇"))
        .post("/api/v1/articles/" + owed + "/twins")
        .then()
        .statusCode(200);

    as(city.editor)
        .get("/api/v1/duties?articleId=" + owed)
        .then()
        .body("items.state", equalTo(List.of("DONE_ON_TIME")));
  }

  @Test
  void an_exemption_that_was_decided_holds_for_corrections_until_the_class_rises() {
    GivenArticle article = new GivenArticle(due);
    as(article.city.supervisor)
        .body(Map.of("reason", "与本单位职能无关"))
        .post("/api/v1/duties/" + article.owed().getString("items[0].id") + "/exemption")
        .then()
        .statusCode(200);

    article.corrected("第一版：周六检修，请提前储水！");
    assertThat(article.duties()).containsExactly("1 EXEMPT", "2 EXEMPT");
    later(Duration.ofHours(13));
    article.corrected("第二版：周六检修，请提前储水。");
    assertThat(article.duties()).containsExactly("1 EXEMPT", "2 EXEMPT", "3 EXEMPT");

    article.classed("EMERGENCY");
    article.corrected("第三版：水源受到污染，请勿饮用。");

    assertThat(article.duties()).containsExactly("1 EXEMPT", "2 EXEMPT", "3 EXEMPT", "4 OPEN");
  }

  @Test
  void the_time_that_an_article_waits_for_its_class_is_not_the_units_lateness() {
    GivenArticle article = new GivenArticle(due, null, Instant.now());
    clock.turn(Duration.ofHours(13));

    article.classed("IMPORTANT");
    due.drive("duty");

    assertThat(article.duties()).containsExactly("1 OVERDUE");
    assertThat(article.owed().getBoolean("items[0].arrivedLate")).isFalse();
    assertThat(article.owed().getBoolean("items[0].classedLate")).isTrue();
    assertThat(article.owed().getInt("items[0].leftOnArrival")).isBetween(-61, -59);
    as(article.city.supervisor)
        .get(
            "/api/v1/duties/metrics?from="
                + clock.today().minusDays(2)
                + "&to="
                + clock.today().plusDays(2))
        .then()
        .statusCode(200)
        .body("all.lateByUnit", equalTo(0))
        .body("all.lateByPortal", equalTo(0))
        .body("all.lateByClassing", equalTo(1));
    as(article.city.editor)
        .get("/api/v1/notices?limit=500")
        .then()
        .body(
            "items.find { it.link == '/articles/" + article.id + "' }.kind",
            equalTo("REPOST_CLASSED_LATE"));
  }

  @Test
  void what_is_classed_after_its_end_can_be_made_up_from_then_on() {
    GivenArticle article = new GivenArticle(due, null, Instant.now());
    clock.turn(Duration.ofDays(5));
    article.classed("IMPORTANT");
    due.drive("duty");
    due.drive("duty");
    assertThat(article.duties()).containsExactly("1 OVERDUE");

    later(Duration.ofHours(71));
    assertThat(article.duties()).containsExactly("1 OVERDUE");
    later(Duration.ofHours(2));
    assertThat(article.duties()).containsExactly("1 MISSED");
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }

  private String published(Portal portal, String words, String importance) {
    String article = portal.publish("关于调整公交首末班时间的通告", words, importance, Instant.now());
    due.drive("hook-receipts");
    due.drive("article-news");
    return article;
  }

  private void posted(City city, String app, String article, String words) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(app),
            "bodyHtml",
            words,
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
