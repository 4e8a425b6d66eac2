package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stations of inquiries. */
@ApplicationScoped
class InquirySteps implements PanacheRepositoryBase<InquiryStep, UUID> {

  /** In the order in which they came. */
  Uni<List<InquiryStep>> of(UUID inquiry) {
    return list("inquiryId = ?1 order by id", inquiry);
  }
}
