package org.juzhen.repost;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;

/**
 * A duty as others see it.
 *
 * @param askedExemption the reason given, while the supervisor has not decided
 * @param clock the running deadline with its source
 * @param missed from when on it counts as missed, once its time is over, or null
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
    Instant doneAt,
    UUID postId,
    String url,
    String askedExemption,
    ClockView clock,
    ClockView missed,
    List<String> actions) {
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

  public boolean isDone() {
    return doneAt != null;
  }
}
