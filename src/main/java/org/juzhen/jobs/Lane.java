package org.juzhen.jobs;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs a piece of work on a context of its own, so that many can use the database side by side. */
@ApplicationScoped
public class Lane {
  private final Vertx vertx;

  Lane(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The result arrives on the caller's context again. */
  public <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Vertx.currentContext();
              Uni<T> done = Uni.createFrom().emitter(e -> start(work, e));
              return caller == null
                  ? done
                  : done.emitOn(step -> caller.runOnContext(x -> step.run()));
            });
  }

  /** Every piece on a context of its own, at most so many at a time. */
  public <T> Uni<Void> each(List<T> pieces, int width, Function<T, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(pieces)
        .onItem()
        .transformToUni(piece -> run(() -> step.apply(piece)))
        .merge(width)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private <T> void start(Supplier<Uni<T>> work, UniEmitter<? super T> emitter) {
    Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    // Deferred, so that work which throws before it begins fails instead of never ending.
    own.runOnContext(
        x ->
            Uni.createFrom()
                .deferred(() -> work.get())
                .subscribe()
                .with(emitter::complete, emitter::fail));
  }
}
