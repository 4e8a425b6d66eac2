package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Where only a push counts, the articles of a day share the one push that a subscription has. */
@HubTest
class MergedPushStoryTest {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String wechat;

  @BeforeEach
  void a_place_where_only_pushes_count_at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause("R-IM-080")
  void three_articles_of_a_day_are_one_push_of_three_and_all_are_done_on_time() {
    List<String> articles = List.of(article(), article(), article());
    List<String> posts = articles.stream().map(this::cleared).toList();
    given.replan();
    for (String article : articles) {
      assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
      assertThat(given.duty(article, wechat).getList("plan.mergedWith")).hasSize(2);
      assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();
    }
    int before = Platforms.calls("wechat", SEND_ALL);

    given.schedule(posts.get(1), Map.of("planned", true));
    String together = "deliveries[0].together.all.size()";
    assertThat((Integer) post(posts.get(0)).path(together)).as("one act for one push").isEqualTo(3);
    send();

    assertThat(Platforms.calls("wechat", SEND_ALL) - before).isEqualTo(1);
    for (String article : articles) {
      assertThat(given.duty(article, wechat).getString("state")).isEqualTo("DONE_ON_TIME");
    }
    a_fourth_is_told_at_once_that_the_push_is_gone();
  }

  private void a_fourth_is_told_at_once_that_the_push_is_gone() {
    String fourth = article();

    assertThat(given.duty(fourth, wechat).getBoolean("plan.inTime")).isFalse();
    assertThat(given.duty(fourth, wechat).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
    assertThat(given.duty(fourth, wechat).getList("plan.waysOut.way", String.class))
        .containsExactly("PUBLISH_UNPUSHED", "EXEMPTION");
    given.decide("UNPUSHED_FULFILS", "true");
    String fifth = article();
    assertThat(given.duty(fifth, wechat).getString("plan.way")).isEqualTo("PUBLISH");
    assertThat(given.duty(fifth, wechat).getBoolean("plan.inTime")).isTrue();
  }

  @Test
  void what_is_cleared_later_goes_along_with_the_push_that_is_set_and_does_not_move_it() {
    String first = article();
    String post = cleared(first);
    Instant evening = clock.now().plus(Duration.ofHours(8));
    given.schedule(post, Map.of("at", evening.toString(), "push", true));
    given.replan();

    String second = article();
    assertThat(given.at(second, wechat)).isEqualTo(evening);
    assertThat(given.duty(second, wechat).getString("plan.reason")).isEqualTo("JOINS_FIXED");
    assertThat(given.duty(second, wechat).getInt("plan.place")).isEqualTo(2);
    assertThat(given.duty(second, wechat).getString("plan.sentence")).contains("合并在同一次群发", "排第 2");
    assertThat(given.at(first, wechat)).isEqualTo(evening);

    String along = cleared(second);
    given.replan();
    given.schedule(along, Map.of("planned", true));
    assertThat((Integer) post(along).path("deliveries[0].together.place")).isEqualTo(2);
    clock.turn(Duration.ofHours(8).plusMinutes(1));
    send();
    assertThat(given.duty(first, wechat).getString("state")).isEqualTo("DONE_ON_TIME");
    assertThat(given.duty(second, wechat).getString("state")).isEqualTo("DONE_ON_TIME");
  }

  private String article() {
    return given.article(clock.now());
  }

  private String cleared(String article) {
    String post = given.submitted(article, false, wechat);
    given.city.sign(post);
    return post;
  }

  private io.restassured.response.Response post(String post) {
    return as(given.city.editor).get("/api/v1/posts/" + post);
  }

  private void send() {
    for (int i = 0; i < 4; i++) {
      due.drive("delivery");
      clock.turn(Duration.ofSeconds(40));
      Platforms.letTimePass(40);
    }
    due.drive("delivery");
    given.replan();
  }
}
