package org.juzhen.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Steps with different signers, found by augmenting paths (增广路); for whom one signs is not asked.
 */
final class Matching {
  private final List<List<Seat>> steps = new ArrayList<>();
  private final Map<UUID, Integer> stepOf = new HashMap<>();

  /** A signer for each step, or null where there are too few. */
  static List<Seat> of(List<List<Seat>> steps) {
    Matching matching = new Matching();
    return steps.stream().allMatch(matching::add) ? matching.seats() : null;
  }

  /** Takes one more step; false, and nothing changes, where no signer is left for it. */
  boolean add(List<Seat> step) {
    steps.add(step);
    boolean found = augment(steps.size() - 1, new HashSet<>());
    if (!found) {
      steps.remove(steps.size() - 1);
    }
    return found;
  }

  private boolean augment(int step, Set<UUID> asked) {
    for (Seat seat : steps.get(step)) {
      Integer sits = stepOf.get(seat.person());
      boolean free = sits == null && asked.add(seat.person());
      if (free) {
        stepOf.put(seat.person(), step);
        return true;
      }
    }
    for (Seat seat : steps.get(step)) {
      Integer sits = stepOf.get(seat.person());
      if (sits != null && asked.add(seat.person()) && augment(sits, asked)) {
        stepOf.put(seat.person(), step);
        return true;
      }
    }
    return false;
  }

  private List<Seat> seats() {
    List<Seat> seats = new ArrayList<>(Collections.nCopies(steps.size(), null));
    stepOf.forEach((person, step) -> seats.set(step, seat(step, person)));
    return seats;
  }

  /** His own seat rather than one for somebody else. */
  private Seat seat(int step, UUID person) {
    return steps.get(step).stream()
        .filter(s -> s.person().equals(person))
        .min((a, b) -> Boolean.compare(a.holder() != null, b.holder() != null))
        .orElseThrow();
  }
}
