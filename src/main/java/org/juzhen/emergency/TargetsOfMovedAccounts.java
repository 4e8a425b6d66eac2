package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountMoving;
import org.juzhen.registry.Accounts;

/**
 * An account that is handed over takes its part in emergencies along (账号划转): the new unit posts
 * what is waited for, of the present words, and puts right what the account shows. What the old
 * unit had begun and is not out is begun anew; what may be out stays with its post. Threads that
 * are over stay as they are.
 */
@ApplicationScoped
class TargetsOfMovedAccounts implements AccountMoving {
  /** In the order in which all lock them. */
  private static final String THREADS =
      "select distinct u.emergency_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id join emergency e on e.id = u.emergency_id where t.account_id = ?1 and"
          + " e.state in ('WAITING', 'RELEASED') order by 1";

  private static final String BEGUN =
      "t.posted_at is null and not exists (select 1 from delivery d where d.source_id = t.post_id"
          + " and d.account_id = t.account_id and d.state not in ('CANCELLED', 'PLANNED', 'FAILED',"
          + " 'RECALLED'))";

  private static final String GO_WITH_IT =
      "update emergency_target t set unit_id = a.unit_id, post_id = case when "
          + BEGUN
          + " then null else t.post_id end, words = case when "
          + BEGUN
          + " then null else t.words end from emergency_update u, account a where u.id ="
          + " t.update_id and u.emergency_id = ?1 and a.id = ?2 and t.account_id = a.id";

  /** Updates of a thread that were told and wait for the account, or are shown in old words. */
  private static final String OPEN =
      "select u.id, t.posted_at is null from emergency_target t join emergency_update u on u.id ="
          + " t.update_id where u.emergency_id = ?1 and t.account_id = ?2 and u.told_at is not null"
          + " and (t.posted_at is null or "
          + Targets.SHOWS_OLD
          + ") order by u.number";

  private final Emergencies emergencies;
  private final EmergencyTelling telling;
  private final Accounts accounts;

  TargetsOfMovedAccounts(Emergencies emergencies, EmergencyTelling telling, Accounts accounts) {
    this.emergencies = emergencies;
    this.telling = telling;
    this.accounts = accounts;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return accounts
        .required(accountId)
        .chain(
            account ->
                Sql.of(THREADS)
                    .with(accountId)
                    .list(UUID.class)
                    .chain(all -> InTurn.each(all, thread -> moved(thread, account))));
  }

  private Uni<Void> moved(UUID thread, Account account) {
    return emergencies
        .locked(thread)
        .chain(e -> e.state.isOpen() ? moved(e, account) : Uni.createFrom().voidItem());
  }

  private Uni<Void> moved(Emergency e, Account account) {
    return Sql.of(GO_WITH_IT)
        .with(e.id)
        .with(account.id())
        .update()
        .chain(x -> Sql.of(OPEN).with(e.id).with(account.id()).list(Object[].class))
        .chain(rows -> InTurn.each(rows, row -> tell(e, row, account)));
  }

  private Uni<Void> tell(Emergency e, Object[] row, Account account) {
    return emergencies
        .update(e.id, (UUID) row[0])
        .chain(
            u ->
                (boolean) row[1]
                    ? wanted(e, u, account)
                    : telling.showOld(e, u, List.of(account.unitId())));
  }

  /** While its words are being corrected nobody is to post it; all who wait are told then. */
  private Uni<Void> wanted(Emergency e, EmergencyUpdate u, Account account) {
    return u.isHeld() ? Uni.createFrom().voidItem() : telling.handedOver(e, u, account);
  }
}
