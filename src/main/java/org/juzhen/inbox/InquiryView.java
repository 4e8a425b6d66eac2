package org.juzhen.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Station;
import org.juzhen.knowledge.Suggestion;
import org.juzhen.registry.Platform;
import org.juzhen.review.Grade;

/**
 * An inquiry as somebody sees it.
 *
 * @param messages what the citizen wrote, oldest first
 * @param suggestions entries that may answer it, best first
 * @param why whether the first of them may answer alone, or why not
 * @param earlier what the same citizen asked before
 */
public record InquiryView(
    UUID id,
    long number,
    UUID accountId,
    String accountName,
    Platform platform,
    UUID unitId,
    String unitName,
    UUID assignedUnitId,
    String assignedUnitName,
    IncomingMessage.Kind kind,
    String citizenName,
    String summary,
    InquiryState state,
    Category category,
    Instant receivedAt,
    Instant repliedAt,
    Instant extendedAt,
    Outcome outcome,
    String outcomeNote,
    Instant closedAt,
    List<Message> messages,
    List<Reply> replies,
    List<ClockView> clocks,
    List<Suggestion> suggestions,
    String why,
    List<InquiryLine> earlier,
    List<InquiryAction> actions,
    @JsonIgnore List<Station> road) {

  /**
   * What the citizen wrote.
   *
   * @param text without personal data
   * @param original as written; null for whoever does not answer it
   */
  public record Message(UUID id, String text, String original, Instant writtenAt) {
    static Message of(InquiryMessage m, boolean readsOriginal) {
      return new Message(m.id, m.masked, readsOriginal ? m.original : null, m.writtenAt);
    }

    /** There is something behind the stars, and the reader may see it. */
    public boolean hides() {
      return original != null && !original.equals(text);
    }
  }

  /**
   * What was answered, or is about to be.
   *
   * @param grade how it is classed, which decides who signs
   * @param concernedUnitIds units that co-sign it
   * @param planFileId the contingency plan made for it, or null
   */
  public record Reply(
      UUID id,
      String body,
      UUID knowledgeEntryId,
      Grade grade,
      List<UUID> concernedUnitIds,
      UUID planFileId,
      String state,
      String authorName,
      String note,
      Instant postedAt,
      String url,
      Instant createdAt) {
    static Reply of(InquiryReply r) {
      return new Reply(
          r.id,
          r.body,
          r.knowledgeEntryId,
          r.grade,
          r.concernedUnitIds,
          r.planFileId,
          r.state.name(),
          r.authorName,
          r.note,
          r.postedAt,
          r.url,
          r.createdAt);
    }
  }

  public boolean may(String action) {
    return actions.contains(InquiryAction.valueOf(action));
  }

  public ClockView clock() {
    return clocks.isEmpty() ? null : clocks.get(0);
  }
}
