package org.juzhen.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One bad piece of work must not hold up what runs beside it. */
class LaneTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Vertx VERTX = Vertx.vertx();

  private final Lane lane = new Lane(VERTX);

  @AfterAll
  static void end() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void work_that_throws_before_it_begins_fails_instead_of_never_ending() {
    Uni<String> broken =
        lane.run(
            () -> {
              throw new IllegalStateException("no parcel");
            });

    assertThatThrownBy(() -> broken.await().atMost(PATIENCE)).hasMessage("no parcel");
  }

  @Test
  void every_piece_is_done() {
    ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();

    lane.each(List.of(1, 2, 3, 4, 5), 2, n -> Uni.createFrom().voidItem().invoke(() -> done.add(n)))
        .await()
        .atMost(PATIENCE);

    assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }
}
