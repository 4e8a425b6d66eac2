package org.juzhen.contributions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Days;

/**
 * What became of the material of a period (供稿统计), as it stands now. The material of the period is
 * what was handed in on its days.
 *
 * @param people each contributor for each unit that material came from
 * @param units the same by unit
 */
public record ContributionFigures(Days period, List<Line> people, List<Line> units) {

  /**
   * What one contributor, or one unit, handed in.
   *
   * @param contributorId null for a unit's sum
   * @param accounts on how many accounts it can be read, summed over its posts
   * @param words length of what was used
   * @param pictures of what was used
   * @param keptPercent share of the words that posts kept ({@link KeptShare}), by length, of what
   *     was posted; null where nothing was
   * @param reasons why the rest was declined
   */
  public record Line(
      UUID contributorId,
      String contributorName,
      UUID unitId,
      String unitName,
      long handedIn,
      long used,
      long declined,
      long withdrawn,
      long waiting,
      long accounts,
      long words,
      long pictures,
      Integer keptPercent,
      long measured,
      long kept,
      Map<DeclineReason, Long> reasons) {

    /** Percent of what was handed in. */
    public Integer usedPercent() {
      return handedIn == 0 ? 0 : (int) Math.round(used * 100.0 / handedIn);
    }

    /** The reasons with how often each was given, for pages. */
    public List<Why> why() {
      return reasons.entrySet().stream().map(e -> new Why(e.getKey(), e.getValue())).toList();
    }

    Line and(Line other) {
      long allMeasured = measured + other.measured;
      long allKept = kept + other.kept;
      return new Line(
          null,
          null,
          unitId,
          unitName,
          handedIn + other.handedIn,
          used + other.used,
          declined + other.declined,
          withdrawn + other.withdrawn,
          waiting + other.waiting,
          accounts + other.accounts,
          words + other.words,
          pictures + other.pictures,
          share(allMeasured, allKept),
          allMeasured,
          allKept,
          both(reasons, other.reasons));
    }

    static Integer share(long measured, long kept) {
      return measured == 0 ? null : Integer.valueOf((int) Math.round(kept / (double) measured));
    }

    private static Map<DeclineReason, Long> both(
        Map<DeclineReason, Long> one, Map<DeclineReason, Long> other) {
      Map<DeclineReason, Long> all = new java.util.EnumMap<>(DeclineReason.class);
      all.putAll(one);
      other.forEach((reason, n) -> all.merge(reason, n, Long::sum));
      return all;
    }
  }

  /** How often something was declined for one reason. */
  public record Why(DeclineReason reason, long count) {}

  static ContributionFigures of(Days period, List<Line> people) {
    Map<UUID, Line> units =
        people.stream()
            .collect(
                Collectors.toMap(Line::unitId, l -> l, Line::and, java.util.LinkedHashMap::new));
    return new ContributionFigures(
        period, people, units.values().stream().map(ContributionFigures::summed).toList());
  }

  private static Line summed(Line l) {
    return new Line(
        null,
        null,
        l.unitId(),
        l.unitName(),
        l.handedIn(),
        l.used(),
        l.declined(),
        l.withdrawn(),
        l.waiting(),
        l.accounts(),
        l.words(),
        l.pictures(),
        l.keptPercent(),
        l.measured(),
        l.kept(),
        l.reasons());
  }
}
