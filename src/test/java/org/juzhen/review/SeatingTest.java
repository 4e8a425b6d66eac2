package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatingTest {
  private final UUID first = new UUID(0, 1);
  private final UUID second = new UUID(0, 2);

  @Test
  void two_people_do_not_sign_three_steps() {
    Set<UUID> both = Set.of(first, second);

    assertThat(Seating.of(List.of(both, both, both))).containsExactly(true, true, false);
  }

  @Test
  void who_can_sign_elsewhere_makes_room() {
    assertThat(Seating.of(List.of(Set.of(first, second), Set.of(first), Set.of())))
        .containsExactly(true, true, false);
    assertThat(Seating.of(List.of(Set.of(first, second), Set.of(second)))).containsOnly(true);
  }
}
