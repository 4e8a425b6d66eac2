package org.juzhen.knowledge;

import java.util.List;
import java.util.Map;

/** Where an entry holds, as seen from where somebody asks. Codes are GB/T 2260 digits. */
final class Regions {
  private Regions() {}

  /** The entry holds where the asker is, or in a region that the message names. */
  static boolean hold(
      List<String> regions, String asker, String message, Map<String, String> names) {
    return regions.isEmpty()
        || regions.stream().anyMatch(r -> covers(r, asker))
        || regions.stream().anyMatch(r -> names(message, names.get(r)));
  }

  /** The entry holds somewhere else: neither where the asker is, nor in a part of it. */
  static boolean elsewhere(List<String> regions, String asker) {
    return regions.stream().noneMatch(r -> covers(r, asker) || covers(asker, r));
  }

  private static boolean covers(String region, String place) {
    return place != null && place.startsWith(region.replaceFirst("(00)+$", ""));
  }

  /** People say the name without the last character: 望川 for 望川区. */
  private static boolean names(String message, String name) {
    return name != null
        && name.length() > 1
        && message.contains(name.length() > 2 ? name.substring(0, name.length() - 1) : name);
  }
}
