package org.juzhen.filing;

import java.util.UUID;

/** Who will decide on a filing, and how long that usually takes (办理预告). */
final class RouteForecast {
  private RouteForecast() {}

  /**
   * One level.
   *
   * @param unitId null for an authority outside
   * @param unitName null for an authority outside
   * @param usualDays how long half of its decisions of the last year took; null where there are too
   *     few to tell
   * @param decided how many those were
   */
  public record Stage(UUID unitId, String unitName, Integer usualDays, long decided) {
    public boolean isOutside() {
      return unitId == null;
    }
  }
}
