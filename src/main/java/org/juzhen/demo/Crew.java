package org.juzhen.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several people at work at the same time; the first refusal ends it. */
final class Crew implements AutoCloseable {
  private static final int HANDS = 6;

  private final ExecutorService hands =
      Executors.newFixedThreadPool(
          HANDS,
          work -> {
            Thread thread = new Thread(work, "demo-crew");
            thread.setDaemon(true);
            return thread;
          });

  <T> void each(Collection<T> things, Consumer<T> work) {
    map(
        things,
        thing -> {
          work.accept(thing);
          return true;
        });
  }

  <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
    List<Future<R>> begun = new ArrayList<>();
    things.forEach(thing -> begun.add(hands.submit(() -> work.apply(thing))));
    List<R> done = new ArrayList<>();
    begun.forEach(f -> done.add(result(f)));
    return done;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the demo ends", e);
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
