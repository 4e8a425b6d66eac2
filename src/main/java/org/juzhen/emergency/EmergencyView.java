package org.juzhen.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * A thread with everything in it.
 *
 * @param beganAt when a major event happened, when anything else was discovered
 * @param articleId the article that it was opened from, or null
 * @param firstMinutes how long the first information took, or null while there is none
 * @param guided whether guidance of the propaganda office is recorded where it is asked for
 * @param entries the record, the newest first; guidance and handling only for the leading unit
 * @param actions what the person who asked may do now
 */
public record EmergencyView(
    UUID id,
    UUID unitId,
    String unitName,
    EmergencyKind kind,
    String title,
    String summary,
    String respondingBody,
    Instant beganAt,
    UUID articleId,
    EmergencyState state,
    HandlingState handling,
    Instant firstReleasedAt,
    Long firstMinutes,
    boolean guided,
    Instant openedAt,
    Instant closedAt,
    String statement,
    List<Clock> clocks,
    List<Update> updates,
    List<Rumour> rumours,
    List<Entry> entries,
    List<EmergencyAction> actions) {

  /**
   * A clock.
   *
   * @param updateNumber the update that it is about, or null
   * @param metAt when it was met, or null
   * @param dropped it ended with the thread
   */
  public record Clock(
      ClockKind kind,
      Integer updateNumber,
      ClockView clock,
      String calendar,
      Instant metAt,
      boolean onTime,
      boolean dropped) {
    public boolean runs() {
      return metAt == null && !dropped;
    }
  }

  /**
   * An update and how far it is.
   *
   * @param postId the leading unit's post, for whoever may see it; else null
   * @param releasedAt since when others may take it over, or null
   * @param held whether others could take it over already, and wait while it is corrected
   * @param old how many accounts show words that were corrected since
   * @param mine how many accounts of one's own units nobody has begun for
   * @param ready whether posts of one's own units are cleared and not sent yet
   */
  public record Update(
      UUID id,
      int number,
      UpdateKind kind,
      String title,
      UUID postId,
      UUID articleId,
      UUID rumourId,
      String jointWith,
      Instant writtenAt,
      Instant releasedAt,
      boolean held,
      Instant firstPostedAt,
      long posted,
      long old,
      long accounts,
      long mine,
      boolean ready) {
    public long missing() {
      return accounts - posted;
    }

    /** 0 to 100, for the bar. */
    public long percent() {
      return accounts == 0 ? 0 : posted * 100 / accounts;
    }
  }

  /** A rumour, what is true, and by whose word. */
  public record Rumour(
      UUID id,
      String words,
      String url,
      UUID fileId,
      Verdict verdict,
      String basis,
      String basisUrl,
      Instant recordedAt,
      Instant judgedAt) {
    /** It was found to be untrue. */
    public boolean untrue() {
      return verdict != null && verdict.isUntrue();
    }

    /** Nobody has found out yet. */
    public boolean open() {
      return verdict == null || verdict == Verdict.UNCLEAR;
    }

    /** How the finding is coloured: good, info, soon, late or quiet. */
    public String tone() {
      return untrue() ? "late" : open() ? "soon" : "info";
    }
  }

  /** An entry of the record. */
  public record Entry(
      EntryKind kind,
      Instant at,
      String who,
      String words,
      HandlingState handling,
      String url,
      UUID fileId,
      Instant recordedAt,
      String recordedName) {}

  /** What is told of on the page, in one row of time. */
  public List<Moment> moments() {
    return Moment.of(this);
  }

  /** Accounts are waited for that do not show an update as it is; asked of whoever closes. */
  public boolean waitedFor() {
    return running().stream()
        .filter(c -> c.updateNumber() != null)
        .anyMatch(
            c ->
                updates.stream()
                    .anyMatch(u -> c.updateNumber() == u.number() && u.missing() + u.old() > 0));
  }

  /** The hours that the first information took. */
  public long hours() {
    return firstMinutes == null ? 0 : firstMinutes / 60;
  }

  /** And the minutes besides. */
  public long rest() {
    return firstMinutes == null ? 0 : firstMinutes % 60;
  }

  public boolean may(String action) {
    return actions.contains(EmergencyAction.valueOf(action));
  }

  /** The clocks that still run, the next end first. */
  public List<Clock> running() {
    return clocks.stream().filter(Clock::runs).toList();
  }

  /** What can be refuted: whoever judges comes first, and found that it is untrue. */
  public List<Rumour> judged() {
    return rumours.stream().filter(Rumour::untrue).toList();
  }
}
