package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Actor;
import org.juzhen.publishing.FailedFacts;
import org.juzhen.publishing.FailedNews;

/** An answer that cannot be delivered goes back to the department with the reason (答复未送达). */
@ApplicationScoped
class ReplyFailedNews implements FailedNews {
  private static final Actor HUB = Actor.hub("inbox");

  private final InquiryDoor door;
  private final Inquiries inquiries;
  private final InquiryReplies replies;
  private final InquiryNotices notices;
  private final InquiriesOfMovedAccounts moved;

  ReplyFailedNews(
      InquiryDoor door,
      Inquiries inquiries,
      InquiryReplies replies,
      InquiryNotices notices,
      InquiriesOfMovedAccounts moved) {
    this.moved = moved;
    this.door = door;
    this.inquiries = inquiries;
    this.replies = replies;
    this.notices = notices;
  }

  @Override
  public Uni<Void> failed(FailedFacts facts) {
    return facts.kind().equals("REPLY")
        ? replies
            .findById(facts.sourceId())
            .chain(r -> r == null ? Uni.createFrom().voidItem() : failed(r, facts.reason()))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> failed(InquiryReply reply, String reason) {
    return inquiries
        .locked(reply.inquiryId)
        .invoke(i -> reply.failed(reason))
        .invoke(Inquiry::replyFailed)
        .call(i -> door.done(HUB, i, InquiryAction.REPLY_FAILED, reason))
        .call(i -> notices.replyFailed(i, reply))
        .chain(i -> moved.follow(i, HUB));
  }
}
