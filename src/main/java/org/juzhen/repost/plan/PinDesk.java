package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.PinCheck;
import org.juzhen.repost.planner.Way;

/** Lets people fix when and how a duty is done, and let it go again (锁定、解除锁定). */
@ApplicationScoped
public class PinDesk {
  private static final String FIX =
      "insert into duty_pin (duty_id, way, at, reason, pinned_at, pinned_by) values (?1, ?2, ?3,"
          + " cast(?4 as text), ?5, ?6) on conflict (duty_id) do update set way = excluded.way, at"
          + " = excluded.at, reason = excluded.reason, pinned_at = excluded.pinned_at, pinned_by ="
          + " excluded.pinned_by, lapsed_at = null";

  /** So that two pins at once do not both take what is left of a quota. */
  private static final String HOLD = "select id from account where id = ?1 for no key update";

  private final StandingReader standings;
  private final PlanMarks marks;
  private final WorkingDays days;
  private final AuditDesk audit;
  private final HubClock clock;

  PinDesk(
      StandingReader standings,
      PlanMarks marks,
      WorkingDays days,
      AuditDesk audit,
      HubClock clock) {
    this.standings = standings;
    this.marks = marks;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A duty that the person has been shown.
   *
   * @param unit whose account it is
   */
  public record Shown(UUID duty, UUID account, UUID unit) {}

  /** Fixes it; the planner leaves it there and plans the others around it. */
  @WithTransaction
  public Uni<Void> pin(Actor by, Shown duty, WantedPin wanted) {
    return guarded(by, duty, wanted)
        .chain(x -> fix(by, duty, wanted))
        .chain(x -> record(by, "PIN_PLAN", duty, said(wanted)))
        .chain(x -> marks.accounts(List.of(duty.account())));
  }

  /** What {@link #pin} would meet; nothing is changed. */
  @WithTransaction
  public Uni<Void> mayPin(Actor by, Shown duty, WantedPin wanted) {
    return guarded(by, duty, wanted).replaceWithVoid();
  }

  private Uni<Standing> guarded(Actor by, Shown duty, WantedPin wanted) {
    by.must(duty.unit(), Role.EDITOR);
    return hold(duty.account())
        .chain(x -> standings.of(List.of(duty.account())))
        .invoke(standing -> mustFit(standing, duty, wanted));
  }

  /** What a person has fixed for the duty, or null. */
  @WithTransaction
  public Uni<WantedPin> pinned(UUID duty) {
    return Sql.of("select way, at, reason from duty_pin where duty_id = ?1 and lapsed_at is null")
        .with(duty)
        .list(Object[].class)
        .map(rows -> rows.isEmpty() ? null : fixed(rows.get(0)));
  }

  private static WantedPin fixed(Object[] r) {
    return new WantedPin(Column.instant(r[1]), Way.valueOf((String) r[0]), (String) r[2]);
  }

  private static Map<String, ?> said(WantedPin wanted) {
    String reason = wanted.hasReason() ? wanted.reason() : "";
    return Map.of("at", wanted.at(), "way", wanted.way(), "reason", reason);
  }

  private void mustFit(Standing standing, Shown shown, WantedPin wanted) {
    Account account = standing.accounts().get(0);
    OwedRow duty = owed(standing, account, shown.duty());
    Situations others = new Situations(standing.without(account.id(), duty), days::isWorkingDay);
    PinRules.check(others.of(account), others.crew(account), duty, wanted);
  }

  /** In which ways the account can do what it owes. */
  @WithTransaction
  public Uni<List<String>> ways(UUID account) {
    return standings
        .of(List.of(account))
        .map(s -> PinCheck.ways(new Situations(s, days::isWorkingDay).of(s.accounts().get(0))))
        .map(ways -> ways.stream().map(Way::name).toList());
  }

  private static OwedRow owed(Standing standing, Account account, UUID duty) {
    return standing.owedBy(account).stream()
        .filter(o -> o.duty().equals(duty))
        .findFirst()
        .orElseThrow(() -> PlanProblem.PLAN_OF_ENDED_DUTY.with("duty", duty));
  }

  private static Uni<UUID> hold(UUID account) {
    return Sql.of(HOLD).with(account).row(UUID.class);
  }

  private Uni<Integer> fix(Actor by, Shown duty, WantedPin wanted) {
    return Sql.of(FIX)
        .with(duty.duty())
        .with(wanted.way().name())
        .with(wanted.at())
        .with(wanted.hasReason() ? wanted.reason() : null)
        .with(clock.now())
        .with(by.id())
        .update();
  }

  /** Lets it go; the planner plans it again. */
  @WithTransaction
  public Uni<Void> unpin(Actor by, Shown duty) {
    by.must(duty.unit(), Role.EDITOR);
    return Sql.of("delete from duty_pin where duty_id = ?1 and lapsed_at is null")
        .with(duty.duty())
        .update()
        .chain(
            gone ->
                gone == 0 ? Uni.createFrom().voidItem() : record(by, "UNPIN_PLAN", duty, Map.of()))
        .chain(x -> marks.accounts(List.of(duty.account())));
  }

  private Uni<Void> record(Actor by, String verb, Shown duty, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("duty", duty.duty(), duty.unit()), change);
  }
}
