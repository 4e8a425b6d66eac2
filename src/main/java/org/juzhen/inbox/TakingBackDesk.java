package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.publishing.ReplyDeliveryDesk;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/** Takes a cleared answer back before it goes out (撤回答复); what was signed for it ends. */
@ApplicationScoped
public class TakingBackDesk {
  private static final InquiryAction ACTION = InquiryAction.TAKE_BACK_REPLY;

  private final InquiryDoor door;
  private final InquiryReplies replies;
  private final ReplyDeliveryDesk deliveries;
  private final ReviewDesk review;

  TakingBackDesk(
      InquiryDoor door, InquiryReplies replies, ReplyDeliveryDesk deliveries, ReviewDesk review) {
    this.door = door;
    this.replies = replies;
    this.deliveries = deliveries;
    this.review = review;
  }

  /**
   * For who may answer. The delivery is held before the inquiry, as by who sends.
   *
   * @param reason noted on the answer and on its road
   * @throws org.juzhen.kernel.Problem NO_CLEARED_REPLY, REPLY_ALREADY_OUT, DELIVERY_UNCLEAR
   */
  @WithTransaction
  public Uni<Void> takeBack(Actor by, UUID id, String reason) {
    return door.seen(by, id)
        .invoke(i -> InquiryPolicy.must(by, ACTION, i))
        .chain(i -> replies.cleared(id))
        .call(r -> deliveries.takeBack(by, r.id).invoke(TakingBackDesk::mustHaveWaited))
        .call(r -> review.voidFor(SubjectKind.REPLY, r.id, by, ACTION.name()))
        .chain(r -> back(by, id, r, reason));
  }

  /** Somebody else, or whoever sends, was first. */
  private static void mustHaveWaited(boolean waited) {
    if (!waited) {
      throw InboxProblem.NO_CLEARED_REPLY.problem();
    }
  }

  private Uni<Void> back(Actor by, UUID id, InquiryReply reply, String reason) {
    return door.toDo(by, id, ACTION)
        .invoke(Inquiry::takeBackReply)
        .invoke(i -> reply.takenBack(reason))
        .chain(i -> door.done(by, i, ACTION, reason));
  }
}
