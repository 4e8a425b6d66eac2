package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.knowledge.LibraryDesk;
import org.juzhen.knowledge.SuggestionDesk;
import org.juzhen.review.Asked;
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
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
  private final SuggestionDesk suggestions;
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
      SuggestionDesk suggestions,
      HubClock clock) {
    this.suggestions = suggestions;
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
    return fitting(by, id, knowledgeEntry)
        .chain(
            fits ->
                previews.readThen(
                    by,
                    () -> asItStands(by, id, body),
                    ahead ->
                        putForward(by, id, new Wanted(body, knowledgeEntry, fits, said, ahead))));
  }

  /**
   * The message that the entry answers by the library's own measure, or nothing; reckoned before
   * the transaction, and good for this message alone.
   */
  private Uni<Optional<UUID>> fitting(Actor by, UUID id, UUID entry) {
    return entry == null
        ? Uni.createFrom().item(Optional.empty())
        : toAnswer(by, id)
            .chain(
                q ->
                    suggestions
                        .answers(entry, q.words(), q.unit())
                        .map(yes -> yes ? Optional.of(q.message()) : Optional.empty()));
  }

  /** What the citizen wrote last, and whose region counts. */
  record ToAnswer(UUID message, String words, UUID unit) {}

  @WithTransaction
  Uni<ToAnswer> toAnswer(Actor by, UUID id) {
    return door.toDo(by, id, InquiryAction.REPLY)
        .chain(
            i ->
                messages
                    .of(i.id)
                    .map(all -> all.get(all.size() - 1))
                    .map(m -> new ToAnswer(m.id, PersonalData.stripped(m.original), i.unitId)));
  }

  /** What the machine would say of this answer; nothing is written down. */
  public Uni<Preview> screen(Actor by, UUID id, String body, Locale language) {
    return asItStands(by, id, body).chain(order -> previews.preview(by, order, language));
  }

  /** As it would be put forward now, for who may answer. */
  @WithTransaction
  Uni<ReviewOrder> asItStands(Actor by, UUID id, String body) {
    return door.toDo(by, id, InquiryAction.REPLY)
        .chain(
            i ->
                messages
                    .of(i.id)
                    .map(
                        all -> {
                          InquiryMessage last = all.get(all.size() - 1);
                          InquiryReply reply = new InquiryReply(last, plain(body), by, clock.now());
                          return order(i, reply, List.of(), Grading.of(Grade.REPLY))
                              .answering(asked(reply, all));
                        }));
  }

  /** Nothing that the machine says of an answer depends on how it is classed. */
  private static InquiryReply.Words plain(String body) {
    return new InquiryReply.Words(body, null, Grading.of(Grade.REPLY));
  }

  /**
   * An answer as it was written, and what the machine found in it.
   *
   * @param fits the message that the entry answers, if it does
   */
  record Wanted(
      String body,
      UUID knowledgeEntry,
      Optional<UUID> fits,
      ReplyGrading.Said said,
      ReadAhead ahead) {}

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
                    .chain(w -> write(by, i, w).chain(r -> clear(by, i, r, w.grading(), wanted))))
        .chain(i -> door.done(by, i, InquiryAction.REPLY, null));
  }

  /**
   * An answer of the library, word for word, is cleared already for the question that it answers;
   * any other needs signatures.
   */
  private Uni<Void> clear(
      Actor by, Inquiry inquiry, InquiryReply reply, Grading grading, Wanted wanted) {
    Uni<UUID> cleared =
        reply.knowledgeEntryId == null
                || grading.grade() != Grade.REPLY
                || !wanted.fits.equals(Optional.of(reply.messageId))
            ? Uni.createFrom().nullItem()
            : standing.use(reply.knowledgeEntryId, reply.id, piece(inquiry, reply));
    return cleared.chain(
        clearance ->
            clearance == null
                ? replies
                    .authors(reply.inquiryId)
                    .map(authors -> order(inquiry, reply, authors, grading))
                    .chain(
                        order ->
                            messages.of(inquiry.id).map(all -> order.answering(asked(reply, all))))
                    .chain(order -> review.submit(by, order, wanted.ahead))
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

  /** The citizen's messages up to the answered one, masked: who signs reads them all. */
  private static Asked asked(InquiryReply reply, List<InquiryMessage> all) {
    List<String> said = new ArrayList<>();
    for (InquiryMessage m : all) {
      said.add(MINUTE.format(m.writtenAt.atZone(HubClock.ZONE)) + "\n" + m.masked);
      if (m.id.equals(reply.messageId)) {
        break;
      }
    }
    return new Asked(reply.inquiryId, String.join("\n\n", said));
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
