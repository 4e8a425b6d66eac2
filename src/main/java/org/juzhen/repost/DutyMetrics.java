package org.juzhen.repost;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How duties that fell due in a time were met (转载统计).
 *
 * @param from first day by which they were due
 * @param to last day
 * @param unitId one unit and what lies below it, or null for all that the reader sees
 * @param all every tier together
 * @param tiers each tier that had any
 */
public record DutyMetrics(LocalDate from, LocalDate to, UUID unitId, Row all, List<Row> tiers) {
  /**
   * One line of it. What is exempt or cancelled is owed by nobody and counted apart.
   *
   * @param tier null for all together
   * @param due how many had to be reposted
   * @param done how many were, in time or late
   * @param onTime how many in time
   * @param onTimeBySay how many of those only because a person said so who posted it by hand, and
   *     handed in the link after the end
   * @param lateByPortal done late, overdue or missed where the article itself had come late
   * @param lateByClassing the same where it had come in time and got its class late
   * @param lateByUnit the same where neither was late
   * @param open still owed and not late
   * @param exempt agreed not to be owed
   * @param medianDelayMinutes from publication to repost, or null where nothing was done
   * @param syncAsked how many of those that were due had to go in step with their portal
   * @param syncMet how many of these did
   * @param syncMetBySay how many of those only because a person said so
   */
  public record Row(
      Tier tier,
      long due,
      long done,
      long onTime,
      long onTimeBySay,
      long lateByPortal,
      long lateByClassing,
      long lateByUnit,
      long open,
      long exempt,
      Long medianDelayMinutes,
      long syncAsked,
      long syncMet,
      long syncMetBySay) {
    static final Row NONE = new Row(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, 0);

    /** Share that was reposted at all, in per cent (覆盖率), or null where nothing was due. */
    public Integer getCoverage() {
      return percent(done);
    }

    /** Share that was reposted in time, in per cent (按时率), or null where nothing was due. */
    public Integer getOnTimeShare() {
      return percent(onTime);
    }

    /** Share of what had to go in step with its portal that did, in per cent, or null. */
    public Integer getSyncShare() {
      return syncAsked == 0 ? null : (int) Math.floorDiv(100 * syncMet, syncAsked);
    }

    private Integer percent(long part) {
      return due == 0 ? null : (int) Math.floorDiv(100 * part, due);
    }

    /** The parts of this line's bar, which is a thousand wide. */
    List<Part> parts() {
      long onTimeEnd = wide(onTime);
      long portalEnd = wide(onTime + lateByPortal);
      long classingEnd = wide(onTime + lateByPortal + lateByClassing);
      long unitEnd = wide(onTime + lateByPortal + lateByClassing + lateByUnit);
      return List.of(
          new Part("onTime", 0, onTimeEnd),
          new Part("lateByPortal", onTimeEnd, portalEnd - onTimeEnd),
          new Part("lateByClassing", portalEnd, classingEnd - portalEnd),
          new Part("lateByUnit", classingEnd, unitEnd - classingEnd),
          new Part("open", unitEnd, wide(due) - unitEnd));
    }

    private long wide(long many) {
      return due == 0 ? 0 : 1000 * many / due;
    }
  }

  /** A piece of a bar. */
  public record Part(String what, long from, long wide) {}
}
