package org.juzhen.kernel;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * One after the other: within a session of the database nothing may run side by side, so what has
 * to be done with several things is done in their order, and the first failure ends it.
 */
public final class InTurn {
  private InTurn() {}

  /** Does this with each; what comes of it is not kept. */
  public static <T> Uni<Void> each(
      Iterable<? extends T> things, Function<? super T, ? extends Uni<?>> act) {
    return Multi.createFrom()
        .iterable(things)
        .onItem()
        .transformToUniAndConcatenate(thing -> act.apply(thing).replaceWithVoid())
        .collect()
        .last();
  }

  /** What comes of each, in their order; of which nothing comes is left out. */
  public static <T, R> Uni<List<R>> of(
      Iterable<? extends T> things, Function<? super T, ? extends Uni<? extends R>> act) {
    return Multi.createFrom()
        .iterable(things)
        .onItem()
        .transformToUniAndConcatenate(thing -> act.apply(thing).map(made -> (R) made))
        .collect()
        .asList();
  }
}
