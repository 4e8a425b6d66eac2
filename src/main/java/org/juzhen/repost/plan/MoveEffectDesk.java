package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.MomentCheck;

/** Says what a move would do, before anybody moves anything (改期影响). */
@ApplicationScoped
public class MoveEffectDesk {
  private final StandingReader standings;
  private final WorkingDays days;

  MoveEffectDesk(StandingReader standings, WorkingDays days) {
    this.standings = standings;
    this.days = days;
  }

  /** The effect on the account's duties, quotas and hours. */
  @WithTransaction
  public Uni<MoveEffect> of(UUID account, MovedItem moved) {
    return standings.of(List.of(account)).map(s -> of(s, s.accounts().get(0), moved));
  }

  private MoveEffect of(Standing standing, Account account, MovedItem moved) {
    List<OwedRow> its = standing.owedBy(account).stream().filter(moved::concerns).toList();
    Standing others = without(standing, account, moved, its);
    MomentCheck moment =
        MomentCheck.of(
            new Situations(others, days::isWorkingDay).of(account), moved.push(), moved.after());
    return new MoveEffect(its.stream().map(o -> deadline(o, moved)).toList(), moment);
  }

  private static Standing without(
      Standing standing, Account account, MovedItem moved, List<OwedRow> its) {
    if (moved.delivery() != null) {
      return standing.without(account.id(), moved.delivery());
    }
    return its.isEmpty() ? standing : standing.without(account.id(), its.get(0));
  }

  private static MoveEffect.Deadline deadline(OwedRow owed, MovedItem moved) {
    return new MoveEffect.Deadline(owed.duty(), owed.due(), moved.before(), moved.after());
  }
}
