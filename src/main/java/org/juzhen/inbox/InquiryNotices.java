package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells people that an inquiry waits for them. */
@ApplicationScoped
class InquiryNotices {
  private final NoticeDesk desk;

  InquiryNotices(NoticeDesk desk) {
    this.desk = desk;
  }

  Uni<Void> assigned(Inquiry inquiry) {
    return tell("INQUIRY_ASSIGNED", inquiry.assignedUnitId, Role.HANDLER, inquiry);
  }

  Uni<Void> bounced(Inquiry inquiry) {
    return tell("INQUIRY_BOUNCED", inquiry.unitId, Role.EDITOR, inquiry);
  }

  /** The account is another unit's now: its editors read the question and assign it. */
  Uni<Void> takenOver(Inquiry inquiry) {
    return tell("INQUIRY_TAKEN_OVER", inquiry.unitId, Role.EDITOR, inquiry);
  }

  /** Who had it cannot see it any more. */
  Uni<Void> movedAway(Inquiry inquiry, UUID department) {
    return desk.tell(
        NoticeOrder.toRole(
            "INQUIRY_MOVED_AWAY",
            department,
            Role.HANDLER,
            List.of(inquiry.summary),
            "/inquiries",
            null));
  }

  Uni<Void> replyReturned(Inquiry inquiry, UUID author) {
    return desk.tell(
        NoticeOrder.toPerson(
            "INQUIRY_REPLY_RETURNED", author, List.of(inquiry.summary), link(inquiry), null));
  }

  /** Once for each answer: whoever answers for the department finds another way. */
  Uni<Void> replyFailed(Inquiry inquiry, InquiryReply reply) {
    String why = reply.note == null ? "" : reply.note;
    return desk.tell(
        NoticeOrder.toRole(
            "INQUIRY_REPLY_FAILED",
            inquiry.assignedUnitId,
            Role.HANDLER,
            List.of(inquiry.summary, why),
            link(inquiry),
            "INQUIRY_REPLY_FAILED " + reply.id));
  }

  private Uni<Void> tell(String kind, UUID unit, Role role, Inquiry inquiry) {
    return desk.tell(
        NoticeOrder.toRole(kind, unit, role, List.of(inquiry.summary), link(inquiry), null));
  }

  private static String link(Inquiry inquiry) {
    return "/inquiries/" + inquiry.id;
  }
}
