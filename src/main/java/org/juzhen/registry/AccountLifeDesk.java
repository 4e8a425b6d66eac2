package org.juzhen.registry;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.AccountChange.Change;

/**
 * The turns in an account's life besides opening, changing and closing: it stops and comes back, is
 * agreed to before it goes live, is found by patrol, is gone from its platform, is no longer
 * governmental. Each verb leaves its line in the account's history.
 */
@ApplicationScoped
public class AccountLifeDesk {
  private static final Set<AccountStatus> IN_USE =
      Set.of(AccountStatus.ACTIVE, AccountStatus.ACTIVE_UNFILED);

  private final Accounts accounts;
  private final AccountDesk desk;
  private final AccountChanges history;
  private final List<AccountClosing> listeners;

  AccountLifeDesk(
      Accounts accounts,
      AccountDesk desk,
      AccountChanges history,
      @All List<AccountClosing> listeners) {
    this.accounts = accounts;
    this.desk = desk;
    this.history = history;
    this.listeners = listeners;
  }

  /**
   * Stops the account for a time; what was planned waits.
   *
   * @param excused whether the place's rule lets it owe nothing meanwhile
   */
  @WithTransaction
  public Uni<Account> suspend(UUID id, boolean excused, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, IN_USE))
        .call(a -> turned(a, AccountStatus.SUSPENDED, cause))
        .call(a -> tell(l -> l.suspended(a.id(), excused, cause.by())));
  }

  /**
   * The account is back, and no more filed than it was before it stopped.
   *
   * @param excused the pause in which it owed nothing, or null where it had none
   */
  @WithTransaction
  public Uni<Account> resume(UUID id, AllowedPause excused, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.SUSPENDED)))
        .call(
            a ->
                history
                    .before(a.id(), a.status())
                    .chain(before -> turned(a, back(a, before), cause)))
        .call(
            a ->
                excused == null
                    ? Uni.createFrom().voidItem()
                    : tell(l -> l.resumed(a.id(), excused, cause.by())))
        .call(a -> tell(l -> l.back(a.id(), cause.by())));
  }

  private static AccountStatus back(Account account, AccountStatus before) {
    return before == AccountStatus.ACTIVE_UNFILED && account.filingNo() == null
        ? AccountStatus.ACTIVE_UNFILED
        : AccountStatus.ACTIVE;
  }

  /** Enters an account that was agreed to and is still to go live. */
  @WithTransaction
  public Uni<Account> approve(AccountWords words, FilingMark mark, Cause cause) {
    Account account = new Account(words, AccountStatus.APPROVED, cause);
    account.mark(mark);
    return desk.mustBeFree(words, account.id())
        .chain(x -> desk.mustStand(account))
        .chain(x -> accounts.persist(account))
        .call(a -> desk.useException(a, mark, cause))
        .call(
            a ->
                history.note(
                    a.id(), List.of(new Change("status", null, a.status().name())), cause));
  }

  /** Takes an entry that had no filing into the register in full. */
  @WithTransaction
  public Uni<Account> admit(UUID id, AccountWords words, Admission as) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.PROPOSED, AccountStatus.DISCOVERED)))
        .call(a -> desk.mustBeFree(words, a.id()))
        .call(desk::mustStand)
        .call(a -> history.note(a.id(), a.say(words), as.cause()))
        .invoke(a -> a.mark(as.mark()))
        .call(a -> desk.useException(a, as.mark(), as.cause()))
        .call(a -> turned(a, as.status(), as.cause()));
  }

  /** The agreed account is on its platform now. */
  @WithTransaction
  public Uni<Account> register(UUID id, AccountWords words, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.APPROVED)))
        .call(a -> desk.mustBeFree(words, a.id()))
        .call(a -> history.note(a.id(), a.say(words), cause))
        .call(a -> turned(a, AccountStatus.ACTIVE, cause));
  }

  /** Nothing came of the agreement: it has to be asked for again. */
  @WithTransaction
  public Uni<Account> lapse(UUID id, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.APPROVED)))
        .call(a -> turned(a, AccountStatus.PROPOSED, cause));
  }

  /** Enters an account that patrol found. */
  @WithTransaction
  public Uni<Account> discover(AccountWords words, Cause cause) {
    Account account = new Account(words, AccountStatus.DISCOVERED, cause);
    return desk.mustBeFree(words, account.id())
        .chain(x -> accounts.persist(account))
        .call(
            a ->
                history.note(
                    a.id(), List.of(new Change("status", null, a.status().name())), cause));
  }

  /** What is not done yet and holds up the closing of an account. */
  @WithTransaction
  public Uni<List<ClosingHold>> holds(UUID id) {
    return InTurn.of(listeners, l -> l.holds(id))
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  /** The closed account is gone from its platform. */
  @WithTransaction
  public Uni<Account> deregister(UUID id, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.CLOSED)))
        .invoke(a -> a.archive(cause.at()))
        .call(a -> turned(a, AccountStatus.DEREGISTERED, cause));
  }

  /** The account lives on, but not as a governmental one: the hub posts nothing to it any more. */
  @WithTransaction
  public Uni<Account> exit(UUID id, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.ACTIVE, AccountStatus.SUSPENDED)))
        .invoke(a -> a.archive(cause.at()))
        .call(a -> turned(a, AccountStatus.EXITED, cause))
        .call(a -> tell(l -> l.closing(a.id(), null, cause.by())))
        .call(a -> tell(l -> l.closed(a.id(), cause.by())));
  }

  private Uni<Void> turned(Account account, AccountStatus next, Cause cause) {
    return history.note(account.id(), List.of(account.become(next)), cause);
  }

  private Uni<Void> tell(Function<AccountClosing, Uni<Void>> news) {
    return InTurn.each(listeners, news::apply);
  }

  private static void must(Account account, Set<AccountStatus> allowed) {
    if (!allowed.contains(account.status())) {
      throw RegistryProblem.ACCOUNT_NOT_THERE.with("status", account.status());
    }
  }

  /**
   * How an entry comes into the register.
   *
   * @param status in use, or agreed and still to go live
   */
  public record Admission(AccountStatus status, FilingMark mark, Cause cause) {}
}
