package org.juzhen.review.screening;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Units;
import org.juzhen.review.ReviewOrder;

/**
 * Has the machine read texts beside the event loop and outside of transactions (机器预读), a few at
 * once; the others wait for their turn, and nobody else waits for them.
 */
@ApplicationScoped
public class ReadingDesk {
  /** More would take the processors from everybody who only wants to see a page. */
  private static final int AT_ONCE = 2;

  private final Units units;
  private final Screening screening;
  private final LinkLookDesk links;
  private final WaitingLine line;
  private final WorkerExecutor readers;

  ReadingDesk(Units units, Screening screening, LinkLookDesk links, WaitingLine line, Vertx vertx) {
    this.line = line;
    this.units = units;
    this.screening = screening;
    this.links = links;
    this.readers = vertx.createSharedWorkerExecutor("screening", AT_ONCE);
  }

  @PreDestroy
  void close() {
    readers.closeAndForget();
  }

  /**
   * Looks at the links first, then reads; must not run in a transaction.
   *
   * @param by whose place in the line it takes
   */
  public Uni<ReadAhead> read(Actor by, ReviewOrder order) {
    return Uni.createFrom()
        .deferred(
            () -> {
              line.enter(by);
              return read(order).onTermination().invoke(() -> line.leave(by));
            });
  }

  private Uni<ReadAhead> read(ReviewOrder order) {
    return beside(() -> screening.links(order))
        .call(found -> links.look(found.values().stream().flatMap(List::stream).toList()))
        .chain(found -> gather(order, found))
        .chain(gathered -> beside(() -> screening.readAhead(gathered)));
  }

  @WithTransaction
  Uni<Screening.Gathered> gather(ReviewOrder order, Map<Draft.Texts, List<Link>> found) {
    return units.required(order.unitId()).chain(unit -> screening.gather(order, unit, found));
  }

  private <T> Uni<T> beside(Callable<T> work) {
    return readers.executeBlocking(work, false);
  }
}
