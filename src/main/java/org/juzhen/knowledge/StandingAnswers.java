package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.review.StandingClearanceDesk;

/**
 * A reviewed answer is cleared for replies, word for word, until it changes or the time is over
 * that its place grants (常设放行).
 */
@ApplicationScoped
class StandingAnswers {
  private final StandingClearanceDesk desk;
  private final Rules rules;
  private final HubClock clock;

  StandingAnswers(StandingClearanceDesk desk, Rules rules, HubClock clock) {
    this.desk = desk;
    this.rules = rules;
    this.clock = clock;
  }

  Uni<Void> issue(KnowledgeEntry entry, Actor lastSigner) {
    return rules
        .value(entry.unitId, RuleKey.LIBRARY_CLEARANCE_DAYS)
        .map(days -> until(entry, days.number()))
        .chain(until -> desk.issue(lastSigner, entry.id, entry.revision, until));
  }

  Uni<Void> revoke(KnowledgeEntry entry, Actor by, String why) {
    return desk.revoke(entry.id, by, why);
  }

  private Instant until(KnowledgeEntry entry, int days) {
    Instant longest = clock.now().plus(Duration.ofDays(days));
    Instant last = entry.validUntil == null ? longest : WorkingDays.endOf(entry.validUntil);
    return last.isBefore(longest) ? last : longest;
  }
}
