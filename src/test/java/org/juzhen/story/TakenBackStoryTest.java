package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** What an account owes after it took a repost back: nothing that nobody asks for any more. */
@HubTest
class TakenBackStoryTest {
  @Inject DueWorks due;
  @Inject TurnedClock clock;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void who_takes_back_what_its_portal_took_back_owes_nothing() {
    GivenArticle article = new GivenArticle(due);
    String post = article.posted();
    article.withdrawn();
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
    later(Duration.ofHours(13));
    later(Duration.ofHours(73));
    assertThat(article.duties()).containsExactly("1 CANCELLED");
  }

  @Test
  void who_takes_back_what_is_not_important_any_more_owes_it_again_only_when_it_becomes_so() {
    GivenArticle article = new GivenArticle(due);
    String post = article.posted();
    article.classed("ORDINARY");

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 CANCELLED");
    article.classed("IMPORTANT");
    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  void a_late_repost_that_is_taken_back_can_be_made_up_until_its_own_time() {
    GivenArticle article =
        new GivenArticle(due, "IMPORTANT", Instant.now().minus(Duration.ofHours(13)));
    due.drive("duty");
    assertThat(article.duties()).containsExactly("1 OVERDUE");
    String missed = article.owed().getString("items[0].missed.dueAt");
    String post = article.posted();
    assertThat(article.duties()).containsExactly("1 DONE_LATE");

    article.recalled(post);
    due.drive("duty");

    assertThat(article.duties()).containsExactly("1 OVERDUE");
    assertThat(article.owed().getString("items[0].missed.dueAt")).isEqualTo(missed);
    later(Duration.ofHours(70));
    assertThat(article.duties()).containsExactly("1 OVERDUE");
    later(Duration.ofHours(2));
    assertThat(article.duties()).containsExactly("1 MISSED");
  }

  @Test
  void what_is_owed_again_after_a_recall_in_time_runs_out_as_it_would_have() {
    GivenArticle article = new GivenArticle(due);

    article.recalled(article.posted());

    assertThat(article.duties()).containsExactly("1 OPEN");
    later(Duration.ofHours(13));
    assertThat(article.duties()).containsExactly("1 OVERDUE");
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }
}
