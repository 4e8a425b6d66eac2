package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.knowledge.WordingDesk;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.publishing.ReplyDeliveryDesk;
import org.juzhen.review.Piece;
import org.juzhen.review.ReviewDesk;

/** Sends what is cleared, and notes what can be read on the platform. Joins its caller. */
@ApplicationScoped
class ReplySending implements PostedNews {
  private static final Actor HUB = Actor.hub("inbox");

  private final InquiryDoor door;
  private final Inquiries inquiries;
  private final InquiryMessages messages;
  private final InquiryReplies replies;
  private final WordingDesk wordings;
  private final ReviewDesk review;
  private final ReplyDeliveryDesk deliveries;
  private final OutboxDesk outbox;

  ReplySending(
      InquiryDoor door,
      Inquiries inquiries,
      InquiryMessages messages,
      InquiryReplies replies,
      WordingDesk wordings,
      ReviewDesk review,
      ReplyDeliveryDesk deliveries,
      OutboxDesk outbox) {
    this.door = door;
    this.inquiries = inquiries;
    this.messages = messages;
    this.replies = replies;
    this.wordings = wordings;
    this.review = review;
    this.deliveries = deliveries;
    this.outbox = outbox;
  }

  /** The last signature is there: off to the platform. */
  Uni<Void> cleared(UUID replyId, Actor by) {
    return replies
        .findById(replyId)
        .chain(r -> r == null ? Uni.createFrom().voidItem() : plan(r, by));
  }

  private Uni<Void> plan(InquiryReply reply, Actor by) {
    reply.cleared();
    return messages
        .findById(reply.messageId)
        .chain(
            m ->
                review
                    .clearanceFor(reply.id, m.accountId, piece(m, reply).digest())
                    .chain(
                        clearance ->
                            deliveries.plan(
                                by,
                                new ReplyDeliveryDesk.Order(
                                    reply.id, m.accountId, reply.body, m.ticket, clearance))))
        .replaceWithVoid();
  }

  private static Piece piece(InquiryMessage message, InquiryReply reply) {
    return new Piece(message.accountId, "", reply.body, "", null, List.of());
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return facts.kind().equals("REPLY")
        ? replies
            .findById(facts.sourceId())
            .chain(r -> r == null ? Uni.createFrom().voidItem() : posted(r, facts))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> posted(InquiryReply reply, PostedFacts facts) {
    reply.posted(facts.postedAt(), facts.url());
    return inquiries
        .locked(reply.inquiryId)
        .invoke(i -> i.replied(facts.postedAt()))
        .call(i -> door.done(HUB, i, InquiryAction.POST_REPLY, null))
        .call(i -> outbox.emit(EventType.INQUIRY_REPLIED, i.unitId, event(i, reply)))
        .chain(i -> learn(reply));
  }

  private static Map<String, Object> event(Inquiry inquiry, InquiryReply reply) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("inquiryId", inquiry.id);
    data.put("accountId", inquiry.accountId);
    data.put("answeredBy", inquiry.assignedUnitId);
    data.put("state", inquiry.state);
    data.put("repliedAt", inquiry.repliedAt.toString());
    data.put("dueAt", inquiry.dueAt.toString());
    data.put("replyId", reply.id);
    return data;
  }

  /**
   * The citizen's own words become a candidate for another way to ask, where they were answered
   * with the entry's own.
   */
  private Uni<Void> learn(InquiryReply reply) {
    return reply.knowledgeEntryId == null
        ? Uni.createFrom().voidItem()
        : messages
            .findById(reply.messageId)
            .chain(
                m ->
                    wordings.propose(
                        HUB,
                        reply.knowledgeEntryId,
                        PersonalData.stripped(m.original),
                        reply.body,
                        reply.id));
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return Uni.createFrom().voidItem();
  }
}
