package org.juzhen.repost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;
import org.juzhen.repost.plan.PlanView;

/**
 * A duty as others see it.
 *
 * @param arrivedAt when the text was there and classed for this account, or null where that was not
 *     kept
 * @param arrivedLate whether so much of the time was over when the text came that the portal is
 *     late
 * @param classedLate whether the text came in time, and so much was over when it was classed
 * @param saidAt when a person said that it had been reposted by hand at {@code doneAt}; null where
 *     nobody did
 * @param sync how it went in step with its portal, or null where that is not asked for
 * @param askedExemption the reason given, while the supervisor has not decided
 * @param refusedExemption why the last request was refused, while none waits
 * @param clock the running deadline with its source
 * @param missed from when on it counts as missed, once its time is over, or null
 * @param wasMissed it was missed before its article's class was taken back
 * @param plan how it is best done, while it is owed and planned
 * @param actions what the person who asked may do now
 */
public record DutyView(
    UUID id,
    UUID articleId,
    int version,
    String articleTitle,
    UUID accountId,
    String accountName,
    String platform,
    UUID unitId,
    String unitName,
    String tier,
    String state,
    Instant clockStartAt,
    Instant dueAt,
    Instant arrivedAt,
    Boolean arrivedLate,
    Boolean classedLate,
    Instant doneAt,
    Instant saidAt,
    Sync sync,
    UUID postId,
    String url,
    String askedExemption,
    String refusedExemption,
    ClockView clock,
    ClockView missed,
    boolean wasMissed,
    PlanView plan,
    List<String> actions) {
  /**
   * Portal and account compared (同步更新).
   *
   * @param hours between the two that still count as in step, with their source
   * @param minutes from the portal's publication to the account's, negative where the account was
   *     first; null while it has not published
   * @param inStep whether those are within the hours, or null
   */
  public record Sync(int hours, Basis basis, Long minutes, Boolean inStep) {
    static Sync of(int hours, Basis basis, Instant portal, Instant account) {
      if (account == null) {
        return new Sync(hours, basis, null, null);
      }
      Duration gap = Duration.between(portal, account);
      return new Sync(hours, basis, gap.toMinutes(), gap.compareTo(Duration.ofHours(hours)) <= 0);
    }

    /** The account has published. */
    @JsonIgnore
    public boolean isKnown() {
      return minutes != null;
    }

    /** The account was first. */
    @JsonIgnore
    public boolean isEarly() {
      return minutes < 0;
    }

    /** Minutes between the two, whichever was first. */
    @JsonIgnore
    public long getSpan() {
      return Math.abs(minutes);
    }
  }

  public boolean isOpen() {
    return state.equals("OPEN") || state.equals("OVERDUE");
  }

  /** The account's platform, for its mark. */
  public Platform onPlatform() {
    return Platform.valueOf(platform);
  }

  /** How it is coloured: good, info, soon, late or quiet. */
  public String tone() {
    return switch (state) {
      case "DONE_ON_TIME" -> "good";
      case "DONE_LATE" -> "soon";
      case "OVERDUE", "MISSED" -> "late";
      case "OPEN" -> "info";
      default -> "quiet";
    };
  }

  /** What was left of the time on arrival, in minutes; negative where it was over; or null. */
  public Long getLeftOnArrival() {
    return arrivedAt == null ? null : Duration.between(arrivedAt, dueAt).toMinutes();
  }

  /** The portal was late; its lateness is told apart from the unit's. */
  @JsonIgnore
  public boolean isLateOnArrival() {
    return Boolean.TRUE.equals(arrivedLate);
  }

  /** Those who give classes were late; that is told apart from the unit's lateness too. */
  @JsonIgnore
  public boolean isLateByClassing() {
    return Boolean.TRUE.equals(classedLate);
  }

  /** Hours of the time left, or over, on arrival. */
  @JsonIgnore
  public long hoursOnArrival() {
    return Math.abs(getLeftOnArrival()) / 60;
  }

  /** Minutes besides those hours. */
  @JsonIgnore
  public long minutesOnArrival() {
    return Math.abs(getLeftOnArrival()) % 60;
  }

  /** Nothing was left when it came. */
  @JsonIgnore
  public boolean isOverOnArrival() {
    return arrivedAt != null && getLeftOnArrival() <= 0;
  }

  public boolean isDone() {
    return doneAt != null;
  }
}
