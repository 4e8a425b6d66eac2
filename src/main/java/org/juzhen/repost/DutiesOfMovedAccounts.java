package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.Rules;
import org.juzhen.registry.AccountMoving;
import org.juzhen.registry.Accounts;

/**
 * What is still owed goes with an account that another unit takes over: the new unit owes it, once
 * and by its own rules, unless it shows it already. What was done or missed stays in the figures of
 * the unit that did or missed it. A standing exemption was agreed with the old unit and ends.
 */
@ApplicationScoped
class DutiesOfMovedAccounts implements AccountMoving {
  /**
   * Articles that the new unit owes and one of its accounts may show: those that came with this
   * account, and those that this account shows.
   */
  private static final String OWED =
      "select distinct t.article_id from duty t join account a on a.id = ?1 and t.unit_id ="
          + " a.unit_id where t.state in ('OPEN', 'OVERDUE') and (t.account_id = a.id or exists"
          + " (select 1 from post p join delivery d on d.source_id = p.id and d.kind = 'POST' and"
          + " d.state = 'POSTED' and d.account_id = a.id where p.article_id = t.article_id))"
          + " order by t.article_id";

  private static final String END_EXEMPTIONS =
      "update standing_exemption e set state = 'ENDED', decided_at = coalesce(decided_at,"
          + " asked_at), decided_because = 'ACCOUNT_MOVED', row_version = row_version + 1 from"
          + " account a where a.id = ?1 and e.account_id = a.id and e.unit_id <> a.unit_id and"
          + " e.state in ('ASKED', 'AGREED')";

  private final Duties duties;
  private final DutyOwners owners;
  private final Crediting crediting;
  private final Accounts accounts;
  private final Rules rules;
  private final AuditDesk audit;
  private final DueBell bell;

  DutiesOfMovedAccounts(
      Duties duties,
      DutyOwners owners,
      Crediting crediting,
      Accounts accounts,
      Rules rules,
      AuditDesk audit,
      DueBell bell) {
    this.duties = duties;
    this.owners = owners;
    this.crediting = crediting;
    this.accounts = accounts;
    this.rules = rules;
    this.audit = audit;
    this.bell = bell;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return duties
        .openOf(accountId)
        .call(this::goWithIt)
        .call(x -> Sql.of(END_EXEMPTIONS).with(accountId).update())
        .chain(
            moved ->
                audit.record(
                    by,
                    "MOVE_DUTIES",
                    new Subject("account", accountId, from),
                    Map.of("duties", moved.size())))
        .chain(x -> credit(accountId))
        .chain(x -> bell.ring(DutyReminderDesk.NAME));
  }

  private Uni<Void> goWithIt(List<Duty> owed) {
    return owners
        .follow(owed)
        .chain(x -> rules.values(owed.stream().map(d -> d.unitId).distinct().toList(), Marks.KEYS))
        .invoke(said -> owed.forEach(d -> d.tellAfter(Marks.of(said.get(d.unitId), d.tier))))
        .chain(x -> duties.flush());
  }

  /** By the rules of its place one account of the new unit may count for another. */
  private Uni<Void> credit(UUID account) {
    return accounts
        .required(account)
        .chain(
            a ->
                Sql.of(OWED)
                    .with(account)
                    .list(UUID.class)
                    .chain(
                        all ->
                            InTurn.each(all, article -> crediting.standing(article, a.unitId()))));
  }
}
