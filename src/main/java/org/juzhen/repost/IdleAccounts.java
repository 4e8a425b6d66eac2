package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * Accounts that cannot do again what they took down (停更、关停期间撤下的转载): one that closes owes nothing
 * any more, one in an allowed pause owes it when that is over. Lateness stays: what was late by
 * then is late, and only its end waits. Joins the caller's transaction.
 */
@ApplicationScoped
class IdleAccounts {
  private static final String WHY =
      "select d.id, case when a.status in ('CLOSE_ANNOUNCED', 'CLOSED', 'DEREGISTERED', 'EXITED')"
          + " then case when d.state = 'DONE_ON_TIME' then 'CLOSING' end when d.due_at >= s.from_at"
          + " then 'PAUSED' when s.id is not null then 'PAUSED_LATE' end from duty d join account a"
          + " on a.id = d.account_id left join account_pause s on s.account_id = a.id and"
          + " s.ended_at is null and s.excused and a.status = 'SUSPENDED' where d.id = any(?1)";

  private static final Actor HUB = Actor.hub("repost");

  private final DutyEnds ends;
  private final AuditDesk audit;

  IdleAccounts(DutyEnds ends, AuditDesk audit) {
    this.ends = ends;
    this.audit = audit;
  }

  /** Why an account does not do it again now. */
  enum Idle {
    CLOSING(DutyAccountClosing.CLOSING),
    PAUSED(DutiesAfterPause.OFFLINE),
    PAUSED_LATE(null);

    private final String because;

    Idle(String because) {
      this.because = because;
    }
  }

  /** Of these, which are done by accounts that are idle now, and why. */
  Uni<Map<UUID, Idle>> of(Collection<Duty> done) {
    return done.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Sql.of(WHY)
            .with(done.stream().map(d -> d.id).toArray(UUID[]::new))
            .list(Object[].class)
            .map(
                rows ->
                    rows.stream()
                        .filter(r -> r[1] != null)
                        .collect(
                            Collectors.toMap(r -> (UUID) r[0], r -> Idle.valueOf((String) r[1]))));
  }

  /**
   * What is owed again by idle accounts is set aside; what is late waits with its end.
   *
   * @param rules what each unit's place says on this day
   */
  Uni<Void> rest(List<Duty> owed, Map<UUID, Idle> idle, Map<UUID, Map<RuleKey, RuleValue>> rules) {
    List<Duty> resting = owed.stream().filter(d -> d.isOpen() && idle.containsKey(d.id)).toList();
    List<Duty> late = resting.stream().filter(d -> because(d, idle) == null).toList();
    List<Duty> aside = resting.stream().filter(d -> because(d, idle) != null).toList();
    aside.forEach(d -> d.setAside(because(d, idle)));
    return ends.until(late, rules)
        .invoke(x -> late.forEach(Duty::standStill))
        .chain(x -> record(aside));
  }

  private static String because(Duty duty, Map<UUID, Idle> idle) {
    return idle.get(duty.id).because;
  }

  private Uni<Void> record(List<Duty> aside) {
    return audit.recordEach(
        HUB,
        "CANCEL_DUTIES",
        aside.stream()
            .collect(
                Collectors.toMap(
                    DutyDesk::subject, d -> Map.<String, Object>of("why", d.endedBecause))));
  }
}
