package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.PostingRight;
import org.juzhen.registry.PostingRights;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Who may see posts and who may write for which accounts. */
@ApplicationScoped
class PostDoor {
  private final Accounts accounts;
  private final Units units;
  private final PostingRights rights;

  PostDoor(Accounts accounts, Units units, PostingRights rights) {
    this.accounts = accounts;
    this.units = units;
    this.rights = rights;
  }

  /** NOT_FOUND for whoever may not see this unit's things. */
  Uni<Void> mustSee(Actor by, UUID unitId, UUID thing) {
    return units
        .required(unitId)
        .invoke(
            u -> {
              if (!sees(by, u)) {
                throw KernelProblem.NOT_FOUND.with("id", thing);
              }
            })
        .replaceWithVoid();
  }

  private static boolean sees(Actor by, Unit unit) {
    return by.isHub() || by.sees(unit.id(), unit.path());
  }

  /**
   * The accounts in the order asked for: of one unit, the editor's own, all with the right to post.
   */
  Uni<List<Account>> writable(Actor by, Collection<UUID> wanted) {
    Set<UUID> ids = new LinkedHashSet<>(wanted);
    return accounts
        .these(ids)
        .call(found -> mustSeeAll(by, ids, found))
        .map(found -> ids.stream().map(id -> named(found, id)).toList())
        .invoke(found -> mustWrite(by, found))
        .call(this::mustPost);
  }

  private Uni<Void> mustSeeAll(Actor by, Set<UUID> ids, List<Account> found) {
    if (found.size() < ids.size()) {
      throw KernelProblem.NOT_FOUND.with("accounts", ids);
    }
    return units
        .these(found.stream().map(Account::unitId).distinct().toList())
        .invoke(
            owners -> {
              if (owners.stream().anyMatch(u -> !sees(by, u))) {
                throw KernelProblem.NOT_FOUND.with("accounts", ids);
              }
            })
        .replaceWithVoid();
  }

  /** What one unit writes goes to its own accounts; one that was handed over is taken out first. */
  static void mustStillBeOf(UUID unit, Collection<Account> some) {
    some.stream()
        .filter(a -> !a.unitId().equals(unit))
        .findFirst()
        .ifPresent(
            a -> {
              throw PublishingProblem.ACCOUNT_MOVED.with("account", a.name());
            });
  }

  private static Account named(List<Account> found, UUID id) {
    return found.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static void mustWrite(Actor by, List<Account> found) {
    UUID unit = found.get(0).unitId();
    found.forEach(a -> by.must(a.unitId(), Role.EDITOR, Role.CONTRIBUTOR));
    if (found.stream().anyMatch(a -> !a.unitId().equals(unit))) {
      throw PublishingProblem.ACCOUNTS_OF_SEVERAL_UNITS
          .problem()
          .field("accountIds", "WRONG_VALUE");
    }
  }

  /** The right to post, as the account's own life gives it. */
  Uni<Void> mustPost(Collection<Account> some) {
    return rights
        .of(some)
        .invoke(may -> some.forEach(a -> mustPost(a, may.get(a.id()))))
        .replaceWithVoid();
  }

  private static void mustPost(Account account, PostingRight right) {
    if (right.ranOut()) {
      throw PublishingProblem.UNFILED_GRACE_OVER
          .with("account", account.name())
          .with("until", Moments.day(right.grace().dueAt()))
          .with("days", right.grace().value())
          .with("basis", right.grace().basis().document());
    }
    if (!right.given()) {
      throw PublishingProblem.ACCOUNT_MAY_NOT_POST
          .with("account", account.name())
          .with("status", account.status());
    }
  }
}
