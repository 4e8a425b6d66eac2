package org.juzhen.filing;

import java.util.Locale;

/** The fields of an account that its history speaks of. */
public enum AccountField {
  STATUS,
  KIND,
  NAME,
  PLATFORM_ID,
  URL,
  MAIN,
  PURPOSE,
  FUNCTIONS,
  CONTENT_OWNER,
  SECURITY_OWNER,
  INDUSTRIES,
  REGIONS;

  /** The constant for a field's name in the interface, for example {@code platformId}. */
  static AccountField of(String field) {
    return valueOf(field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
