package org.juzhen.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives each step a person of its own (一人一签), as many steps as possible and earlier ones first: who
 * sits at an earlier step makes room when somebody else can sit there.
 */
final class Seating {
  private final List<Set<UUID>> candidates;
  private final Map<UUID, Integer> seats = new HashMap<>();

  private Seating(List<Set<UUID>> candidates) {
    this.candidates = candidates;
  }

  /** Which steps find somebody, in their order. */
  static boolean[] of(List<Set<UUID>> candidates) {
    Seating seating = new Seating(candidates);
    boolean[] manned = new boolean[candidates.size()];
    for (int i = 0; i < manned.length; i++) {
      manned[i] = seating.seat(i, new HashSet<>());
    }
    return manned;
  }

  private boolean seat(int step, Set<UUID> asked) {
    for (UUID person : candidates.get(step)) {
      if (asked.add(person)) {
        Integer other = seats.get(person);
        if (other == null || seat(other, asked)) {
          seats.put(person, step);
          return true;
        }
      }
    }
    return false;
  }
}
