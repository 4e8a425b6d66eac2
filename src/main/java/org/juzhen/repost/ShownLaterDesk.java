package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.ShownRows.After;
import org.juzhen.repost.plan.PlanMarks;

/**
 * Credits posts that show an article before it is owed: those that were being recorded while it got
 * its class, and those of which each has to be looked at by itself, a hundred in a transaction, so
 * that nobody who gives a class waits for them all.
 */
@ApplicationScoped
public class ShownLaterDesk implements DueWork {
  static final String NAME = "already-shown";
  private static final Logger LOG = Logger.getLogger(ShownLaterDesk.class);

  private static final String TAKE =
      "delete from shown_wanted where article_id = (select w.article_id from shown_wanted w where"
          + " w.due_at <= ?1 order by w.due_at limit 1 for update skip locked) returning"
          + " article_id, after_at, after_id";

  private final AlreadyShown shown;
  private final PlanMarks plans;
  private final HubClock clock;

  ShownLaterDesk(AlreadyShown shown, PlanMarks plans, HubClock clock) {
    this.plans = plans;
    this.shown = shown;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of("select min(due_at) from shown_wanted").one(Instant.class);
  }

  /** Looks at the next hundred of one article; 0 when none waits. */
  @Override
  public Uni<Integer> drive() {
    AtomicReference<UUID> claimed = new AtomicReference<>();
    return next(claimed)
        .onFailure(e -> claimed.get() != null)
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Posts that show article %s could not be credited", claimed.get());
              return postpone(claimed.get());
            });
  }

  /** What is left after these is noted anew in the same transaction. */
  @WithTransaction
  Uni<Integer> next(AtomicReference<UUID> claimed) {
    return Sql.of(TAKE)
        .with(clock.now())
        .one(Tuple.class)
        .chain(row -> row == null ? Uni.createFrom().item(0) : credit(row, claimed));
  }

  private Uni<Integer> credit(Tuple row, AtomicReference<UUID> claimed) {
    UUID article = row.get(0, UUID.class);
    claimed.set(article);
    After after = new After(Column.instant(row.get(1)), row.get(2, UUID.class));
    return shown
        .after(article, after)
        .chain(met -> met ? plans.article(article) : Uni.createFrom().voidItem())
        .replaceWith(1);
  }

  /** Each time twice as long, an hour at most. */
  @WithTransaction
  Uni<Integer> postpone(UUID article) {
    return Sql.of(
            "update shown_wanted set failures = failures + 1, due_at = cast(?2 as timestamptz) +"
                + " make_interval(secs => least(3600, 5 * power(2, failures))) where article_id ="
                + " ?1")
        .with(article)
        .with(clock.now())
        .update()
        .replaceWith(1);
  }
}
