package org.juzhen.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.Basis;

/**
 * What one level said about a rule (取值来源).
 *
 * @param value as it is kept
 * @param words as people read it in Chinese
 * @param remindsOnly missing it is no finding
 * @param place whose shipped text it is, or null
 * @param unitId the unit that decided it, or null
 * @param from first day
 * @param setByName who entered it, or null where it is shipped
 * @param counts whether it is part of what applies
 * @param withdrawn from that day on it said nothing of its own any more
 */
public record RuleStep(
    RuleKey key,
    String value,
    String words,
    Basis basis,
    boolean remindsOnly,
    Jurisdiction place,
    UUID unitId,
    String unitName,
    LocalDate from,
    String setByName,
    Instant setAt,
    boolean counts,
    boolean withdrawn) {

  static RuleStep of(RuleRows.Said said, RuleValue shown, boolean counts) {
    return new RuleStep(
        shown.key(),
        shown.value(),
        shown.words(),
        shown.basis(),
        shown.basis().remindsOnly(),
        said.place(),
        shown.unitId(),
        said.unitName(),
        shown.from(),
        said.setByName(),
        said.setAt(),
        counts,
        said.withdrawn());
  }

  /** The value in the reader's language. */
  public String in(Locale language) {
    return new RuleValue(key, value, basis, unitId, from).words(language);
  }

  /** Who said it: a unit, or the place whose text is shipped. */
  public String source(Locale language) {
    return unitId != null ? unitName : RuleName.of(place, language);
  }
}
