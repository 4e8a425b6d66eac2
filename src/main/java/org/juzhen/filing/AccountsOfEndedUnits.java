package org.juzhen.filing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Account;
import org.juzhen.registry.UnitEnd;
import org.juzhen.registry.UnitEnding;

/**
 * A unit that ends leaves accounts behind: each of them has to be changed over to another sponsor
 * or closed in time (机构撤并后的账号办理).
 */
@ApplicationScoped
class AccountsOfEndedUnits implements UnitEnding {
  private final FilingTimers timers;
  private final FilingNews news;

  AccountsOfEndedUnits(FilingTimers timers, FilingNews news) {
    this.timers = timers;
    this.news = news;
  }

  @Override
  public Uni<Void> ending(UnitEnd end, List<Account> accounts, Actor by) {
    return Multi.createFrom()
        .iterable(accounts)
        .onItem()
        .transformToUniAndConcatenate(
            a ->
                timers
                    .reorganisation(end.unitId(), a.id(), a.name())
                    .chain(x -> news.left(end, a))
                    .replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
