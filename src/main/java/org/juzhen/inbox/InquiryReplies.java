package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.inbox.InquiryReply.State;
import org.juzhen.kernel.Sql;

/** The replies to inquiries. */
@ApplicationScoped
class InquiryReplies implements PanacheRepositoryBase<InquiryReply, UUID> {

  /** In the order in which they came. */
  Uni<List<InquiryReply>> of(UUID inquiry) {
    return list("inquiryId = ?1 order by id", inquiry);
  }

  /** The one that is cleared and not known to be out, or NO_CLEARED_REPLY. */
  Uni<InquiryReply> cleared(UUID inquiry) {
    return find("inquiryId = ?1 and state = ?2 order by id desc", inquiry, State.CLEARED)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(InboxProblem.NO_CLEARED_REPLY::problem);
  }

  /** What of it waits for signatures or for its sending. */
  Uni<List<InquiryReply>> underWay(UUID inquiry) {
    return list(
        "inquiryId = ?1 and state in ?2 order by id",
        inquiry,
        List.of(State.IN_REVIEW, State.CLEARED));
  }

  /**
   * Who ever wrote an answer to it, also such as came back and to earlier messages, and who wrote
   * at the entries of the library that these were made from, or whose words they are.
   */
  Uni<List<UUID>> authors(UUID inquiry) {
    return Sql.of("select h from answer_hands(?1) h where h is not null order by 1")
        .with(inquiry)
        .list(UUID.class);
  }
}
