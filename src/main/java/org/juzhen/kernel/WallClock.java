package org.juzhen.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The real time, for sessions, tokens and the windows in which a signature is good. */
@ApplicationScoped
public class WallClock {

  /** Now, in microseconds. */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
