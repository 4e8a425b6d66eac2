package org.juzhen.review.screening;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences that a draft has to keep. The sentence itself lies in {@code review/rules_zh} and
 * {@code _en} under the constant's name, {@code {0} {1} …} being filled by the check; how to mend
 * it under {@code .mend}.
 */
public enum Rule {
  TITLE_TOO_LONG,
  BODY_TOO_LONG,
  SUMMARY_TOO_LONG,
  TOO_MANY_PICTURES,
  COVER_MISSING,
  SOURCE_MISSING,
  SOURCE_NOT_LISTED,
  SOURCE_OFF_LIST,
  /** Only the unit's own word makes its source a listed one. */
  SOURCE_OWN_WORD,
  SOURCE_OWN_PORTAL,
  SOURCE_UNPROVEN,
  IDENTITY_CARD,
  MOBILE_PHONE,
  BANK_CARD,
  SECRECY_MARK,
  INTERNAL_MARK,
  CONTACT_BAIT,
  ADVERTISING,
  LISTED_WORD,
  TOO_MANY_WORDS,
  UNUSUAL_CHARACTER,
  SHORT_LINK,
  UNLISTED_LINK,
  PICTURE_WITHOUT_WORDS,
  OUTSIDE_PICTURE,
  CHECK_CRASHED,
  MORE_FINDINGS,
  FIXED_PHONE,
  HOME_ADDRESS,
  MAILBOX,
  INNER_ADDRESS,
  COMMERCIAL_LINK,
  NUMBER_LINK,
  DEAD_LINK,
  UNREACHED_LINK,
  SOURCE_LINE,
  MAP_WITHOUT_NUMBER,
  DIRECTION_MARKS,
  UNSEEN_CHARACTERS,
  FOREIGN_LETTERS,
  TWIN_CHARACTERS,
  BROKEN_CHARACTERS,
  DOCUMENT_NUMBER,
  LAW_TITLE,
  NAME_WRITTEN_WRONG,
  LEADER_NAME,
  LEADER_TITLE,
  LEADER_ORDER,
  TITLE_CHANGED,
  WORDS_CHANGED,
  FACTS_CHANGED,
  WORDS_ADDED,
  WORDS_LEFT_OUT,
  MARKS_CHANGED;

  // Findings of earlier releases have fewer words; what would name the missing ones is left out.
  private static final String UNSAID = " ?[(（][^()（）]*\\{\\d}[^()（）]*[)）]";

  /**
   * Where only an answer is asked for, it is a written reason, and a leader gives the last word: a
   * source that is not on the list (名单外来源).
   */
  public boolean needsReason() {
    return this == SOURCE_OFF_LIST || this == SOURCE_MISSING;
  }

  /** What the author and the signers read. */
  public String sentence(List<String> words, Locale language) {
    return filled(name(), words, language);
  }

  /** How the author mends it. */
  public String mending(List<String> words, Locale language) {
    return filled(name() + ".mend", words, language);
  }

  private static String filled(String key, List<String> words, Locale language) {
    String suffix = language.getLanguage().equals("en") ? "en" : "zh";
    String text = ResourceBundle.getBundle("review.rules_" + suffix, Locale.ROOT).getString(key);
    for (int i = 0; i < words.size(); i++) {
      text = text.replace("{" + i + "}", words.get(i));
    }
    return text.replaceAll(UNSAID, "");
  }
}
