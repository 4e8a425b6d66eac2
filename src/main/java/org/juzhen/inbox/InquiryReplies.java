package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The replies to inquiries. */
@ApplicationScoped
class InquiryReplies implements PanacheRepositoryBase<InquiryReply, UUID> {

  /** In the order in which they came. */
  Uni<List<InquiryReply>> of(UUID inquiry) {
    return list("inquiryId = ?1 order by id", inquiry);
  }

  /** Who ever wrote an answer to it, also such as came back and to earlier messages. */
  Uni<List<UUID>> authors(UUID inquiry) {
    return find("select distinct r.authorId from InquiryReply r where r.inquiryId = ?1", inquiry)
        .project(UUID.class)
        .list();
  }
}
