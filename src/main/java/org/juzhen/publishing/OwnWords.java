package org.juzhen.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.KernelProblem;

/** What single accounts say in their own words, by account (单独改写). */
final class OwnWords {
  private OwnWords() {}

  /**
   * The words as they were given.
   *
   * @param accounts those of the post; words for any other are refused, as are two for one
   */
  static Map<UUID, WantedPost.Own> of(List<WantedPost.Own> given, Collection<UUID> accounts) {
    Map<UUID, WantedPost.Own> byAccount = new HashMap<>();
    for (WantedPost.Own own : given == null ? List.<WantedPost.Own>of() : given) {
      if (!accounts.contains(own.accountId())) {
        throw KernelProblem.field("variants.accountId", "UNKNOWN");
      }
      if (byAccount.put(own.accountId(), own) != null) {
        throw KernelProblem.field("variants.accountId", "WRONG_VALUE");
      }
      mustSaySomething(own);
    }
    return byAccount;
  }

  private static void mustSaySomething(WantedPost.Own own) {
    if (own.title() != null && own.title().isBlank()) {
      throw KernelProblem.field("variants.title", "REQUIRED");
    }
    if (own.bodyHtml() != null) {
      shown(own.bodyHtml(), "variants.bodyHtml");
    }
  }

  /** The markup that is left of a text; there must be something to read or to look at. */
  static String shown(String html, String field) {
    String clean = CleanHtml.clean(html);
    if (CleanHtml.text(clean).isBlank() && !clean.contains("<img")) {
      throw KernelProblem.field(field, "REQUIRED");
    }
    return clean;
  }
}
