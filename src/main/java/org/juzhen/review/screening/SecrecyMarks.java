package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * Marks that papers of limited circulation carry. The bare word proves nothing (保守国家机密): it has to
 * stand as a mark does, with a star, after 密级, in brackets, or alone on its line, in simplified or
 * traditional characters and however far apart.
 */
@ApplicationScoped
class SecrecyMarks implements Check {
  private static final String GAP =
      "[ \\t\\u00ad\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\ufeff·•・‧∙⋅._—–|~-]{0,3}";
  private static final String LEVEL = "(?:绝" + GAP + "密|机" + GAP + "密|[秘祕]" + GAP + "密)" + GAP;
  private static final String STAR = "[★☆✩✪✫✬✭✮✯✰⭐⋆*]";

  private final Patterns marks =
      new Patterns(Gate.SECRECY, Severity.BLOCK, Rule.SECRECY_MARK)
          .and(LEVEL + "[(【\\[]?" + GAP + STAR, "密")
          .and("密" + GAP + "级" + GAP + ":" + GAP + LEVEL, "密")
          .and("[(【〔〖\\[]" + GAP + LEVEL + "[)】〕〗\\]]", "密")
          .and("(?m)^" + GAP + LEVEL + "$", "密");

  private final Patterns internal =
      new Patterns(Gate.SECRECY, Severity.ANSWER, Rule.INTERNAL_MARK)
          .and("内部(?:资料|文件|材料)[,:;。]? {0,2}(?:注意|妥善)保[存管密]", "内部")
          .and("(?:仅供|只供)内部(?:使用|参考|参阅|学习)", "供内部")
          .and("[(【\\[](?:内部资料|内部文件|内部使用|不予公开|不对外公开)[)】\\]]", "内部", "公开");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    marks.inSimplified(draft, report);
    internal.inSimplified(draft, report);
  }
}
