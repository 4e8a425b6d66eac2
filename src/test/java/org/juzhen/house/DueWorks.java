package org.juzhen.house;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;

/** Does by hand, in tests, what the wakers do by themselves. */
@ApplicationScoped
public class DueWorks {
  private static final int ROUNDS = 20_000;

  private final List<DueWork> works;
  private final HubClock clock;

  DueWorks(@All List<DueWork> works, HubClock clock) {
    this.works = works;
    this.clock = clock;
  }

  /** All kinds of due work. */
  public List<String> names() {
    return works.stream().map(DueWork::name).sorted().toList();
  }

  /**
   * Drives one kind of due work until nothing is left; returns how many rows were handled. Nothing
   * is due then: or a waker would wake every moment, for nothing.
   */
  public int drive(String name) {
    DueWork work = works.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    Instant before = clock.now();
    int all = driveAll(work);
    Instant next = await(work::nextDue);
    if (next != null && !next.isAfter(before)) {
      throw new AssertionError(name + " handles nothing, though something is due since " + next);
    }
    return all;
  }

  private static int driveAll(DueWork work) {
    int all = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int handled = await(work::drive);
      if (handled == 0) {
        return all;
      }
      all += handled;
    }
    throw new AssertionError(work.name() + " never comes to an end");
  }

  /** Runs something reactive on a context as requests have one. */
  public static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
