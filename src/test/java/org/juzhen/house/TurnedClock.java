package org.juzhen.house;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.juzhen.kernel.HubClock;

/** The hub's clock in tests: runs like the real one, and can be turned forward or set. */
@Mock
@ApplicationScoped
public class TurnedClock extends HubClock {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return super.now().plus(ahead);
  }

  /** Lets time pass. */
  public void turn(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Makes it this moment. */
  public void set(Instant moment) {
    ahead = Duration.between(super.now(), moment);
  }

  /** Makes it ten in the morning of this day. */
  public void at(LocalDate day) {
    set(day.atTime(10, 0).atZone(ZONE).toInstant());
  }

  /** Back to real time. */
  public void reset() {
    ahead = Duration.ZERO;
  }
}
