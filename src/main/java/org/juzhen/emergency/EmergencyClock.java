package org.juzhen.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.repost.Mark;
import org.juzhen.repost.Marks;

/** A clock of a thread with its value and source as they were when it began (时限). */
@Entity
class EmergencyClock {
  @Id UUID id;
  UUID emergencyId;
  UUID updateId;

  @Enumerated(EnumType.STRING)
  ClockKind kind;

  Instant startAt;
  Instant dueAt;
  String ruleKey;
  int hours;
  String calendar;
  String document;
  String clause;
  String binds;
  String force;
  String extendedBy;
  Instant metAt;
  boolean dropped;
  short marksTold;
  Instant nextMarkAt;
  @Version int rowVersion;

  protected EmergencyClock() {}

  EmergencyClock(Emergency of, UUID update, ClockKind kind, Instant start, RuleValue rule) {
    id = Ids.next();
    emergencyId = of.id;
    updateId = update;
    this.kind = kind;
    startAt = start;
    hours = rule.number();
    dueAt = start.plus(Duration.ofHours(hours));
    ruleKey = rule.key().name();
    calendar = "CONTINUOUS";
    document = rule.basis().document();
    clause = rule.basis().clause();
    binds = rule.basis().binds().name();
    force = rule.basis().force().name();
    extendedBy = rule.basis().extendedBy();
  }

  boolean isOf(UUID update, ClockKind kind) {
    return this.kind == kind && update.equals(updateId);
  }

  boolean runs() {
    return metAt == null && !dropped;
  }

  /** Waits for its first mark. */
  EmergencyClock watchedBy(Marks marks) {
    nextMarkAt = marks.at(Mark.EDITOR, startAt, dueAt);
    return this;
  }

  /** Met at that moment; an earlier one found later counts. */
  void met(Instant at) {
    if (!dropped && (metAt == null || at.isBefore(metAt))) {
      metAt = at;
      nextMarkAt = null;
    }
  }

  /** What met it was taken back: it runs on as it was. */
  void unmet(Marks marks) {
    if (metAt != null) {
      metAt = null;
      nextMarkAt = next(marks);
    }
  }

  /** Ends without being met. */
  void drop() {
    if (runs()) {
      dropped = true;
      nextMarkAt = null;
    }
  }

  /** Which mark has been reached; those passed meanwhile are not told of one by one. */
  Mark reached(Marks marks, Instant now) {
    return marks.reached(startAt, dueAt, now);
  }

  void told(Mark mark, Marks marks) {
    marksTold = (short) (mark.ordinal() + 1);
    nextMarkAt = next(marks);
  }

  private Instant next(Marks marks) {
    return marksTold >= Mark.values().length
        ? null
        : marks.at(Mark.after(marksTold), startAt, dueAt);
  }

  boolean isOnTime() {
    return metAt != null && !metAt.isAfter(dueAt);
  }

  RuleValue rule() {
    Basis basis =
        new Basis(
            document, clause, Basis.Binds.valueOf(binds), Basis.Force.valueOf(force), extendedBy);
    return new RuleValue(RuleKey.valueOf(ruleKey), String.valueOf(hours), basis, null, null);
  }

  /** As it is shown; one that was met stands where it was met. */
  ClockView view(Instant now) {
    RuleValue rule = rule();
    return new ClockView(
        "emergency", startAt, dueAt, metAt == null ? now : metAt, rule.words(), rule.basis());
  }
}
