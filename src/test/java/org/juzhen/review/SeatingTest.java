package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  private static Set<Seat> people(int from, int many) {
    return IntStream.range(from, from + many)
        .mapToObj(i -> Seat.own(new UUID(7, i)))
        .collect(Collectors.toSet());
  }
}
