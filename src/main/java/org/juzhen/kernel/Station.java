package org.juzhen.kernel;

import java.time.Instant;

/**
 * One station of the road that a filing, post, delivery or inquiry travels.
 *
 * @param name its words in the reader's language, or the enum constant's name where the page looks
 *     the words up ({@code {#road stations texts="filing" key="state_" /}})
 * @param place passed, present or still to come
 * @param who who moved it here, or null
 * @param at when, or null
 */
public record Station(String name, Place place, String who, Instant at) {

  /** Where a station lies as seen from now. */
  public enum Place {
    PASSED,
    HERE,
    AHEAD
  }
}
