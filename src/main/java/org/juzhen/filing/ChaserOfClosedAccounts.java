package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountClosing;

/**
 * A closed account is not gone yet (只关停不注销): from that day on its deregistration is chased.
 * Whatever else ran for the account stops when its closing is announced.
 */
@ApplicationScoped
class ChaserOfClosedAccounts implements AccountClosing {
  private final Filings filings;
  private final FilingTimers timers;

  ChaserOfClosedAccounts(Filings filings, FilingTimers timers) {
    this.filings = filings;
    this.timers = timers;
  }

  @Override
  public Uni<Void> closing(UUID accountId, UUID successor, Actor by) {
    return timers.endOfAccount(
        accountId,
        FilingTimer.OFFLINE_BEGINS,
        FilingTimer.OFFLINE,
        FilingTimer.GO_LIVE,
        FilingTimer.RECORD,
        FilingTimer.REGULARISATION,
        FilingTimer.REORGANISATION);
  }

  @Override
  public Uni<Void> closed(UUID accountId, Actor by) {
    return filings.inForce(accountId, FilingKind.CLOSE).chain(this::chase);
  }

  private Uni<Void> chase(List<Filing> closings) {
    return closings.isEmpty()
        ? Uni.createFrom().voidItem()
        : timers.deregistration(closings.get(closings.size() - 1));
  }
}
