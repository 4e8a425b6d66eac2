package org.juzhen.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Wraps the key of the last row shown, so that callers do not build on its form. */
public final class Cursors {
  private Cursors() {}

  public static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The key, or a refusal that names the field {@code cursor}. */
  public static String decode(String cursor) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.chars().anyMatch(Character::isISOControl)) {
        throw KernelProblem.field("cursor", "WRONG_FORMAT");
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
  }
}
