package org.juzhen.filing;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody typed into the forms of a filing's page, kept when it is refused (填写内容).
 *
 * @param values by the field's name
 */
public record FilingTyped(Map<String, String> values) {
  static FilingTyped nothing() {
    return new FilingTyped(Map.of());
  }

  /** Names and what was typed, one after the other. */
  static FilingTyped of(String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        values.put(pairs[i], pairs[i + 1]);
      }
    }
    return new FilingTyped(Map.copyOf(values));
  }

  /** What was typed there; an empty text for nothing. */
  public String in(String field) {
    return values.getOrDefault(field, "");
  }

  /** What was typed there, or else that. */
  public String in(String field, Object usual) {
    return values.getOrDefault(field, usual == null ? "" : usual.toString());
  }
}
