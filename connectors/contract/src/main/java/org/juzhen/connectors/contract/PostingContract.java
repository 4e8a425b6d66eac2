package org.juzhen.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Publishes;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.Sighting;

/** The part of the contract about posting: once, told truly, and taken back when asked. */
abstract class PostingContract extends PostingStage {

  @Test
  void publishes_once_for_the_same_key() {
    as(Publishes.class);
    String marker = newMarker();
    Key once = newKey();
    Outcome.Done done = posted(content(marker), once);
    assertThat(visible(marker)).hasSize(1);
    assertThat(requests(postingPath())).isEqualTo(1);
    assertFound(found(content(marker), once, nothingKnown()), done.id());
    assertThat(visible(marker)).hasSize(1);
  }

  @Test
  void looks_up_an_accepted_post() {
    Publishes publishes = as(Publishes.class);
    Outcome outcome = told(publishes.publish(access(), content(newMarker()), newKey()));
    assumeThat(outcome)
        .as("the platform works on it for a while")
        .isInstanceOf(Outcome.Accepted.class);
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    assertThat(accepted.askAgainIn()).isPositive();
    assertThat(told(publishes.look(access(), accepted.ticket())).kind())
        .isEqualTo(Outcome.Kind.ACCEPTED);
    letTimePass();
    Outcome later = told(publishes.look(access(), accepted.ticket()));
    assertThat(later).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done) later).url()).isNotBlank();
  }

  @Test
  void says_unclear_when_the_answer_is_lost_and_finds_the_post() {
    Publishes publishes = as(Publishes.class);
    String marker = newMarker();
    Key once = newKey();
    spoil(postingPath(), Fault.Kind.DROP_AFTER_ACCEPT);
    Outcome lost = told(publishes.publish(access(), content(marker), once));
    assertThat(lost).isInstanceOf(Outcome.Unclear.class);
    assertThat(requests(postingPath())).as("no hidden second try").isEqualTo(1);
    letTimePass();
    Sighting sighting = found(content(marker), once, ((Outcome.Unclear) lost).ticket());
    assertFound(sighting, visible(marker).get(0).id());
    assertThat(visible(marker)).hasSize(1);
  }

  @Test
  void knows_that_a_request_never_arrived() {
    Publishes publishes = as(Publishes.class);
    String marker = newMarker();
    Key once = newKey();
    spoil(postingPath(), Fault.Kind.DROP_BEFORE);
    Outcome lost = told(publishes.publish(access(), content(marker), once));
    assertThat(lost).isInstanceOf(Outcome.Unclear.class);
    assertThat(requests(postingPath())).as("no hidden second try").isEqualTo(1);
    Sighting sighting = found(content(marker), once, ((Outcome.Unclear) lost).ticket());
    assertThat(sighting)
        .isInstanceOf(provesAbsence() ? Sighting.Absent.class : Sighting.CannotTell.class);
    assertThat(visible(marker)).isEmpty();
  }

  @Test
  void says_not_now_when_the_quota_is_used_up() {
    Publishes publishes = as(Publishes.class);
    String marker = newMarker();
    useUpTheQuota();
    Outcome outcome = told(publishes.publish(access(), content(marker), newKey()));
    assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
    assertThat(((Outcome.NotNow) outcome).retryAfter()).isGreaterThan(Duration.ZERO);
    assertThat(visible(marker)).isEmpty();
  }

  @Test
  void refuses_content_the_platform_rejects() {
    Publishes publishes = as(Publishes.class);
    Outcome outcome = told(publishes.publish(access(), contentTheyRefuse(), newKey()));
    for (int looks = 0; looks < 5 && outcome instanceof Outcome.Accepted accepted; looks++) {
      letTimePass();
      outcome = told(publishes.look(access(), accepted.ticket()));
    }
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).fixBy()).isEqualTo(Outcome.FixBy.AUTHOR);
    assertThat(((Outcome.Refused) outcome).reason()).isNotBlank();
    assertThat(simulator.posts().all(simulated(), "", "")).isEmpty();
  }

  @Test
  void says_no_access_when_the_right_is_missing() {
    Publishes publishes = as(Publishes.class);
    takeTheRightAway();
    Outcome outcome = told(publishes.publish(access(), content(newMarker()), newKey()));
    assertThat(outcome).isInstanceOf(Outcome.NoAccess.class);
    assertThat(((Outcome.NoAccess) outcome).barrier()).isEqualTo(Outcome.Barrier.PERMISSION);
    assertThat(simulator.posts().all(simulated(), "", "")).isEmpty();
  }

  @Test
  void says_no_access_when_the_key_is_wrong() {
    Publishes publishes = as(Publishes.class);
    Outcome outcome = told(publishes.publish(accessWithBadKey(), content(newMarker()), newKey()));
    assertThat(outcome).isInstanceOf(Outcome.NoAccess.class);
    assertThat(((Outcome.NoAccess) outcome).barrier()).isEqualTo(Outcome.Barrier.CREDENTIALS);
    assertThat(simulator.posts().all(simulated(), "", "")).isEmpty();
  }

  @Test
  void recalls_what_it_posted_and_takes_a_second_recall_for_done() {
    Recalls recalls = as(Recalls.class);
    String marker = newMarker();
    Outcome.Done done = posted(content(marker), newKey());
    assertThat(told(recalls.recall(access(), done.ticket()))).isInstanceOf(Outcome.Done.class);
    assertThat(visible(marker)).isEmpty();
    assertThat(told(recalls.recall(access(), done.ticket()))).isInstanceOf(Outcome.Done.class);
  }

  private static void assertFound(Sighting sighting, String id) {
    assertThat(sighting).isInstanceOf(Sighting.Found.class);
    assertThat(((Sighting.Found) sighting).done().id()).isEqualTo(id);
  }
}
