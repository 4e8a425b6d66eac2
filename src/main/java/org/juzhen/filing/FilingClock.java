package org.juzhen.filing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleType;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;

/** A deadline that runs for a filing or for an account, with the rule of the day it began (时限). */
@Entity
class FilingClock {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  FilingTimer timer;

  UUID filingId;
  UUID accountId;
  UUID unitId;
  String accountName;
  Instant startAt;
  Instant warnAt;
  Instant warnedAt;
  Instant dueAt;
  Instant rungAt;
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  RuleKey ruleKey;

  @Embedded
  @EmbeddedColumnNaming("rule_%s")
  FrozenRule rule;

  protected FilingClock() {}

  /** A clock that rings once when it is due. */
  FilingClock(FilingTimer timer, Filing filing, Span span, RuleValue rule) {
    this(timer, filing.unitId, filing.accountName, span, rule);
    this.filingId = filing.id;
    this.accountId = filing.accountId;
  }

  /** A clock of an account that no filing asked for. */
  FilingClock(FilingTimer timer, UUID unitId, String accountName, Span span, RuleValue rule) {
    this.id = Ids.next();
    this.timer = timer;
    this.unitId = unitId;
    this.accountName = accountName;
    this.startAt = span.start();
    this.warnAt = span.warn();
    this.dueAt = span.due();
    this.ruleKey = rule.key();
    this.rule = new FrozenRule(rule);
  }

  /** The same, of this account. */
  FilingClock of(UUID account) {
    accountId = account;
    return this;
  }

  /** As it is shown, with the value and its source. */
  ClockView view(Instant now) {
    RuleValue said = rule.asOf(ruleKey, LocalDate.ofInstant(startAt, HubClock.ZONE));
    return new ClockView(timer.clockName(), startAt, dueAt, now, said.words(), said.basis());
  }

  /** Counted in working days that reach into a year whose holidays nobody knows. */
  boolean isUncertain(WorkingDays calendar) {
    return ruleKey.shape().type() == RuleType.WORKING_DAYS && calendar.uncertain(startAt, dueAt);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  /**
   * From when to when, and when somebody is told before it is too late.
   *
   * @param warn null for no warning
   */
  record Span(Instant start, Instant warn, Instant due) {
    static Span of(Instant start, Instant due) {
      return new Span(start, null, due);
    }
  }
}
