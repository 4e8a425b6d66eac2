package org.juzhen.registry;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.AccountChange.Change;

/**
 * Moves accounts through their lives. Only filings that took effect come here; each verb leaves its
 * line in the account's history, the journal entry is the filing's.
 */
@ApplicationScoped
public class AccountDesk {
  private static final Set<AccountStatus> CHANGEABLE =
      Set.of(
          AccountStatus.APPROVED,
          AccountStatus.ACTIVE,
          AccountStatus.ACTIVE_UNFILED,
          AccountStatus.SUSPENDED);

  /** What nobody filed can be closed as well. */
  private static final Set<AccountStatus> CLOSABLE =
      Set.of(
          AccountStatus.APPROVED,
          AccountStatus.ACTIVE,
          AccountStatus.ACTIVE_UNFILED,
          AccountStatus.SUSPENDED,
          AccountStatus.DISCOVERED);

  private final Accounts accounts;
  private final AccountChanges history;
  private final Units units;
  private final AccountExceptions exceptions;
  private final SponsorRules sponsors;
  private final Responsibles responsibles;
  private final MainAccounts mains;
  private final List<AccountClosing> closings;
  private final List<AccountMoving> movings;

  AccountDesk(
      Accounts accounts,
      AccountChanges history,
      Units units,
      AccountExceptions exceptions,
      SponsorRules sponsors,
      Responsibles responsibles,
      MainAccounts mains,
      @All List<AccountClosing> closings,
      @All List<AccountMoving> movings) {
    this.accounts = accounts;
    this.history = history;
    this.units = units;
    this.exceptions = exceptions;
    this.sponsors = sponsors;
    this.responsibles = responsibles;
    this.mains = mains;
    this.closings = closings;
    this.movings = movings;
  }

  /**
   * Says no when the platform's account is already in the register under another entry.
   *
   * @param said what is said of the account; what it leaves out is as the entry has it
   * @param except the account's own entry where it has one, or null
   */
  @WithTransaction
  public Uni<Void> mustBeFree(AccountWords said, UUID except) {
    if (said.platformId() == null && said.details() == null) {
      return Uni.createFrom().voidItem();
    }
    return (except == null ? Uni.createFrom().<Account>nullItem() : accounts.findById(except))
        .map(own -> own == null ? said : own.words().over(said))
        .chain(words -> mustBeTheOnly(words, except));
  }

  private Uni<Void> mustBeTheOnly(AccountWords words, UUID except) {
    String platformId = words.platformId();
    if (words.platform() == null || platformId == null || platformId.isBlank()) {
      return Uni.createFrom().voidItem();
    }
    return accounts
        .onPlatform(words.platform(), words.otherPlatform(), platformId)
        .invoke(
            taken -> {
              if (taken != null && !taken.id().equals(except)) {
                throw RegistryProblem.ACCOUNT_TAKEN
                    .with("name", taken.name())
                    .with("platformId", platformId)
                    .field("platformId", "TAKEN");
              }
            })
        .replaceWithVoid();
  }

  /** Enters a filed account: in use when it is on its platform, else agreed only. */
  @WithTransaction
  public Uni<Account> open(AccountWords words, FilingMark mark, Cause cause) {
    boolean there = words.platformId() != null && !words.platformId().isBlank();
    Account account =
        new Account(words, there ? AccountStatus.ACTIVE : AccountStatus.APPROVED, cause);
    account.mark(mark);
    return mustBeFree(words, account.id())
        .chain(x -> mustStand(account))
        .chain(x -> accounts.persist(account))
        .call(a -> useException(a, mark, cause))
        .call(a -> noted(a, new Change("status", null, a.status().name()), cause));
  }

  /** Nothing new begins at a unit whose end is decided. */
  Uni<Void> mustStand(Account account) {
    return units.required(account.unitId()).invoke(Unit::mustStand).replaceWithVoid();
  }

  /**
   * One account more than the rule allows carries its approval: the exception entered before, else,
   * where the rule holds in principle only, the filing to which the deciding unit agreed.
   */
  Uni<Void> useException(Account account, FilingMark mark, Cause cause) {
    return sponsors
        .beside(account)
        .chain(
            more ->
                more == null
                    ? Uni.createFrom().voidItem()
                    : exceptions
                        .free(account.unitId(), account.platform(), cause.day())
                        .onItem()
                        .ifNull()
                        .switchTo(() -> exceptions.persist(granted(account, mark, cause, more)))
                        .invoke(exception -> exception.uses(account.id(), cause.filingId()))
                        .replaceWithVoid());
  }

  private static AccountException granted(
      Account account, FilingMark mark, Cause cause, SponsorFinding more) {
    if (more.blocks()) {
      throw RegistryProblem.EXCEPTION_GONE
          .with("name", more.details().get("name"))
          .with("source", more.basis().document() + " " + more.basis().clause())
          .with("basis", more.basis());
    }
    String reason = account.purpose() == null ? account.name() : account.purpose();
    return new AccountException(
        account.unitId(),
        new ExceptionWords(account.platform(), mark.number(), mark.on(), reason, null),
        cause);
  }

  /**
   * Another unit answers for the account, as its filing of the change of sponsor says; whoever the
   * old one named for it does so no longer, and what it promised for it ends.
   */
  @WithTransaction
  public Uni<Account> moveTo(UUID id, UUID unitId, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, CHANGEABLE))
        .call(x -> units.required(unitId).invoke(Unit::mustStand))
        .call(a -> responsibles.endFor(a.id(), cause.day()))
        .call(a -> handOver(a, unitId, cause))
        .call(a -> takeException(a, cause));
  }

  /** Whether it is a main account there is settled before anybody asks what it owes. */
  private Uni<Void> handOver(Account account, UUID unitId, Cause cause) {
    UUID from = account.unitId();
    return noted(account, account.moveTo(unitId), cause)
        .chain(x -> mains.moved(account, cause))
        .chain(x -> accounts.flush())
        .chain(x -> each(movings, m -> m.moved(account.id(), from, cause.by())));
  }

  /** An exception of the new sponsor is used up by what it takes over. */
  private Uni<Void> takeException(Account account, Cause cause) {
    return exceptions
        .behind(account.id())
        .chain(
            used ->
                used == null
                    ? sponsors.beside(account)
                    : Uni.createFrom().<SponsorFinding>nullItem())
        .chain(
            more ->
                more == null
                    ? Uni.createFrom().<AccountException>nullItem()
                    : exceptions.free(account.unitId(), account.platform(), cause.day()))
        .onItem()
        .ifNotNull()
        .invoke(free -> free.uses(account.id(), cause.filingId()))
        .replaceWithVoid();
  }

  /**
   * Enters accounts that were in use before this hub; their historic filings are to be confirmed.
   */
  @WithTransaction
  public Uni<List<Account>> enterUnfiled(List<OldAccount> found, Cause cause) {
    List<Account> entered = found.stream().map(old -> entered(old, cause)).toList();
    Change first = new Change("status", null, AccountStatus.ACTIVE_UNFILED.name());
    return accounts
        .persist(entered)
        .chain(x -> history.noteAll(entered, first, cause))
        .replaceWith(entered);
  }

  private static Account entered(OldAccount old, Cause cause) {
    Account account = new Account(old.words(), AccountStatus.ACTIVE_UNFILED, cause);
    account.postedBefore(old.lastPostAt());
    return account;
  }

  /** An account of a ledger and when something last appeared on it, or null. */
  public record OldAccount(AccountWords words, Instant lastPostAt) {}

  /**
   * Takes over what a change filing says; with its platform id an agreed account comes into use.
   */
  @WithTransaction
  public Uni<Account> change(UUID id, AccountWords words, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, CHANGEABLE))
        .call(a -> mustBeFree(words, a.id()))
        .call(a -> history.note(a.id(), a.say(words), cause))
        .call(a -> mains.said(a, words, cause))
        .call(
            a ->
                a.status() == AccountStatus.APPROVED && words.platformId() != null
                    ? noted(a, a.become(AccountStatus.ACTIVE), cause)
                    : Uni.createFrom().voidItem());
  }

  /** Confirms what was in use before it was filed here; one that stands still goes on doing so. */
  @WithTransaction
  public Uni<Account> confirm(UUID id, FilingMark mark, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.ACTIVE_UNFILED, AccountStatus.SUSPENDED)))
        .invoke(a -> a.mark(mark))
        .call(
            a ->
                a.status() == AccountStatus.SUSPENDED
                    ? Uni.createFrom().voidItem()
                    : noted(a, a.become(AccountStatus.ACTIVE), cause));
  }

  /**
   * Stops the account: it can be read, but nothing new is posted, and what was planned is undone.
   *
   * @param successor the account that goes on in its place, or null
   */
  @WithTransaction
  public Uni<Account> announceClosing(UUID id, UUID successor, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, CLOSABLE))
        .call(a -> noted(a, a.become(AccountStatus.CLOSE_ANNOUNCED), cause))
        .invoke(a -> a.announcedAt = cause.at())
        .call(a -> each(closings, c -> c.closing(a.id(), successor, cause.by())));
  }

  /** The notice is over: the account is closed. */
  @WithTransaction
  public Uni<Account> close(UUID id, Cause cause) {
    return accounts
        .held(id)
        .invoke(a -> must(a, Set.of(AccountStatus.CLOSE_ANNOUNCED)))
        .invoke(a -> a.closedAt = cause.at())
        .call(a -> noted(a, a.become(AccountStatus.CLOSED), cause))
        .call(a -> each(closings, c -> c.closed(a.id(), cause.by())));
  }

  private static <T> Uni<Void> each(List<T> listeners, Function<T, Uni<Void>> news) {
    return InTurn.each(listeners, news::apply);
  }

  private Uni<Void> noted(Account account, Change change, Cause cause) {
    return history.note(account.id(), List.of(change), cause);
  }

  private static void must(Account account, Set<AccountStatus> allowed) {
    if (!allowed.contains(account.status())) {
      throw RegistryProblem.ACCOUNT_NOT_THERE.with("status", account.status());
    }
  }
}
