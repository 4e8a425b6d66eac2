package org.juzhen.knowledge.search;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;

/**
 * Follows the database with this process's index. Unlike other due work there is nothing to claim:
 * every node reads everything. Filled once before the hub is ready.
 */
@ApplicationScoped
public class IndexTail implements DueWork {
  /** What the library's desks ring for. */
  public static final String NAME = "knowledge-index";

  /** Changes above the horizon become readable when an older transaction ends. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final EntryIndex index;
  private final IndexTailDesk desk;
  private final HubClock clock;
  private volatile IndexTailDesk.Mark mark = IndexTailDesk.Mark.START;

  IndexTail(EntryIndex index, IndexTailDesk desk, HubClock clock) {
    this.index = index;
    this.desk = desk;
    this.clock = clock;
  }

  void fill(@Observes @Priority(1100) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::catchUp);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return desk.waiting(mark).map(more -> more ? clock.now().plus(LOOK_AGAIN) : null);
  }

  @Override
  public Uni<Integer> drive() {
    return desk.after(mark)
        .chain(
            news ->
                desk.synonyms()
                    .chain(same -> index.apply(news.changes(), same))
                    .invoke(x -> mark = news.mark())
                    .replaceWith(news.changes().size()));
  }

  /** Drives until nothing readable is left. */
  public Uni<Void> catchUp() {
    return drive().chain(n -> n > 0 ? catchUp() : Uni.createFrom().voidItem());
  }
}
