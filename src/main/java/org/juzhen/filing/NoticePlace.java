package org.juzhen.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where a notice hangs, or where one is asked for (公告渠道). */
public enum NoticePlace {
  OWN_ACCOUNT,
  OWN_PORTAL,
  SAME_LEVEL_PORTAL,
  SAME_LEVEL_ACCOUNT,
  SUPERIOR_PORTAL,
  SUPERIOR_ACCOUNT,
  OTHER,
  /** Asked for: the unit's own account or site. */
  OWN("OWN_ACCOUNT", "OWN_PORTAL"),
  /** Asked for: the portal or an account of the same level. */
  SAME_LEVEL("SAME_LEVEL_PORTAL", "SAME_LEVEL_ACCOUNT"),
  /** Asked for: some government portal. */
  ANY_PORTAL("OWN_PORTAL", "SAME_LEVEL_PORTAL", "SUPERIOR_PORTAL"),
  /** Asked for: some government account. */
  ANY_ACCOUNT("OWN_ACCOUNT", "SAME_LEVEL_ACCOUNT", "SUPERIOR_ACCOUNT"),
  /** Asked for: the public is told, wherever. */
  ANYWHERE(
      "OWN_ACCOUNT",
      "OWN_PORTAL",
      "SAME_LEVEL_PORTAL",
      "SAME_LEVEL_ACCOUNT",
      "SUPERIOR_PORTAL",
      "SUPERIOR_ACCOUNT",
      "OTHER");

  private final Set<String> met;

  NoticePlace(String... met) {
    this.met = met.length == 0 ? Set.of(name()) : Set.of(met);
  }

  /** The places where a notice can hang. */
  static List<NoticePlace> real() {
    return Arrays.stream(values()).filter(p -> p.met.equals(Set.of(p.name()))).toList();
  }

  /** Whether a notice can hang there. */
  boolean isReal() {
    return met.equals(Set.of(name()));
  }

  /** Whether a notice at that place gives what is asked for here. */
  boolean isMetBy(NoticePlace told) {
    return met.contains(told.name());
  }
}
