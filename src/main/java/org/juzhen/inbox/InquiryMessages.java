package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The messages of inquiries. */
@ApplicationScoped
class InquiryMessages implements PanacheRepositoryBase<InquiryMessage, UUID> {

  /** In the order in which they came. */
  Uni<List<InquiryMessage>> of(UUID inquiry) {
    return list("inquiryId = ?1 order by id", inquiry);
  }
}
