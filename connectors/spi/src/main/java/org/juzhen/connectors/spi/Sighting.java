package org.juzhen.connectors.spi;

/** What a look at the platform tells about an attempt whose answer was lost. */
public sealed interface Sighting {

  /** It is there. */
  record Found(Outcome.Done done) implements Sighting {}

  /** The platform is still working on it. */
  record Working(Outcome.Accepted accepted) implements Sighting {}

  /**
   * It is certainly not there and will not appear by itself: posting it again cannot make two.
   *
   * @param reason how that is known
   */
  record Absent(String reason) implements Sighting {}

  /**
   * The platform's answers do not decide it; a person must look.
   *
   * @param reason why not
   */
  record CannotTell(String reason) implements Sighting {}
}
