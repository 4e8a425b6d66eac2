package org.juzhen.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountWords;

/** What a filing needs before it can be handed in (备案材料要求). */
final class FilingRequirements {
  private FilingRequirements() {}

  /** The rule that lists the papers of this kind. */
  static RuleKey papers(FilingKind kind) {
    return switch (kind) {
      case OPEN -> RuleKey.OPEN_MATERIALS;
      case CHANGE -> RuleKey.CHANGE_MATERIALS;
      default -> RuleKey.CLOSE_MATERIALS;
    };
  }

  /** What is still missing; a filing of the past is quoted as it is. */
  static List<Missing> missing(Filing filing, RuleValue papers) {
    List<Missing> missing = new ArrayList<>();
    if (filing.historic || !filing.state.open()) {
      return missing;
    }
    switch (filing.kind) {
      case OPEN -> facts(filing, missing);
      case CHANGE -> need(missing, Needed.CHANGES, filing.words.equals(AccountWords.NOTHING));
      default -> {}
    }
    need(missing, Needed.REASON, blank(filing.reason));
    papers(filing, papers, missing);
    return List.copyOf(missing);
  }

  private static void facts(Filing filing, List<Missing> missing) {
    need(missing, Needed.KIND, filing.words.kind() == null);
    need(missing, Needed.PURPOSE, blank(filing.words.purpose()));
    need(
        missing,
        Needed.FUNCTIONS,
        filing.words.functions() == null || filing.words.functions().isEmpty());
    need(missing, Needed.CONTENT_OWNER, blank(filing.words.contentOwner()));
    need(missing, Needed.SECURITY_OWNER, blank(filing.words.securityOwner()));
  }

  private static void papers(Filing filing, RuleValue rule, List<Missing> missing) {
    Arrays.stream(rule.value().split(","))
        .filter(name -> !name.isBlank())
        .map(Needed::valueOf)
        .filter(needed -> !needed.answeredBy(filing))
        .forEach(needed -> missing.add(new Missing(needed.path(), needed, rule.basis())));
  }

  private static void need(List<Missing> missing, Needed needed, boolean lacks) {
    if (lacks) {
      missing.add(new Missing(needed.path(), needed, needed.basis()));
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
