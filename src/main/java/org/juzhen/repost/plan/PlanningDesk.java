package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountStatus;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Planner;
import org.juzhen.repost.planner.Situation;

/**
 * Plans accounts: reads them, plans them outside of any transaction and off the event loop, writes
 * what was planned.
 */
@ApplicationScoped
public class PlanningDesk {
  private final StandingReader standings;
  private final PlanRows rows;
  private final PlanTelling telling;
  private final WorkingDays days;
  private final Vertx vertx;

  PlanningDesk(
      StandingReader standings, PlanRows rows, PlanTelling telling, WorkingDays days, Vertx vertx) {
    this.standings = standings;
    this.rows = rows;
    this.telling = telling;
    this.days = days;
    this.vertx = vertx;
  }

  /** Makes the plans of these accounts anew. */
  public Uni<Void> plan(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : made(accounts).chain(made -> write(accounts, made));
  }

  /** What is to be written; another node may write meanwhile. */
  Uni<Made> made(Collection<UUID> accounts) {
    return read(accounts).chain(this::planned);
  }

  @WithTransaction
  Uni<Standing> read(Collection<UUID> accounts) {
    return standings.of(accounts);
  }

  @WithTransaction
  Uni<Void> write(Collection<UUID> accounts, Made made) {
    return rows.write(accounts, made.rows(), made.standing().now())
        .chain(x -> telling.of(made.rows()));
  }

  /** What was planned, of accounts as they stood. */
  record Made(Standing standing, List<PlanRow> rows) {}

  /** A tight account takes long to plan; whoever asks waits, and nobody else. */
  private Uni<Made> planned(Standing standing) {
    return vertx.executeBlocking(() -> all(standing), false);
  }

  private Made all(Standing standing) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("planned on the event loop, where all others would wait");
    }
    Situations situations = new Situations(standing, days::isWorkingDay);
    return new Made(
        standing,
        standing.accounts().stream()
            .filter(a -> !standing.owedBy(a).isEmpty())
            .flatMap(a -> rows(situations, a))
            .toList());
  }

  private static Stream<PlanRow> rows(Situations all, Account account) {
    Situation one = all.of(account);
    Confirming confirming = new Confirming(one, all.crew(account));
    return PlanRow.of(account.id(), plan(account, one), confirming).stream();
  }

  private static Plan plan(Account account, Situation situation) {
    return account.status() == AccountStatus.SUSPENDED
        ? Planner.standingStill(situation)
        : Planner.plan(situation);
  }
}
