package org.juzhen.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;

/**
 * Where the public was told of a filing, where it still has to be, and what the links show (公告栏).
 *
 * @param wanted the places that the rules ask for
 * @param told the notices, the first one first
 */
public record NoticeBoard(List<Wanted> wanted, List<Told> told) {
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
   */
  public record Told(FilingView.AnnouncementView notice, ClockView clock, List<Look> looks) {}

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
