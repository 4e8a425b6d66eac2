package org.juzhen.channel;

import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Calls out of the hub: never while a transaction is open on this context, never for longer than
 * patience lasts, and the answer comes back on the context that asked, so that what follows may use
 * the database.
 */
final class Outside {
  private static final String DATABASE = "<default>";

  private Outside() {}

  /**
   * Makes the call.
   *
   * @param lost what it means when no answer came in time, or the call broke
   */
  static <T> Uni<T> call(Duration patience, Supplier<Uni<T>> call, Lost<T> lost) {
    return Uni.createFrom()
        .deferred(
            () -> {
              mustBeOutside();
              Context own = Vertx.currentContext();
              Uni<T> answer =
                  guarded(call)
                      .ifNoItem()
                      .after(patience)
                      .recoverWithItem(() -> lost.because("no answer within " + patience))
                      .onFailure()
                      .recoverWithItem(e -> lost.because(e.getClass().getSimpleName()));
              return own == null
                  ? answer
                  : answer.emitOn(step -> own.runOnContext(x -> step.run()));
            });
  }

  private static <T> Uni<T> guarded(Supplier<Uni<T>> call) {
    return Uni.createFrom().deferred(() -> call.get());
  }

  private static void mustBeOutside() {
    if (Vertx.currentContext() != null && SessionOperations.getCurrentSession(DATABASE) != null) {
      throw new IllegalStateException("a platform is called inside a transaction");
    }
  }

  /** What a lost answer means. */
  @FunctionalInterface
  interface Lost<T> {
    T because(String what);
  }
}
