package org.juzhen.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives each step a person of its own (一人一签), as many steps as possible and earlier ones first: who
 * sits at an earlier step makes room when somebody else can sit there. A deputy takes the place of
 * the one for whom he signs too.
 *
 * <p>Without deputies that is a matching and never takes more than steps times seats for each step.
 * With deputies it is tried within a limit; beyond it a step counts as empty, so that people are
 * told rather than a step thought safe.
 */
final class Seating {
  private static final int MOST_TRIES = 400;

  private final List<List<Seat>> sure = new ArrayList<>();
  private final Matching ownSeats = new Matching();
  private boolean ownWillDo = true;
  private int tries = MOST_TRIES;

  private Seating() {}

  /** Which steps find somebody, in their order. */
  static boolean[] of(List<? extends Collection<Seat>> candidates) {
    Seating seating = new Seating();
    boolean[] manned = new boolean[candidates.size()];
    for (int i = 0; i < manned.length; i++) {
      manned[i] = seating.takes(List.copyOf(candidates.get(i)));
    }
    return manned;
  }

  private boolean takes(List<Seat> step) {
    boolean seated = ownWillDo && ownSeats.add(own(step));
    if (!seated) {
      seated = isSeated(concerned(step));
      ownWillDo &= !seated;
    }
    if (seated) {
      sure.add(step);
    }
    return seated;
  }

  private static List<Seat> own(List<Seat> step) {
    return step.stream().filter(s -> s.holder() == null).toList();
  }

  /**
   * The step and those that share people with it, without those that find somebody wherever the
   * others sit.
   */
  private List<List<Seat>> concerned(List<Seat> step) {
    List<List<Seat>> group = new ArrayList<>(List.of(step));
    List<List<Seat>> rest = new ArrayList<>(sure);
    Set<UUID> people = new HashSet<>(people(step).toList());
    for (boolean grew = true; grew; ) {
      List<List<Seat>> more =
          rest.stream().filter(s -> people(s).anyMatch(people::contains)).toList();
      group.addAll(more);
      rest.removeAll(more);
      more.stream().flatMap(Seating::people).forEach(people::add);
      grew = !more.isEmpty();
    }
    // Each of the others takes two people at most.
    int plenty = 2 * group.size() - 1;
    group.removeIf(s -> own(s).size() >= plenty);
    return group;
  }

  private static Stream<UUID> people(List<Seat> step) {
    return step.stream().map(Seat::people).flatMap(List::stream);
  }

  /** Tries the seats of one step about which two disagree; what is left is often a matching. */
  private boolean isSeated(List<List<Seat>> steps) {
    if (Matching.of(steps.stream().map(Seating::own).toList()) != null) {
      return true;
    }
    List<Seat> signing = Matching.of(steps);
    if (signing == null) {
      return false;
    }
    int disputed = disputed(signing);
    return disputed < 0
        || steps.get(disputed).stream()
            .takeWhile(seat -> tries-- > 0)
            .anyMatch(seat -> isSeated(without(steps, disputed, seat.people())));
  }

  /** The step whose seat needs somebody whom another step needs too, or less than nought. */
  private static int disputed(List<Seat> seats) {
    Set<UUID> taken = new HashSet<>();
    for (int i = 0; i < seats.size(); i++) {
      if (!Collections.disjoint(taken, seats.get(i).people())) {
        return i;
      }
      taken.addAll(seats.get(i).people());
    }
    return -1;
  }

  private static List<List<Seat>> without(List<List<Seat>> steps, int step, List<UUID> taken) {
    List<List<Seat>> left = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (i != step) {
        left.add(
            steps.get(i).stream().filter(s -> Collections.disjoint(taken, s.people())).toList());
      }
    }
    return left;
  }
}
