package org.juzhen.repost.planner;

import java.util.Arrays;
import java.util.List;

/** How many of each urgency are in time. */
record InTime(int[] counts) {
  /**
   * @param seat of each duty, {@link Seats#NONE} where it has none
   */
  static InTime of(List<Owed> owed, int[] seat) {
    int[] counts = new int[Urgency.values().length];
    for (int i = 0; i < seat.length; i++) {
      if (seat[i] != Seats.NONE) {
        counts[owed.get(i).urgency().ordinal()]++;
      }
    }
    return new InTime(counts);
  }

  /** More, or more urgent ones. */
  boolean isBetterThan(InTime other) {
    return Arrays.compare(counts, other.counts) > 0;
  }

  int all() {
    return Arrays.stream(counts).sum();
  }
}
