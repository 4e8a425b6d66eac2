package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.repost.DutyCreation.Deadline;

/**
 * What follows when a duty's time is over: until when it is made up, and that it is missed then.
 */
@ApplicationScoped
class DutyEnds {
  private static final Actor HUB = Actor.hub("duty");

  private final Rules rules;
  private final DutyBases bases;
  private final DutyTelling telling;
  private final AuditDesk audit;

  DutyEnds(Rules rules, DutyBases bases, DutyTelling telling, AuditDesk audit) {
    this.rules = rules;
    this.bases = bases;
    this.telling = telling;
    this.audit = audit;
  }

  /** By the rule of the account's place as it is on this day. */
  Uni<Void> set(Duty duty) {
    return rules
        .value(duty.unitId, RuleKey.REPOST_MISSED_HOURS)
        .map(Deadline::of)
        .chain(
            rule ->
                bases
                    .idOf(rule)
                    .invoke(
                        basis ->
                            duty.missedFrom(
                                duty.overSince().plus(Duration.ofHours(rule.hours())), basis)))
        .replaceWithVoid();
  }

  /** It counts as missed; unit and supervisor learn it, the journal notes it. */
  Uni<Void> giveUp(Duty duty) {
    duty.giveUp();
    return audit
        .record(HUB, "MISS_DUTY", DutyDesk.subject(duty), Map.of("since", duty.missedAt))
        .chain(x -> telling.missed(duty));
  }
}
