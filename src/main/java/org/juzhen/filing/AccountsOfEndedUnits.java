package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
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
    return InTurn.each(
        accounts,
        a -> timers.reorganisation(end.unitId(), a.id(), a.name()).chain(x -> news.left(end, a)));
  }
}
