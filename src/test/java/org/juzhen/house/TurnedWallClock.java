package org.juzhen.house;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.WallClock;

/** The wall clock in tests: runs like the real one, and can be turned a little. */
@Mock
@ApplicationScoped
public class TurnedWallClock extends WallClock {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return super.now().plus(ahead);
  }

  /** Lets time pass. */
  public void turn(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Back to real time. */
  public void reset() {
    ahead = Duration.ZERO;
  }
}
