package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What an account takes down while it may stand still, or closes, is not owed by it meanwhile. */
@HubTest
class TakenDownInPauseTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @BeforeEach
  void at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause("R-SX-016")
  void what_is_taken_back_in_an_allowed_pause_is_owed_after_it_with_the_time_that_was_left() {
    Instant published = clock.now();
    GivenArticle article = new GivenArticle(due, "IMPORTANT", published);
    GivenPause pause = known(article);
    String post = article.posted();
    pause.begins(clock.today());
    clock.turn(Duration.ofHours(1));

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
    clock.turn(Duration.ofHours(23));
    due.drive("duty");
    assertThat(article.duties()).containsExactly("1 CANCELLED");
    pause.ends();
    assertThat(article.duties()).containsExactly("1 OPEN");
    assertThat(GivenPlans.instant(article.owed().getString("items[0].dueAt")))
        .isBetween(
            published.plus(Duration.ofHours(36)).minusSeconds(60),
            published.plus(Duration.ofHours(36)).plusSeconds(60));
  }

  @Test
  @Clause("R-SX-016")
  void what_was_due_before_the_pause_is_late_but_not_missed_in_it() {
    GivenArticle article =
        new GivenArticle(due, "IMPORTANT", clock.now().minus(Duration.ofHours(11)));
    GivenPause pause = known(article);
    String post = article.posted();
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
    clock.turn(Duration.ofHours(2));
    pause.begins(clock.today());

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 OVERDUE");
    clock.turn(Duration.ofHours(80));
    due.drive("duty");
    assertThat(article.duties())
        .as("nobody can make it up in a pause")
        .containsExactly("1 OVERDUE");
  }

  @Test
  void another_post_that_still_stands_counts_for_it_in_a_pause_too() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    article.city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    String weibo = article.city.weibo();
    article.classed("IMPORTANT");
    String post = article.posted();
    article.posted(weibo);
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME", "1 DONE_ON_TIME");
    GivenPause pause = known(article);
    pause.begins(clock.today());

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME", "1 DONE_ON_TIME");
  }

  @Test
  void where_pauses_are_not_known_it_is_owed_at_once() {
    GivenArticle article = new GivenArticle(due, "IMPORTANT", clock.now());
    String post = article.posted();
    new GivenPause(article.city, article.app).begins(clock.today());

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  void what_an_account_that_closes_clears_away_is_not_owed_by_it_again() {
    GivenArticle article = new GivenArticle(due, "IMPORTANT", clock.now());
    String post = article.posted();
    closing(article);

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
  }

  @Test
  void what_it_had_done_late_stays_late() {
    GivenArticle article =
        new GivenArticle(due, "IMPORTANT", clock.now().minus(Duration.ofHours(13)));
    String post = article.posted();
    assertThat(article.duties()).containsExactly("1 DONE_LATE");
    closing(article);

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 OVERDUE");
  }

  private static GivenPause known(GivenArticle article) {
    GivenPause pause = new GivenPause(article.city, article.app);
    pause.isKnown();
    return pause;
  }

  private void closing(GivenArticle article) {
    City city = article.city;
    String staying = city.account("TOUTIAO", "OTHER", false);
    String filed =
        new GivenPause(city, article.app)
            .filed("CLOSE", Map.of("cause", "CONSOLIDATION", "targetAccountId", staying));
    Map<String, Object> notice =
        Map.of(
            "channel", "云岫市人民政府门户网站",
            "url", "https://www.yunxiu.example/notice/1",
            "startsOn", clock.today().toString());
    as(city.coordinator)
        .body(notice)
        .post("/api/v1/filings/" + filed + "/announcements")
        .then()
        .statusCode(200);
  }
}
