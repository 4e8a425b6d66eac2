package org.juzhen.filing;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.filing.Enclosed.Said;
import org.juzhen.registry.AccountStatus;

/**
 * One moment in the life of an account (账号时间线).
 *
 * @param becomes the new state, where the state changed
 * @param after the new value, or the channel of a notice
 * @param document the number of the document, or null
 */
public record LifeLine(
    What what,
    Instant at,
    String who,
    String document,
    UUID filingId,
    AccountStatus becomes,
    AccountField field,
    String before,
    String after,
    FilingKind kind,
    FilingState state,
    AnnouncementKind announcement,
    String link,
    Enclosed.What said) {
  /** What happened. */
  public enum What {
    STATUS,
    FIELD,
    SUBMITTED,
    DECIDED,
    TOLD,
    TOLD_END,
    REMOVED,
    STATED,
    ENTRUSTED,
    HAND_OVER_OPEN,
    HANDED_OVER,
    HAND_OVER_CANCELLED
  }

  static LifeLine of(ChangeLine c) {
    return new LifeLine(
        c.becomes() == null ? What.FIELD : What.STATUS,
        c.at(),
        c.byName(),
        null,
        c.filingId(),
        c.becomes(),
        c.field(),
        c.before(),
        c.after(),
        null,
        null,
        null,
        null,
        null);
  }

  static LifeLine of(What what, FilingView f, Instant at, String who, String document) {
    return new LifeLine(
        what, at, who, document, f.id(), null, null, null, null, f.kind(), f.state(), null, null,
        null);
  }

  static LifeLine of(What what, FilingView f, FilingView.AnnouncementView a, Instant at) {
    return new LifeLine(
        what,
        at,
        what == What.TOLD ? a.byName() : null,
        null,
        f.id(),
        null,
        null,
        null,
        a.channel(),
        f.kind(),
        f.state(),
        a.kind(),
        a.url(),
        null);
  }

  static LifeLine of(Said s) {
    return new LifeLine(
        What.STATED,
        s.at(),
        s.byName(),
        null,
        s.filingId(),
        null,
        null,
        null,
        s.text(),
        null,
        null,
        null,
        null,
        s.what());
  }

  /** A login that comes into somebody's hands, or goes from one to another. */
  static LifeLine ofLogin(What what, Instant at, String from, String to, String page) {
    return new LifeLine(
        what, at, null, null, null, null, null, from, to, null, null, null, page, null);
  }
}
