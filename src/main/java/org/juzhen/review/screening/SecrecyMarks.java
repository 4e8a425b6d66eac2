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
      "[ \\t\\u00ad\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\ufeff\\u034f\\u115f\\u1160"
          + "\\u17b4\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0·•・‧∙⋅._—–|~丶丨丿ーˉʼㆍ-]{0,3}";
  private static final String LEVEL = "(?:绝" + GAP + "密|机" + GAP + "密|[秘祕]" + GAP + "密)" + GAP;
  private static final String STAR = "[★☆✩✪✫✬✭✮✯✰✡⭐⭑⭒⋆*﹡∗✱✲✳✴✵✶✷✸✹✺✻✼✽]";

  /** These begin the items of lists as well, so a term has to follow. */
  private static final String SIGN = "[◆◇♦♢■□▲△●○※]";

  private static final String TERM = "(?:[0-9一二三四五六七八九十]{1,3}" + GAP + "[年月日]|长期)";
  private static final String COLON = "[:︰﹕丶丨]";
  private static final String QUOTED = "[“\"「『《]" + GAP + LEVEL + "[”\"」』》]";

  /** Secrets that are no state's. */
  private static final String NO_OTHERS = "(?<!商业|技术|保守|通信|个人)";

  /** Rules that speak of grades. */
  private static final String NO_RULE = "(?![ \\t]{0,3}级?(?:的|以上|以下|、|和|或|及|与))";

  private final Patterns marks =
      new Patterns(Gate.SECRECY, Severity.BLOCK, Rule.SECRECY_MARK)
          .and(LEVEL + "[(【\\[]?" + GAP + STAR, "密")
          .and(LEVEL + SIGN + GAP + TERM, "密")
          .and("(?m)^" + GAP + LEVEL + SIGN + GAP + "$", "密")
          .and("密" + GAP + "级" + GAP + COLON + GAP + LEVEL, "密")
          .and("密" + GAP + "级[ \\t]{0,3}(?:为|是|定为|系)?[ \\t]{0,3}" + LEVEL + NO_RULE, "密")
          .and("(?m)^" + GAP + LEVEL + "\\(" + GAP + TERM + GAP + "\\)", "密")
          .and("(?m)^" + GAP + LEVEL + TERM + GAP + "$", "密")
          .and(LEVEL + "[ \\t]{1,8}(?:特急|特提|加急|平急|急件)", "密")
          .and("(?m)(?:特急|特提|加急|平急|急件)[ \\t]{1,8}" + LEVEL + "$", "密")
          .and("商" + GAP + "密" + GAP + STAR, "密")
          .and("(?m)^" + GAP + QUOTED + GAP + "$", "密")
          .and("[(【〔〖\\[]" + GAP + LEVEL + "[)】〕〗\\]]", "密")
          .and("(?m)^" + GAP + LEVEL + "$", "密");

  /** In the middle of a sentence a level with its term may explain the law. */
  private final Patterns terms =
      new Patterns(Gate.SECRECY, Severity.ANSWER, Rule.SECRECY_MARK)
          .and("(?m)(?<!^)" + NO_OTHERS + LEVEL + "\\(" + GAP + TERM + GAP + "\\)", "密");

  private final Patterns internal =
      new Patterns(Gate.SECRECY, Severity.ANSWER, Rule.INTERNAL_MARK)
          .and("(?m)^" + GAP + "(?:核心|普通)商密" + GAP + "$", "商密")
          .and("内" + GAP + "部" + GAP + STAR, "部")
          .and("内部(?:资料|文件|材料)[,:;。]? {0,2}(?:注意|妥善)保[存管密]", "内部")
          .and("(?:仅供|只供)内部(?:使用|参考|参阅|学习)", "供内部")
          .and("[(【\\[](?:内部资料|内部文件|内部使用|不予公开|不对外公开)[)】\\]]", "内部", "公开");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    marks.inSimplified(draft, report);
    terms.inSimplified(draft, report);
    internal.inSimplified(draft, report);
  }
}
