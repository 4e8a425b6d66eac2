package org.juzhen.review.screening;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The five gates that every signature answers for (五关：政治、法律、政策、保密、文字). */
public enum Gate {
  POLITICAL,
  LEGAL,
  POLICY,
  SECRECY,
  TEXT;

  /** As it is written in requests: {@code political}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of its answer in refusals. */
  public String field() {
    return "gates." + word();
  }

  /** The gate of that word, in any case. */
  @JsonCreator
  public static Gate of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
