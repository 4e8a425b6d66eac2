package org.juzhen.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything that applies to a unit on a day (规则册).
 *
 * @param items by chapter
 */
public record RuleBook(UUID unitId, String unitName, LocalDate on, List<Entry> items) {

  /**
   * One rule.
   *
   * @param stricter in which direction a lower level may move it
   * @param applies what applies; null before anything was said
   */
  public record Entry(
      RuleKey key,
      String name,
      String why,
      RuleGroup group,
      RuleType type,
      Stricter stricter,
      RuleStep applies) {}
}
