package org.juzhen.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Worded;

/**
 * What applies to a unit.
 *
 * @param key which rule
 * @param value as text: a number, a choice, a length of time; empty where nothing is asked for
 * @param basis where it comes from
 * @param unitId the unit that set it, or null where it is shipped
 * @param from first day
 */
public record RuleValue(RuleKey key, String value, Basis basis, UUID unitId, LocalDate from)
    implements Worded {
  /** The value as people read it in Chinese, for example {@code 12 小时}. */
  public String words() {
    return RuleWords.of(this);
  }

  /** The value as people read it in Chinese or English. */
  @Override
  public String words(Locale language) {
    return RuleWords.of(this, language);
  }

  /** Whether anything is asked for at all. */
  public boolean stated() {
    return !value.isBlank();
  }

  public int number() {
    return Integer.parseInt(value);
  }

  @JsonIgnore
  public boolean isTrue() {
    return value.equals("true");
  }

  /** The one choice. */
  public RuleChoice choice() {
    return RuleChoice.valueOf(value);
  }

  /** The words of a set, in their order. */
  public Set<String> items() {
    return stated() ? new LinkedHashSet<>(Arrays.asList(value.split(","))) : Set.of();
  }

  /** Whether the set holds the word. */
  public boolean has(RuleChoice word) {
    return items().contains(word.name());
  }

  public NoticePeriod period() {
    return NoticePeriod.of(value);
  }

  RuleValue with(String other) {
    return new RuleValue(key, other, basis, unitId, from);
  }
}
