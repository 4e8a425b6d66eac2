package org.juzhen.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps what waits apart: those who failed together do not come back at the same moment. */
@ApplicationScoped
public class Chance {

  /** From 0 up to, but not including, 1. */
  public double share() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
