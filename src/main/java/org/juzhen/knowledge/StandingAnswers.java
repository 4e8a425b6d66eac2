package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;
import org.juzhen.review.StandingClearanceDesk;

/** A published answer is cleared for replies, word for word, until it changes (常设放行). */
@ApplicationScoped
class StandingAnswers {
  /** Answers are looked through at least once a year. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final StandingClearanceDesk desk;
  private final HubClock clock;

  StandingAnswers(StandingClearanceDesk desk, HubClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  Uni<Void> issue(KnowledgeEntry entry, Actor leader) {
    return desk.issue(leader, entry.unitId, entry.id, entry.answer, until(entry)).replaceWithVoid();
  }

  Uni<Void> revoke(KnowledgeEntry entry, Actor by, KnowledgeAction why) {
    return desk.revoke(entry.id, by, why.name());
  }

  private Instant until(KnowledgeEntry entry) {
    Instant longest = clock.now().plus(LONGEST);
    Instant last = entry.validUntil == null ? longest : WorkingDays.endOf(entry.validUntil);
    return last.isBefore(longest) ? last : longest;
  }
}
