package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.LinkCall.Answer;

/** What a look at a link showed counts for a day; then somebody has to look again. */
@HubTest
class LinkLookTest {
  private static final Answer GOOD = new Answer(LinkState.GOOD, "200");
  private static final Answer DEAD = new Answer(LinkState.DEAD, "404");

  @Inject LinkLookDesk desk;
  @Inject TurnedClock clock;

  private final String one = "https://" + Ids.next() + ".cn/one";
  private final String other = "https://" + Ids.next() + ".cn/other";
  private final String never = "https://" + Ids.next() + ".cn/never";

  @AfterEach
  void now() {
    clock.reset();
  }

  private Map<String, LinkState> known() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> desk.known(List.of(one, other, never)));
  }

  private void note(Map<String, Answer> seen) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> desk.note(seen));
  }

  @Test
  void the_newest_look_stands_for_a_day() throws Throwable {
    note(Map.of(one, GOOD, other, GOOD));
    note(Map.of(other, DEAD));

    assertThat(known()).isEqualTo(Map.of(one, LinkState.GOOD, other, LinkState.DEAD));
    clock.turn(Duration.ofHours(25));
    assertThat(known()).isEmpty();
  }
}
