package org.juzhen.jobs;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.juzhen.kernel.InTurn;

/**
 * A round over everything that is due, each in a turn (and a transaction) of its own: what fails is
 * logged, stays due for the next round, and holds up nothing else.
 */
public final class Round {
  private static final Logger LOG = Logger.getLogger(Round.class);
  private static final int AT_ONCE = 100;

  private final String job;
  private final IntFunction<Uni<List<UUID>>> due;
  private final Function<UUID, Uni<Void>> turn;
  private int handled;
  private int failed;
  private Throwable first;

  private Round(String job, IntFunction<Uni<List<UUID>>> due, Function<UUID, Uni<Void>> turn) {
    this.job = job;
    this.due = due;
    this.turn = turn;
  }

  /**
   * Handles all that is due and returns how many.
   *
   * @param due the next that are due, at most {@value #AT_ONCE}, leaving out so many at the head
   *     that have failed in this round
   * @param turn one of them, which is not due any more afterwards
   * @return fails after the round if any turn failed, so that the log of runs shows it
   */
  public static Uni<Integer> of(
      String job, IntFunction<Uni<List<UUID>>> due, Function<UUID, Uni<Void>> turn) {
    return Uni.createFrom().deferred(() -> new Round(job, due, turn).go());
  }

  private Uni<Integer> go() {
    return due.apply(failed)
        .chain(ids -> each(ids).chain(x -> ids.size() < AT_ONCE ? ended() : go()));
  }

  private Uni<Void> each(List<UUID> ids) {
    return InTurn.each(ids, this::one);
  }

  private Uni<Void> one(UUID id) {
    return Uni.createFrom()
        .deferred(() -> turn.apply(id))
        .invoke(x -> handled++)
        .onFailure()
        .recoverWithUni(
            e -> {
              // One cause fails many: the first is told in full, how many there were at the end.
              if (failed++ == 0) {
                LOG.errorf(e, "%s: %s failed and stays due", job, id);
                first = e;
              }
              return Uni.createFrom().voidItem();
            });
  }

  private Uni<Integer> ended() {
    return failed == 0
        ? Uni.createFrom().item(handled)
        : Uni.createFrom()
            .failure(
                new IllegalStateException(
                    failed + " of " + (handled + failed) + " failed; the first: " + first, first));
  }
}
