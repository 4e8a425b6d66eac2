package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;

/** The rarer roads of a duty: what is found, let off or taken back after its time is over. */
@HubTest
class DutyArrowsStoryTest {
  private static final Duration OVER = Duration.ofHours(13);
  private static final Duration MISSED = Duration.ofHours(73);

  @Inject DueWorks due;
  @Inject TurnedClock clock;

  private int ahead;

  /** What a platform says of a moment that lies ahead is not believed. */
  @BeforeEach
  void the_platforms_have_our_time() {
    ahead = Platforms.secondsAhead();
    Platforms.letTimePass(-ahead);
  }

  @AfterEach
  void back_to_now() {
    Platforms.letTimePass(ahead);
    clock.reset();
    Platforms.heal();
  }

  @Test
  void what_stood_in_time_and_is_found_after_the_end_was_in_time() {
    GivenArticle article = new GivenArticle(due);
    postedUnheard(article);
    later(OVER);
    assertThat(article.duties()).containsExactly("1 OVERDUE");

    found();

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void and_so_it_was_where_it_counted_as_missed_until_then() {
    GivenArticle article = new GivenArticle(due);
    postedUnheard(article);
    later(OVER);
    later(MISSED);
    assertThat(article.duties()).containsExactly("1 MISSED");

    found();

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void what_was_missed_is_made_up_late() {
    GivenArticle article = new GivenArticle(due);
    later(OVER);
    later(MISSED);
    assertThat(article.duties()).containsExactly("1 MISSED");

    article.posted();

    assertThat(article.duties()).containsExactly("1 DONE_LATE");
  }

  @Test
  void who_is_let_off_after_the_end_owes_nothing_more() {
    GivenArticle article = new GivenArticle(due);
    later(OVER);
    String duty = article.owed().getString("items[0].id");

    as(article.city.supervisor)
        .body(Map.of("reason", "平台当日故障"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);

    assertThat(article.duties()).containsExactly("1 EXEMPT");
  }

  @Test
  void what_its_portal_takes_back_is_not_owed_even_where_it_is_overdue() {
    GivenArticle article = new GivenArticle(due);
    later(OVER);
    assertThat(article.duties()).containsExactly("1 OVERDUE");

    article.withdrawn();

    assertThat(article.duties()).containsExactly("1 CANCELLED");
  }

  @Test
  void a_post_in_time_that_is_taken_back_after_the_end_leaves_it_overdue() {
    GivenArticle article = new GivenArticle(due);
    String post = article.posted();
    later(OVER);
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 OVERDUE");
  }

  @Test
  void a_late_post_of_what_its_portal_took_back_can_be_taken_back_for_nothing() {
    GivenArticle article = new GivenArticle(due, "IMPORTANT", Instant.now().minus(OVER));
    due.drive("duty");
    String post = article.posted();
    assertThat(article.duties()).containsExactly("1 DONE_LATE");
    article.withdrawn();

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
  }

  /** The application took it, its answer is lost, and nobody can ask it for the time being. */
  private void postedUnheard(GivenArticle article) {
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");
    Platforms.spoil(Map.of("platform", "app", "path", "*/contents", "kind", "STATUS", "times", 0));
    article.posted();
    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  private void found() {
    Platforms.heal();
    due.drive("delivery");
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }
}
