package org.juzhen.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * An entry of the journal in the reader's words.
 *
 * @param who the person, or null for the hub
 * @param subjectId what it was done to, or null
 */
public record AuditLine(
    Instant at, String who, String verb, String subject, UUID subjectId, String detail) {

  static AuditLine of(AuditView e, Locale language) {
    return new AuditLine(
        e.at(),
        e.actorId() == null ? null : e.actorName(),
        word("verb." + e.verb(), e.verb(), language),
        word("subject." + e.subjectType(), e.subjectType(), language),
        e.subjectId(),
        e.detail().equals("{}") ? "" : e.detail());
  }

  /** The word itself where nobody has found one in the language yet. */
  private static String word(String key, String otherwise, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    try {
      return ResourceBundle.getBundle("formats.journal_" + tag, Locale.ROOT).getString(key);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }
}
