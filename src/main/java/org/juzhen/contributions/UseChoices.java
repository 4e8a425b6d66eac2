package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;
import org.juzhen.registry.PostingRights;

/** What the form that makes a post of material offers. */
@ApplicationScoped
class UseChoices {
  private final ContributionDesk desk;
  private final Accounts accounts;
  private final PostingRights rights;

  UseChoices(ContributionDesk desk, Accounts accounts, PostingRights rights) {
    this.desk = desk;
    this.accounts = accounts;
    this.rights = rights;
  }

  /** An account that may be written for. */
  public record Choice(UUID id, String name, Platform platform) {}

  /** The chosen material with the accounts of its desk. */
  public record Offer(List<ContributionView> material, List<Choice> accounts) {}

  @WithSession
  Uni<Offer> of(Actor by, List<UUID> chosen) {
    List<UUID> ids = chosen.stream().distinct().toList();
    if (ids.isEmpty()) {
      throw KernelProblem.field("ids", "REQUIRED");
    }
    if (ids.size() > WantedUse.MOST) {
      throw KernelProblem.field("ids", "TOO_LONG");
    }
    return desk.show(by, ids)
        .chain(
            found ->
                accounts
                    .livingOf(found.get(0).unitId())
                    .chain(this::postable)
                    .map(all -> new Offer(found, all)));
  }

  private Uni<List<Choice>> postable(List<Account> living) {
    return rights
        .of(living)
        .map(
            may ->
                living.stream()
                    .filter(a -> may.get(a.id()).given())
                    .map(a -> new Choice(a.id(), a.name(), a.platform()))
                    .toList());
  }
}
