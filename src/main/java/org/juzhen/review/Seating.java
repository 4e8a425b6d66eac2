package org.juzhen.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives each step a person of its own (一人一签), as many steps as possible and earlier ones first: who
 * sits at an earlier step makes room when somebody else can sit there. A deputy takes the place of
 * the one for whom he signs too.
 */
final class Seating {
  private Seating() {}

  /** Which steps find somebody, in their order. */
  static boolean[] of(List<? extends Collection<Seat>> candidates) {
    boolean[] manned = new boolean[candidates.size()];
    List<Collection<Seat>> sure = new ArrayList<>();
    for (int i = 0; i < manned.length; i++) {
      List<Collection<Seat>> group = concerned(candidates.get(i), sure);
      manned[i] = isSeated(group, 0, new HashSet<>());
      if (manned[i]) {
        sure.add(candidates.get(i));
      }
    }
    return manned;
  }

  /**
   * The step and those that share people with it, the ones with the least choice first; without
   * those that find somebody wherever the others sit.
   */
  private static List<Collection<Seat>> concerned(
      Collection<Seat> step, List<Collection<Seat>> sure) {
    List<Collection<Seat>> group = new ArrayList<>(List.of(step));
    List<Collection<Seat>> rest = new ArrayList<>(sure);
    Set<UUID> people = new HashSet<>(people(step).toList());
    for (boolean grew = true; grew; ) {
      List<Collection<Seat>> more =
          rest.stream().filter(s -> people(s).anyMatch(people::contains)).toList();
      group.addAll(more);
      rest.removeAll(more);
      more.stream().flatMap(Seating::people).forEach(people::add);
      grew = !more.isEmpty();
    }
    // Each of the others takes two people at most.
    int plenty = 2 * group.size() - 1;
    group.removeIf(s -> s.stream().filter(seat -> seat.holder() == null).count() >= plenty);
    group.sort(Comparator.comparingInt(Collection::size));
    return group;
  }

  private static Stream<UUID> people(Collection<Seat> step) {
    return step.stream().map(Seat::people).flatMap(List::stream);
  }

  private static boolean isSeated(List<Collection<Seat>> steps, int at, Set<UUID> taken) {
    return at == steps.size()
        || steps.get(at).stream()
            .filter(seat -> Collections.disjoint(taken, seat.people()))
            .anyMatch(seat -> isSeated(steps, at + 1, with(taken, seat)));
  }

  private static Set<UUID> with(Set<UUID> taken, Seat seat) {
    Set<UUID> all = new HashSet<>(taken);
    all.addAll(seat.people());
    return all;
  }
}
