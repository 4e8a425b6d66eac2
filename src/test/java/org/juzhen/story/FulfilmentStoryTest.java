package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** Whose post fulfils whose duty, and what the figures say of it. */
@HubTest
class FulfilmentStoryTest {
  private static final String BODY = "<p>自本月起，全市公交线路统一调整首末班时间。首班车提前到六点发车。末班车推迟到二十二点发车。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private City city;
  private Portal portal;
  private String app;

  @BeforeEach
  void a_unit_with_two_main_accounts() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    app = city.app();
    city.account("TOUTIAO", "OTHER", true);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void each_account_owes_its_own_repost_unless_the_place_says_otherwise() {
    String article = important();

    posted(article, BODY);

    assertThat(states(article)).containsExactly("DONE_ON_TIME", "OPEN");
  }

  @Test
  void where_any_account_may_repost_for_the_unit_one_post_is_enough() {
    city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    String article = important();

    posted(article, BODY);

    assertThat(states(article)).containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
  }

  @Test
  void where_the_main_account_reposts_for_the_unit_only_its_post_is_enough_for_all() {
    city.decide("REPOST_FULFILLED_BY", "MAIN_ACCOUNT");
    String other = city.app(false);
    String article = important();

    posted(article, BODY, other);
    assertThat(states(article)).containsExactly("OPEN", "OPEN");

    posted(article, BODY);
    assertThat(states(article)).containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
  }

  @Test
  void a_post_taken_back_leaves_to_others_of_the_unit_what_they_posted_themselves() {
    String second = city.app();
    city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    String article = important();
    String first = posted(article, BODY);
    posted(article, BODY, second);

    takenBack(first);

    assertThat(states(article)).containsOnly("DONE_ON_TIME").hasSize(3);
  }

  @Test
  void a_post_taken_back_alone_is_owed_again_by_all_of_the_unit() {
    city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    String article = important();

    takenBack(posted(article, BODY));

    assertThat(states(article)).containsExactly("OPEN", "OPEN");
  }

  @Test
  @Clause("R-57-008")
  void a_link_fulfils_where_the_place_counts_it_and_elsewhere_not() {
    String link = "<p>公交首末班时间有调整，详情请看原文。</p>";
    String counted = important();
    posted(counted, link);
    assertThat(states(counted)).containsExactly("DONE_ON_TIME", "OPEN");

    city.decide("LINK_COUNTS_AS_REPOST", "false");
    String article = important();
    posted(article, link);

    assertThat(states(article)).containsExactly("OPEN", "OPEN");
  }

  @Test
  @Clause({"R-IM-070", "R-47-054"})
  void figures_tell_coverage_share_in_time_and_whose_lateness_it_was() {
    String done = important();
    posted(done, BODY);
    portal.publish("关于旧事的通告", BODY, "IMPORTANT", clock.now().minus(Duration.ofHours(20)));
    due.drive("article-news");
    due.drive("duty");
    clock.turn(Duration.ofHours(13));
    due.drive("duty");

    LocalDate today = clock.today();
    as(city.supervisor)
        .get(
            "/api/v1/duties/metrics?from="
                + today.minusDays(3)
                + "&to="
                + today.plusDays(1)
                + "&unitId="
                + city.department)
        .then()
        .statusCode(200)
        .body("all.due", equalTo(4))
        .body("all.done", equalTo(1))
        .body("all.coverage", equalTo(25))
        .body("all.onTimeShare", equalTo(25))
        .body("all.lateByPortal", equalTo(2))
        .body("all.lateByUnit", equalTo(1))
        .body("tiers[0].tier", equalTo("SAME_LEVEL"));
  }

  @Test
  void figures_of_others_and_of_impossible_times_are_refused_and_nothing_is_no_share() {
    String metrics = "/api/v1/duties/metrics";
    as(new City().editor).get(metrics + "?unitId=" + city.department).then().statusCode(404);
    as(city.editor).get(metrics + "?from=2026-02-01&to=2026-01-01").then().statusCode(400);
    as(city.editor)
        .get(metrics + "?from=2020-01-01&to=2020-02-01")
        .then()
        .statusCode(200)
        .body("all.due", equalTo(0))
        .body("all.coverage", nullValue());
  }

  private String important() {
    String article = portal.publish("关于调整公交首末班时间的通告", BODY, "IMPORTANT", clock.now());
    due.drive("article-news");
    return article;
  }

  private String posted(String article, String body) {
    return posted(article, body, app);
  }

  private String posted(String article, String body, String account) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(account),
            "bodyHtml",
            body,
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
    as(city.editor).get("/api/v1/posts/" + written).then().body("state", containsString("POSTED"));
    return written;
  }

  private void takenBack(String post) {
    as(city.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  private List<String> states(String article) {
    List<String> states =
        as(city.editor).get("/api/v1/duties?articleId=" + article).path("items.state");
    return states.stream().sorted().toList();
  }
}
