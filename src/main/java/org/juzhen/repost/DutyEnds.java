package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;
import org.juzhen.repost.DutyCreation.Deadline;

/**
 * What follows when a duty's time is over: until when it is made up, and that it is missed then.
 */
@ApplicationScoped
class DutyEnds {
  private static final Actor HUB = Actor.hub("duty");

  private final DutyBases bases;
  private final DutyTelling telling;
  private final AuditDesk audit;
  private final WorkingDays days;

  DutyEnds(DutyBases bases, DutyTelling telling, AuditDesk audit, WorkingDays days) {
    this.bases = bases;
    this.telling = telling;
    this.audit = audit;
    this.days = days;
  }

  /**
   * An overdue duty learns until when it is one; then it is missed.
   *
   * @param rules what each unit's place says on this day
   */
  Uni<Void> of(List<Duty> over, Map<UUID, Map<RuleKey, RuleValue>> rules, Instant now) {
    return set(over.stream().filter(Duty::waitsForItsEnd).toList(), rules)
        .invoke(x -> over.forEach(Duty::waitForItsEnd))
        .chain(
            x ->
                giveUp(
                    over.stream().filter(d -> d.isGivenUpAt(now)).toList(),
                    d -> Night.of(rules.get(d.unitId)).isAt(now, days::isWorkingDay)));
  }

  /** Overdue duties learn only until when they are; nothing else happens to them. */
  Uni<Void> until(List<Duty> over, Map<UUID, Map<RuleKey, RuleValue>> rules) {
    return set(over.stream().filter(Duty::waitsForItsEnd).toList(), rules);
  }

  private Uni<Void> set(List<Duty> over, Map<UUID, Map<RuleKey, RuleValue>> rules) {
    Map<Deadline, List<Duty>> same =
        over.stream()
            .collect(
                Collectors.groupingBy(
                    d -> Deadline.of(rules.get(d.unitId).get(RuleKey.REPOST_MISSED_HOURS))));
    return InTurn.each(
        same.entrySet(),
        e ->
            bases
                .idOf(e.getKey())
                .invoke(basis -> e.getValue().forEach(d -> end(d, e.getKey(), basis))));
  }

  private static void end(Duty duty, Deadline rule, UUID basis) {
    duty.missedFrom(duty.overSince().plus(Duration.ofHours(rule.hours())), basis);
  }

  /** They count as missed; units and supervisors learn it, the journal notes each. */
  private Uni<Void> giveUp(List<Duty> missed, Predicate<Duty> night) {
    missed.forEach(Duty::giveUp);
    return audit
        .recordEach(
            HUB,
            "MISS_DUTY",
            missed.stream()
                .collect(
                    Collectors.toMap(
                        DutyDesk::subject, d -> Map.<String, Object>of("since", d.missedAt))))
        .chain(x -> telling.missed(missed, night));
  }
}
