package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  private static final List<AccountStatus> ENDED =
      List.of(AccountStatus.CLOSED, AccountStatus.DEREGISTERED, AccountStatus.EXITED);

  /** The account, or NOT_FOUND. */
  public Uni<Account> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("account", id));
  }

  /** The accounts among these that exist. */
  public Uni<List<Account>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** The account, held so that nobody else changes it before the transaction ends. */
  Uni<Account> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("account", id));
  }

  /**
   * Notes that something appeared on the account; an older post never takes the mark back. The
   * account's version stays, so that nobody who edits it meanwhile is turned away.
   */
  public Uni<Void> posted(UUID id, Instant at) {
    return Sql.of(
            "update account set last_post_at = ?2 where id = ?1"
                + " and (last_post_at is null or last_post_at < ?2)")
        .with(id)
        .with(at)
        .update()
        .replaceWithVoid();
  }

  /** These accounts with the units that answer for them, oldest first. */
  Uni<List<Line>> lines(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select a, u from Account a join Unit u on u.id = a.unitId where a.id in ?1"
                            + " order by a.id",
                        Object[].class)
                    .setParameter(1, ids)
                    .getResultList())
        .map(rows -> rows.stream().map(r -> new Line((Account) r[0], (Unit) r[1])).toList());
  }

  /**
   * The one on the platform with this identity that still counts, or null.
   *
   * @param other the platform's written name where it has none of its own here; else empty
   */
  public Uni<Account> onPlatform(Platform platform, String other, String platformId) {
    return list(
            "platform = ?1 and platformId = ?2 and status not in ?3",
            platform,
            platformId,
            List.of(AccountStatus.DEREGISTERED, AccountStatus.EXITED))
        .map(
            found ->
                found.stream()
                    .filter(a -> a.words().otherPlatform().equalsIgnoreCase(other))
                    .findFirst()
                    .orElse(null));
  }

  /** The accounts of a unit that are neither closed nor gone. */
  public Uni<List<Account>> livingOf(UUID unit) {
    return list("unitId = ?1 and status not in ?2 order by id", unit, ENDED);
  }

  /** Another living account that is the unit's main one, or null. */
  public Uni<Account> mainBeside(UUID unit, UUID except) {
    return livingOf(unit)
        .map(
            all ->
                all.stream()
                    .filter(a -> a.main() && !a.id().equals(except))
                    .findFirst()
                    .orElse(null));
  }

  /** Accounts with one of the identities on their platforms, or one of the names at the units. */
  public Uni<List<Account>> known(
      Collection<String> platformIds, Collection<UUID> units, Collection<String> names) {
    return list(
        "status not in ?1 and (platform in ?5 and platformId in ?2 or unitId in ?3 and name in ?4)",
        List.of(AccountStatus.DEREGISTERED, AccountStatus.EXITED),
        List.copyOf(platformIds),
        List.copyOf(units),
        List.copyOf(names),
        // Every platform, named so that the index over both is of use.
        List.of(Platform.values()));
  }

  /** An account with the unit that answers for it. */
  record Line(Account account, Unit unit) {}
}
