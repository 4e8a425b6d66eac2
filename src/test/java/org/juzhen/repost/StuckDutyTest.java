package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;
import org.juzhen.story.GivenArticle;

/** A duty that nobody can be reminded of does not keep others from being handled. */
@HubTest
class StuckDutyTest {
  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject WorkingDays days;
  @Inject DutyNotices notices;
  @Inject OutboxDesk outbox;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  /** Cannot tell anything about the duties of one article. */
  private final class HalfDumb extends MarkTelling {
    private final String article;
    private int asked;

    HalfDumb(String article) {
      super(notices, outbox, days, clock);
      this.article = article;
    }

    @Override
    Uni<Void> mark(List<Reached> reached, Map<UUID, Map<RuleKey, RuleValue>> rules) {
      if (reached.stream().anyMatch(r -> r.duty().articleId.toString().equals(article))) {
        asked++;
        throw new IllegalStateException("nobody can be told");
      }
      return super.mark(reached, rules);
    }
  }

  @Test
  void one_that_fails_waits_and_all_others_are_handled() {
    GivenArticle failing = new GivenArticle(due);
    GivenArticle other = new GivenArticle(due);
    HalfDumb telling = new HalfDumb(failing.id);
    QuarkusMock.installMockForType(telling, MarkTelling.class);
    clock.turn(Duration.ofHours(13));

    due.drive("duty");

    assertThat(other.duties()).isEqualTo(List.of("1 OVERDUE"));
    assertThat(failing.duties()).isEqualTo(List.of("1 OPEN"));
    assertThat(telling.asked).as("with all others, then alone").isEqualTo(2);
    assertThat(due.drive("duty")).as("it waits").isZero();
  }
}
