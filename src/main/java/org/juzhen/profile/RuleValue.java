package org.juzhen.profile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.Basis;

/**
 * What applies to a unit.
 *
 * @param key which rule
 * @param value as text: a number, a choice, a length of time
 * @param basis where it comes from
 * @param unitId the unit that set it, or null where it is shipped
 * @param from first day
 */
public record RuleValue(RuleKey key, String value, Basis basis, UUID unitId, LocalDate from) {
  /** The value as people read it in Chinese, for example {@code 12 小时}. */
  public String words() {
    return RuleWords.of(this);
  }

  /** The value as people read it in Chinese or English. */
  public String words(Locale language) {
    return RuleWords.of(this, language);
  }

  public int number() {
    return Integer.parseInt(value);
  }

  public boolean isTrue() {
    return value.equals("true");
  }
}
