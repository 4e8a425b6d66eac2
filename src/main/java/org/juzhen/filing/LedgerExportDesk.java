package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** Writes the register out as a ledger (台账导出); what it writes can be imported again. */
@ApplicationScoped
public class LedgerExportDesk {
  private final RegisterDesk register;
  private final HubClock clock;
  private final Vertx vertx;

  LedgerExportDesk(RegisterDesk register, HubClock clock, Vertx vertx) {
    this.register = register;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** Everything that the person may see, as an XLSX file. */
  public Uni<byte[]> write(Actor by, Locale language) {
    return read(by, null, new ArrayList<>())
        .chain(
            accounts ->
                vertx.executeBlocking(
                    () -> LedgerSheet.of(accounts, clock.now(), FilingTexts.in(language)), false));
  }

  private Uni<List<AccountView>> read(Actor by, String cursor, List<AccountView> sofar) {
    return register
        .list(by, AccountSearch.everything(), Paging.of(Paging.MOST, cursor))
        .chain(
            slice -> {
              sofar.addAll(slice.items());
              return slice.next() == null
                  ? Uni.createFrom().item(sofar)
                  : read(by, slice.next(), sofar);
            });
  }
}
