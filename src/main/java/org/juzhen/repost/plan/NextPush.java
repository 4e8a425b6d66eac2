package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.WorkingDays;
import org.juzhen.publishing.PushMoments;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.FreePush;
import org.juzhen.repost.planner.Urgency;

/** When an account can push again, by what the planner knows of it (群发顺延). */
@ApplicationScoped
class NextPush implements PushMoments {
  private final StandingReader standings;
  private final WorkingDays days;

  NextPush(StandingReader standings, WorkingDays days) {
    this.standings = standings;
    this.days = days;
  }

  @Override
  public Uni<Instant> next(UUID accountId, UUID push, Instant notBefore) {
    return standings.of(List.of(accountId)).map(s -> next(s, s.accounts().get(0), push, notBefore));
  }

  private Instant next(Standing standing, Account account, UUID push, Instant notBefore) {
    boolean urgent =
        standing.owedBy(account).stream()
            .anyMatch(o -> o.isIn(push) && o.urgency() == Urgency.EMERGENCY);
    Situations others =
        new Situations(standing.withoutPush(account.id(), push), days::isWorkingDay);
    return FreePush.first(others.of(account), urgent, notBefore);
  }
}
