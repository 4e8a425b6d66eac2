package org.juzhen.channel;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Profile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sealed;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Keeps the accounts' keys, and what platforms let them do. */
@ApplicationScoped
public class ChannelDesk {
  private static final List<String> NEEDS_ACCESS = List.of("PUBLISH", "ARTICLE");

  private final Accounts accounts;
  private final Units units;
  private final AccountCredentials credentials;
  private final AccountBarriers barriers;
  private final Connectors connectors;
  private final Translation translation;
  private final Sealed sealed;
  private final List<ReachNews> news;
  private final AuditDesk audit;
  private final HubClock clock;

  ChannelDesk(
      Accounts accounts,
      Units units,
      AccountCredentials credentials,
      AccountBarriers barriers,
      Connectors connectors,
      Translation translation,
      Sealed sealed,
      @All List<ReachNews> news,
      AuditDesk audit,
      HubClock clock) {
    this.accounts = accounts;
    this.units = units;
    this.credentials = credentials;
    this.barriers = barriers;
    this.connectors = connectors;
    this.translation = translation;
    this.sealed = sealed;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account's platform, if the person may set its keys; else a refusal. */
  @WithTransaction
  public Uni<CredentialRules> rules(Actor by, UUID accountId) {
    return mayChange(by, accountId).map(a -> CredentialRules.of(a.platform()));
  }

  /** Replaces an account's keys; {@code checked} went through {@link #rules}. */
  @WithTransaction
  public Uni<ChannelView> change(Actor by, UUID accountId, Map<String, String> checked) {
    return mayChange(by, accountId)
        .call(a -> put(by, a, checked))
        .call(a -> barriers.deleteById(a.id()))
        .call(
            a ->
                audit.record(
                    by,
                    "CHANGE_CREDENTIALS",
                    new Subject("account", a.id(), a.unitId()),
                    Map.of("fields", List.copyOf(checked.keySet()))))
        .call(a -> credentials.flush())
        .call(a -> tell(a.id()))
        .chain(a -> views(List.of(a)).map(v -> v.get(a.id())));
  }

  private Uni<AccountCredential> put(Actor by, Account account, Map<String, String> checked) {
    byte[] secret = sealed.seal(translation.written(checked), purpose(account.id()));
    return credentials
        .findById(account.id())
        .chain(
            c -> {
              AccountCredential kept = c == null ? new AccountCredential(account.id()) : c;
              kept.change(secret, List.copyOf(checked.keySet()), by, clock.now());
              return c == null ? credentials.persist(kept) : Uni.createFrom().item(kept);
            });
  }

  private Uni<Account> mayChange(Actor by, UUID accountId) {
    return accounts
        .required(accountId)
        .call(
            a ->
                units
                    .required(a.unitId())
                    .invoke(
                        u -> {
                          mustSee(by, u, accountId);
                          by.must(u.id(), Role.COORDINATOR, Role.EDITOR);
                        }));
  }

  private static void mustSee(Actor by, Unit unit, UUID accountId) {
    if (!by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.with("account", accountId);
    }
  }

  /** How these accounts reach their platforms; callable inside the caller's transaction. */
  @WithTransaction
  public Uni<Map<UUID, ChannelView>> views(Collection<Account> some) {
    List<UUID> ids = some.stream().map(Account::id).toList();
    Map<UUID, AccountCredential> keys = new HashMap<>();
    return credentials
        .these(ids)
        .invoke(found -> found.forEach(c -> keys.put(c.accountId, c)))
        .chain(x -> barriers.these(ids))
        .map(
            found -> {
              Map<UUID, AccountBarrier> met = new HashMap<>();
              found.forEach(b -> met.put(b.accountId, b));
              Map<UUID, ChannelView> views = new HashMap<>();
              some.forEach(a -> views.put(a.id(), view(a, keys.get(a.id()), met.get(a.id()))));
              return views;
            });
  }

  private ChannelView view(Account account, AccountCredential key, AccountBarrier barrier) {
    Profile profile = connectors.profile(account.platform(), account.kind());
    if (profile.needsPerson()) {
      return new ChannelView(ChannelState.MANUAL, List.of("PACKAGE"), List.of(), null, null);
    }
    if (key == null) {
      return new ChannelView(
          ChannelState.NEEDS_CREDENTIALS, List.of("PACKAGE"), List.of(), null, null);
    }
    ChannelState state =
        barrier == null
            ? ChannelState.WORKING
            : barrier.kind == AccountBarrier.Kind.CREDENTIALS
                ? ChannelState.NEEDS_CREDENTIALS
                : ChannelState.MANUAL;
    List<String> able =
        java.util.stream.Stream.concat(
                translation.capabilities(profile).stream(), java.util.stream.Stream.of("PACKAGE"))
            .filter(c -> barrier == null || !NEEDS_ACCESS.contains(c))
            .distinct()
            .toList();
    return new ChannelView(
        state, able, key.fields, key.changedAt, barrier == null ? null : barrier.reason);
  }

  /** All that a call needs; read in a transaction of its own, used after it. */
  @WithTransaction
  Uni<Reach> reach(UUID accountId) {
    return accounts
        .required(accountId)
        .chain(a -> credentials.findById(accountId).map(c -> reach(a, c)));
  }

  private Reach reach(Account a, AccountCredential c) {
    boolean byHand = connectors.profile(a.platform(), a.kind()).needsPerson();
    Access access = byHand || c == null ? null : access(a, c);
    return new Reach(a.platform(), connectors.of(a.platform()), byHand, access);
  }

  private Access access(Account a, AccountCredential c) {
    Map<String, String> opened = translation.map(sealed.openText(c.sealed, purpose(c.accountId)));
    URI base =
        opened.containsKey("baseUrl")
            ? URI.create(opened.get("baseUrl"))
            : connectors.address(a.platform()).orElse(null);
    return base == null
        ? null
        : new Access(
            a.id().toString(), AccountKind.valueOf(a.kind().name()), base, a.platformId(), opened);
  }

  /** Notes what a platform refused for want of a key or right; null notes that a call worked. */
  @WithTransaction
  Uni<Void> met(UUID accountId, AccountBarrier.Kind kind, Answer refusal) {
    return barriers
        .findById(accountId)
        .chain(
            b -> {
              if (kind == null) {
                return b == null
                    ? Uni.createFrom().voidItem()
                    : barriers.delete(b).chain(x -> tell(accountId));
              }
              boolean other = b == null || b.kind != kind;
              AccountBarrier kept = b == null ? new AccountBarrier(accountId) : b;
              kept.met(kind, refusal.code(), refusal.reason(), clock.now());
              return barriers
                  .persist(kept)
                  .chain(x -> other ? tell(accountId) : Uni.createFrom().voidItem());
            });
  }

  private Uni<Void> tell(UUID accountId) {
    return InTurn.each(news, n -> n.reachChanged(accountId));
  }

  private static String purpose(UUID accountId) {
    return "account_credential " + accountId;
  }
}
