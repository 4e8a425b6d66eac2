package org.juzhen.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.ClosingHold;

/**
 * Where the public was told of a filing, where it still has to be, and what the links show (公告栏).
 *
 * @param wanted the places that the rules ask for
 * @param told the notices, the first one first
 * @param held what holds a closing up, apart from its time
 * @param undone what is not done yet at the account and holds its closing up as well
 */
public record NoticeBoard(
    List<Wanted> wanted, List<Told> told, List<Hold> held, List<ClosingHold> undone) {
  /**
   * A place that the rules ask for.
   *
   * @param basis who asks
   * @param told whether a notice hangs there
   */
  public record Wanted(
      AnnouncementKind kind, NoticePlace place, Basis basis, boolean told, boolean remindsOnly) {}

  /**
   * A notice.
   *
   * @param clock how long it still has to hang, or null
   * @param actions what the reader can do with it
   */
  public record Told(
      FilingView.AnnouncementView notice, ClockView clock, List<Look> looks, List<String> actions) {
    /** Whether the reader can give a supervisor's word for it. */
    public boolean acceptable() {
      return actions.contains(ACCEPT);
    }

    /** The day from which its time counts when it is accepted. */
    public String counting() {
      return (notice.fileId() == null ? notice.countsFrom() : notice.startsOn()).toString();
    }

    /** It hung before it was entered, and that time does not count yet. */
    public boolean early() {
      return notice.startsOn().isBefore(notice.countsFrom());
    }
  }

  /** The button of a supervisor's word. */
  static final String ACCEPT = "ACCEPT";

  /** Why a closing waits. */
  public enum Why {
    /** A notice that is asked for is not entered. */
    MISSING,
    /** Its link was not looked at yet. */
    NOT_LOOKED,
    /** It could not be seen to hang. */
    UNSEEN,
    /** It was taken down before its end. */
    REMOVED
  }

  /** A place that is asked for and holds a closing up. */
  public record Hold(UUID wanted, AnnouncementKind kind, NoticePlace place, UUID notice, Why why) {}

  /** What a look at its link showed; {@code outcome} is null before it. */
  public record Look(
      UUID id,
      NoticeProbe.Moment moment,
      Instant dueAt,
      NoticeProbe.Outcome outcome,
      Integer status,
      String address,
      Instant probedAt) {}

  /** What is asked for and still missing. */
  public List<Wanted> missing() {
    return wanted.stream().filter(w -> !w.told()).toList();
  }
}
