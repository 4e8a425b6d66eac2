package org.juzhen.repost.outdated;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Units;
import org.juzhen.roster.WatchDesk;
import org.juzhen.story.GivenArticle;

/** A task that nobody can be reminded of does not keep others from being handled. */
@HubTest
class StuckOutdatedTest {
  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject NoticeDesk notices;
  @Inject Accounts accounts;
  @Inject Units units;
  @Inject WatchDesk watches;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  /** Cannot tell anything about the posts of one article. */
  private final class HalfDumb extends OutdatedReminders {
    private final String article;
    private int asked;

    HalfDumb(String article) {
      super(notices, accounts, units, watches, clock);
      this.article = article;
    }

    @Override
    Uni<Void> tell(List<Reached> all) {
      if (all.stream().anyMatch(r -> r.post().articleId.toString().equals(article))) {
        asked++;
        throw new IllegalStateException("nobody can be told");
      }
      return super.tell(all);
    }
  }

  private GivenArticle corrected() {
    GivenArticle article = new GivenArticle(due);
    article.posted();
    article.corrected("第二版：改为周日检修。");
    return article;
  }

  @Test
  void one_that_fails_waits_and_all_others_are_handled() {
    GivenArticle failing = corrected();
    GivenArticle other = corrected();
    HalfDumb reminders = new HalfDumb(failing.id);
    QuarkusMock.installMockForType(reminders, OutdatedReminders.class);
    clock.turn(Duration.ofHours(13));

    due.drive("outdated");

    assertThat(other.outdated()).isEqualTo(List.of("OVERDUE"));
    assertThat(failing.outdated()).isEqualTo(List.of("OPEN"));
    assertThat(reminders.asked).as("with all others, then alone").isEqualTo(2);
    assertThat(due.drive("outdated")).as("it waits").isZero();
  }
}
