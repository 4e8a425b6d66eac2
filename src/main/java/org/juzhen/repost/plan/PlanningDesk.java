package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
  private final SharedDuties shared;
  private final PlanRows rows;
  private final PlanTelling telling;
  private final WorkingDays days;
  private final Vertx vertx;

  PlanningDesk(
      StandingReader standings,
      SharedDuties shared,
      PlanRows rows,
      PlanTelling telling,
      WorkingDays days,
      Vertx vertx) {
    this.standings = standings;
    this.shared = shared;
    this.rows = rows;
    this.telling = telling;
    this.days = days;
    this.vertx = vertx;
  }

  /**
   * Makes the plans of these accounts anew, and where one account's post is enough for others those
   * of all accounts of their units.
   */
  public Uni<Void> plan(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : made(accounts).chain(made -> write(made.accounts(), made));
  }

  /** What is to be written; another node may write meanwhile. */
  Uni<Made> made(Collection<UUID> accounts) {
    return read(accounts).chain(this::planned);
  }

  /** Accounts as they stand, and what they can do for each other. */
  record Reading(Standing standing, List<SharedDuty> shared) {}

  @WithTransaction
  Uni<Reading> read(Collection<UUID> accounts) {
    return standings
        .of(accounts)
        .chain(s -> shared.of(s.sharingUnits()).chain(duties -> whole(accounts, s, duties)));
  }

  private Uni<Reading> whole(
      Collection<UUID> accounts, Standing standing, List<SharedDuty> duties) {
    Set<UUID> all = new LinkedHashSet<>(accounts);
    duties.forEach(d -> all.add(d.account()));
    return all.size() == new HashSet<>(accounts).size()
        ? Uni.createFrom().item(new Reading(standing, duties))
        : standings.of(all).map(s -> new Reading(s, duties));
  }

  @WithTransaction
  Uni<Void> write(Collection<UUID> accounts, Made made) {
    return rows.write(accounts, made.rows(), made.standing().now())
        .chain(x -> telling.of(made.rows()));
  }

  /** What was planned, of accounts as they stood. */
  record Made(Standing standing, List<PlanRow> rows) {
    List<UUID> accounts() {
      return standing.accounts().stream().map(Account::id).toList();
    }
  }

  /** A tight account takes long to plan; whoever asks waits, and nobody else. */
  private Uni<Made> planned(Reading reading) {
    return vertx.executeBlocking(() -> all(reading), false);
  }

  private Made all(Reading reading) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("planned on the event loop, where all others would wait");
    }
    UnitPlans plans =
        new UnitPlans(reading.standing(), reading.shared(), days::isWorkingDay, PlanningDesk::plan);
    return new Made(reading.standing(), plans.rows());
  }

  private static Plan plan(Account account, Situation situation) {
    return account.status() == AccountStatus.SUSPENDED
        ? Planner.standingStill(situation)
        : Planner.plan(situation);
  }
}
