package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.WorkingDays;
import org.juzhen.publishing.FreeMoments;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.FreeMoment;
import org.juzhen.repost.planner.Urgency;

/** When an account can post again, by what the planner knows of it (顺延). */
@ApplicationScoped
class NextMoments implements FreeMoments {
  private final StandingReader standings;
  private final WorkingDays days;

  NextMoments(StandingReader standings, WorkingDays days) {
    this.standings = standings;
    this.days = days;
  }

  @Override
  public Uni<Instant> next(UUID accountId, UUID sending, boolean pushed, Instant notBefore) {
    Sending asked = new Sending(sending, pushed, notBefore);
    return standings.of(List.of(accountId)).map(s -> next(s, s.accounts().get(0), asked));
  }

  /** What waits, and from when on. */
  private record Sending(UUID id, boolean pushed, Instant notBefore) {}

  private Instant next(Standing standing, Account account, Sending asked) {
    boolean urgent =
        standing.owedBy(account).stream()
            .anyMatch(o -> o.isIn(asked.id) && o.urgency() == Urgency.EMERGENCY);
    Situations others =
        new Situations(standing.withoutPush(account.id(), asked.id), days::isWorkingDay);
    return FreeMoment.first(others.of(account), asked.pushed, urgent, asked.notBefore);
  }
}
