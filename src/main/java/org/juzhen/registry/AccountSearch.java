package org.juzhen.registry;

import java.text.Normalizer;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * Which accounts are looked for; null leaves a question open.
 *
 * @param unitId exactly this unit
 * @param under this unit and all below it
 * @param words part of the account's name, its platform id or filing number
 */
public record AccountSearch(
    UUID unitId, UUID under, Platform platform, AccountStatus status, String words) {

  public AccountSearch {
    if (words != null && (words.length() > 100 || words.indexOf('\0') >= 0)) {
      throw KernelProblem.field("q", "TOO_LONG");
    }
  }

  /** Every account. */
  public static AccountSearch everything() {
    return new AccountSearch(null, null, null, null, null);
  }

  /** The words as a pattern, in plain width, whose own signs mean themselves; null for none. */
  String pattern() {
    if (words == null || words.isBlank()) {
      return null;
    }
    String folded = Normalizer.normalize(words.strip(), Normalizer.Form.NFKC);
    return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
