package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;

/** Counts the working days within which a citizen gets an answer (答复期限). */
@ApplicationScoped
class ReplyClock {
  private final Rules rules;
  private final WorkingDays days;

  ReplyClock(Rules rules, WorkingDays days) {
    this.rules = rules;
    this.days = days;
  }

  /** A rule and the deadline that it makes. */
  record Due(RuleValue rule, Instant at) {}

  /** From the arrival, by the rule that holds for the account's unit today. */
  Uni<Due> due(UUID unit, RuleKey key, Instant received) {
    return rules.value(unit, key).map(rule -> new Due(rule, days.due(rule, received)));
  }
}
