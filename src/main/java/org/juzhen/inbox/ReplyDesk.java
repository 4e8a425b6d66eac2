package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.knowledge.LibraryDesk;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.Piece;
import org.juzhen.review.Preview;
import org.juzhen.review.PreviewDesk;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.StandingClearanceDesk;
import org.juzhen.review.SubjectKind;
import org.juzhen.review.screening.ReadAhead;

/** Takes answers through the gate and hands them on to be posted. */
@ApplicationScoped
public class ReplyDesk {
  private final InquiryDoor door;
  private final Inquiries inquiries;
  private final InquiryMessages messages;
  private final InquiryReplies replies;
  private final InquiryNotices notices;
  private final LibraryDesk library;
  private final ReplyGrading grading;
  private final ReviewDesk review;
  private final PreviewDesk previews;
  private final StandingClearanceDesk standing;
  private final ReplySending sending;
  private final HubClock clock;

  ReplyDesk(
      InquiryDoor door,
      Inquiries inquiries,
      InquiryMessages messages,
      InquiryReplies replies,
      InquiryNotices notices,
      LibraryDesk library,
      ReplyGrading grading,
      ReviewDesk review,
      PreviewDesk previews,
      StandingClearanceDesk standing,
      ReplySending sending,
      HubClock clock) {
    this.door = door;
    this.inquiries = inquiries;
    this.messages = messages;
    this.replies = replies;
    this.notices = notices;
    this.library = library;
    this.grading = grading;
    this.review = review;
    this.previews = previews;
    this.standing = standing;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Puts an answer forward; the answering department's reviewers and leaders sign.
   *
   * @param knowledgeEntry the entry that it was made from, or null
   * @param said how it is classed
   */
  public Uni<Void> reply(
      Actor by, UUID id, String body, UUID knowledgeEntry, ReplyGrading.Said said) {
    return previews.readThen(
        () -> asItStands(by, id, body),
        ahead -> putForward(by, id, new Wanted(body, knowledgeEntry, said, ahead)));
  }

  /** What the machine would say of this answer; nothing is written down. */
  public Uni<Preview> screen(Actor by, UUID id, String body, Locale language) {
    return asItStands(by, id, body).chain(order -> previews.preview(order, language));
  }

  /** As it would be put forward now, for who may answer. */
  @WithTransaction
  Uni<ReviewOrder> asItStands(Actor by, UUID id, String body) {
    return door.toDo(by, id, InquiryAction.REPLY)
        .chain(
            i ->
                messages
                    .of(i.id)
                    .map(all -> all.get(all.size() - 1))
                    .map(last -> new InquiryReply(last, plain(body), by, clock.now()))
                    .map(reply -> order(i, reply, List.of(), Grading.of(Grade.REPLY))));
  }

  /** Nothing that the machine says of an answer depends on how it is classed. */
  private static InquiryReply.Words plain(String body) {
    return new InquiryReply.Words(body, null, Grading.of(Grade.REPLY));
  }

  /** An answer as it was written, and what the machine found in it. */
  record Wanted(String body, UUID knowledgeEntry, ReplyGrading.Said said, ReadAhead ahead) {}

  @WithTransaction
  Uni<Void> putForward(Actor by, UUID id, Wanted wanted) {
    return door.toDo(by, id, InquiryAction.REPLY)
        .call(x -> mustBeInForce(wanted.knowledgeEntry))
        .invoke(Inquiry::reply)
        .call(
            i ->
                grading
                    .of(by, i.assignedUnitId, wanted.said)
                    .map(g -> new InquiryReply.Words(wanted.body, wanted.knowledgeEntry, g))
                    .chain(
                        w ->
                            write(by, i, w).chain(r -> clear(by, i, r, w.grading(), wanted.ahead))))
        .chain(i -> door.done(by, i, InquiryAction.REPLY, null));
  }

  /** An answer of the library, word for word, is cleared already; any other needs signatures. */
  private Uni<Void> clear(
      Actor by, Inquiry inquiry, InquiryReply reply, Grading grading, ReadAhead ahead) {
    Uni<UUID> cleared =
        reply.knowledgeEntryId == null || grading.grade() != Grade.REPLY
            ? Uni.createFrom().nullItem()
            : standing.use(reply.knowledgeEntryId, reply.id, piece(inquiry, reply));
    return cleared.chain(
        clearance ->
            clearance == null
                ? replies
                    .authors(reply.inquiryId)
                    .chain(
                        authors ->
                            review.submit(by, order(inquiry, reply, authors, grading), ahead))
                    .replaceWithVoid()
                : sending.cleared(reply.id, by));
  }

  private Uni<InquiryReply> write(Actor by, Inquiry inquiry, InquiryReply.Words words) {
    return messages
        .of(inquiry.id)
        .map(all -> all.get(all.size() - 1))
        .map(last -> new InquiryReply(last, words, by, clock.now()))
        .chain(replies::persistAndFlush);
  }

  private Uni<Void> mustBeInForce(UUID entry) {
    return entry == null
        ? Uni.createFrom().voidItem()
        : library
            .inForce(entry)
            .invoke(
                good -> {
                  if (!good) {
                    throw InboxProblem.ENTRY_NOT_EFFECTIVE
                        .problem()
                        .field("knowledgeEntryId", "WRONG_VALUE");
                  }
                })
            .replaceWithVoid();
  }

  private static ReviewOrder order(
      Inquiry inquiry, InquiryReply reply, List<UUID> authors, Grading grading) {
    return new ReviewOrder(
        SubjectKind.REPLY,
        reply.id,
        inquiry.assignedUnitId,
        reply.authorId,
        authors,
        inquiry.summary,
        grading,
        null,
        null,
        null,
        null,
        null,
        List.of(piece(inquiry, reply)),
        Map.of());
  }

  private static Piece piece(Inquiry inquiry, InquiryReply reply) {
    return new Piece(inquiry.accountId, "", reply.body, "", null, List.of());
  }

  /** Back to its author, who mends it. */
  @WithTransaction
  public Uni<Void> returned(UUID replyId, String note, Actor by) {
    return replies
        .findById(replyId)
        .chain(
            r ->
                r == null
                    ? Uni.createFrom().voidItem()
                    : inquiries
                        .locked(r.inquiryId)
                        .invoke(i -> r.returned(note))
                        .invoke(Inquiry::returnReply)
                        .call(i -> door.done(by, i, InquiryAction.RETURN_REPLY, note))
                        .chain(i -> notices.replyReturned(i, r.authorId)));
  }
}
