package org.juzhen.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A round over what is due, of which some can never be done. */
class RoundTest {
  private final List<UUID> waiting =
      new ArrayList<>(IntStream.range(0, 250).mapToObj(i -> new UUID(0, i)).toList());
  private final Set<UUID> done = new TreeSet<>();

  private Uni<List<UUID>> due(int skipped) {
    return Uni.createFrom().item(waiting.stream().skip(skipped).limit(100).toList());
  }

  private Uni<Void> turn(UUID id, int broken) {
    if (id.getLeastSignificantBits() < broken) {
      throw new IllegalStateException("cannot ring");
    }
    waiting.remove(id);
    done.add(id);
    return Uni.createFrom().voidItem();
  }

  @Test
  void everything_that_is_due_has_its_turn() {
    int handled = Round.of("test", this::due, id -> turn(id, 0)).await().indefinitely();

    assertThat(handled).isEqualTo(250);
    assertThat(waiting).isEmpty();
  }

  @Test
  void what_fails_stays_due_is_reported_and_holds_up_nothing() {
    Uni<Integer> round = Round.of("test", this::due, id -> turn(id, 120));

    assertThatThrownBy(() -> round.await().indefinitely())
        .hasMessageContaining("120 of 250")
        .hasMessageContaining("cannot ring");

    assertThat(waiting).hasSize(120);
    assertThat(done).hasSize(130);
  }
}
