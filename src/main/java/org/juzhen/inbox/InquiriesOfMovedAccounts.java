package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.ReplyDeliveryDesk;
import org.juzhen.registry.AccountMoving;
import org.juzhen.registry.Accounts;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/**
 * An account that is handed over takes no answer of its old unit along: what was written, signed or
 * planned ends, and the new unit reads the question and assigns it. What may be out already stays
 * with who sent it; should it come back, the question goes to the new unit then.
 */
@ApplicationScoped
class InquiriesOfMovedAccounts implements AccountMoving {
  private static final InquiryAction ACTION = InquiryAction.MOVE_WITH_ACCOUNT;

  private final InquiryDoor door;
  private final Inquiries inquiries;
  private final InquiryReplies replies;
  private final InquiryNotices notices;
  private final ReplyDeliveryDesk deliveries;
  private final ReviewDesk review;
  private final Accounts accounts;

  InquiriesOfMovedAccounts(
      InquiryDoor door,
      Inquiries inquiries,
      InquiryReplies replies,
      InquiryNotices notices,
      ReplyDeliveryDesk deliveries,
      ReviewDesk review,
      Accounts accounts) {
    this.door = door;
    this.inquiries = inquiries;
    this.replies = replies;
    this.notices = notices;
    this.deliveries = deliveries;
    this.review = review;
    this.accounts = accounts;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return inquiries.runningOf(accountId, from).chain(all -> InTurn.each(all, id -> moved(id, by)));
  }

  /** Deliveries are held before the inquiry, as by who sends. */
  private Uni<Void> moved(UUID id, Actor by) {
    return replies
        .underWay(id)
        .chain(
            all ->
                InTurn.of(all, r -> deliveries.handedOver(by, r.id))
                    .chain(stopped -> stopped.contains(false) ? nothing() : ended(id, all, by)));
  }

  private Uni<Void> ended(UUID id, List<InquiryReply> all, Actor by) {
    return InTurn.each(all, r -> ended(r, by))
        .chain(x -> inquiries.locked(id))
        .chain(i -> i.state.isRunning() ? follow(i, by) : nothing());
  }

  private Uni<Void> ended(InquiryReply reply, Actor by) {
    reply.movedAway(ReplyDeliveryDesk.whyMoved());
    return review.voidFor(SubjectKind.REPLY, reply.id, by, ReplyDeliveryDesk.MOVED);
  }

  /** Where the account is another unit's by now, the question is too. */
  Uni<Void> follow(Inquiry inquiry, Actor by) {
    return accounts
        .required(inquiry.accountId)
        .chain(a -> a.unitId().equals(inquiry.unitId) ? nothing() : to(a.unitId(), inquiry, by));
  }

  private Uni<Void> to(UUID unit, Inquiry inquiry, Actor by) {
    UUID department = inquiry.assignedUnitId;
    inquiry.moveWithAccount(unit);
    return door.done(by, inquiry, ACTION, null)
        .chain(x -> notices.takenOver(inquiry))
        .chain(x -> department == null ? nothing() : notices.movedAway(inquiry, department));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
