package org.juzhen.jobs;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
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

  private <T> void start(
      Supplier<Uni<T>> work, io.smallrye.mutiny.subscription.UniEmitter<? super T> emitter) {
    Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(x -> work.get().subscribe().with(emitter::complete, emitter::fail));
  }
}
