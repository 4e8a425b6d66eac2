package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatingTest {
  private final UUID one = new UUID(0, 1);
  private final UUID other = new UUID(0, 2);
  private final Seat first = Seat.own(one);
  private final Seat second = Seat.own(other);

  @Test
  void two_people_do_not_sign_three_steps() {
    Set<Seat> both = Set.of(first, second);

    assertThat(Seating.of(List.of(both, both, both))).containsExactly(true, true, false);
  }

  @Test
  void who_can_sign_elsewhere_makes_room() {
    assertThat(Seating.of(List.of(Set.of(first, second), Set.of(first), Set.of())))
        .containsExactly(true, true, false);
    assertThat(Seating.of(List.of(Set.of(first, second), Set.of(second)))).containsOnly(true);
  }

  @Test
  void a_deputy_uses_up_the_one_for_whom_he_signs() {
    Seat deputy = new Seat(other, one);

    assertThat(Seating.of(List.of(Set.of(second), Set.of(deputy)))).containsExactly(true, false);
    assertThat(Seating.of(List.of(Set.of(first), Set.of(deputy)))).containsExactly(true, false);
    assertThat(Seating.of(List.of(List.of(deputy, second), Set.of(first)))).containsOnly(true);
    assertThat(Seating.of(List.of(List.of(second, deputy), Set.of(first)))).containsOnly(true);
    assertThat(Seating.of(List.of(Set.of(Seat.own(new UUID(0, 3))), Set.of(deputy))))
        .containsOnly(true);
  }

  @Test
  void many_units_and_many_people_are_seated_at_once() {
    List<Set<Seat>> steps = new ArrayList<>();
    for (int unit = 0; unit < 20; unit++) {
      steps.add(people(100 * (unit + 1), 3));
    }
    steps.add(people(0, 60));
    for (int i = 0; i < 4; i++) {
      steps.add(people(5000, 3));
    }

    boolean[] manned = Seating.of(steps);

    assertThat(manned[manned.length - 1]).as("three people, four signatures").isFalse();
    manned[manned.length - 1] = true;
    assertThat(manned).containsOnly(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 50, 200})
  void one_signature_more_than_there_are_people_is_known_at_once(int people) {
    List<Set<Seat>> steps = Collections.nCopies(people + 1, people(0, people));

    boolean[] manned = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Seating.of(steps));

    assertThat(manned[people]).isFalse();
    manned[people] = true;
    assertThat(manned).containsOnly(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 14, 40})
  void deputies_who_all_sign_for_each_other_take_no_long_search(int people) {
    Set<Seat> circle =
        IntStream.range(0, people)
            .boxed()
            .flatMap(i -> IntStream.of(1, 2, 3).mapToObj(k -> deputy(i, (i + k) % people)))
            .collect(Collectors.toSet());
    List<Set<Seat>> steps = Collections.nCopies(people, circle);

    boolean[] manned = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Seating.of(steps));

    assertThat(manned[0]).isTrue();
    assertThat(manned[people - 1]).as("each signature takes two people").isFalse();
  }

  /** Small cases by chance beside the answer of trying everything. */
  @Test
  void it_says_what_trying_everything_says() {
    Random chance = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      int people = 1 + chance.nextInt(6);
      List<Set<Seat>> steps = new ArrayList<>();
      for (int step = 1 + chance.nextInt(6); step > 0; step--) {
        steps.add(anyone(chance, people));
      }

      assertThat(Seating.of(steps)).as("%s", steps).isEqualTo(exhaustive(steps));
    }
  }

  private static Set<Seat> anyone(Random chance, int people) {
    Set<Seat> seats = new HashSet<>();
    for (int n = chance.nextInt(5); n > 0; n--) {
      int person = chance.nextInt(people);
      int holder = chance.nextInt(people);
      seats.add(
          chance.nextInt(3) > 0 || holder == person
              ? Seat.own(new UUID(7, person))
              : deputy(person, holder));
    }
    return seats;
  }

  private static Seat deputy(int person, int holder) {
    return new Seat(new UUID(7, person), new UUID(7, holder));
  }

  private static boolean[] exhaustive(List<Set<Seat>> steps) {
    boolean[] manned = new boolean[steps.size()];
    List<Set<Seat>> sure = new ArrayList<>();
    for (int i = 0; i < manned.length; i++) {
      sure.add(steps.get(i));
      manned[i] = fits(sure, 0, Set.of());
      if (!manned[i]) {
        sure.remove(sure.size() - 1);
      }
    }
    return manned;
  }

  private static boolean fits(List<Set<Seat>> steps, int at, Set<UUID> taken) {
    return at == steps.size()
        || steps.get(at).stream()
            .filter(seat -> Collections.disjoint(taken, seat.people()))
            .anyMatch(
                seat -> {
                  Set<UUID> all = new HashSet<>(taken);
                  all.addAll(seat.people());
                  return fits(steps, at + 1, all);
                });
  }

  private static Set<Seat> people(int from, int many) {
    return IntStream.range(from, from + many)
        .mapToObj(i -> Seat.own(new UUID(7, i)))
        .collect(Collectors.toSet());
  }
}
