package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.ContractorDesk.Ending;

/** Warns units of agreements that are about to end (协议到期提醒). */
@ApplicationScoped
public class ExpiryDesk {
  private final ContractorDesk contractors;
  private final NoticeDesk notices;

  ExpiryDesk(ContractorDesk contractors, NoticeDesk notices) {
    this.contractors = contractors;
    this.notices = notices;
  }

  /** Tells the coordinators, once per agreement; returns of how many. */
  @WithTransaction
  public Uni<Integer> warn() {
    return contractors.takeEnding().call(found -> InTurn.of(found, this::tell)).map(List::size);
  }

  private Uni<Void> tell(Ending ending) {
    return notices.tell(
        NoticeOrder.toRole(
            "AGREEMENT_ENDS",
            ending.unitId(),
            Role.COORDINATOR,
            List.of(ending.contractor(), ending.expiresOn().toString()),
            "/units/" + ending.unitId() + "#contractors",
            ending.agreementId().toString()));
  }
}
