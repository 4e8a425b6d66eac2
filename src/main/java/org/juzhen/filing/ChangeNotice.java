package org.juzhen.filing;

import java.util.Map;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountWords;

/**
 * Whether the public is told of a change (变更公告). A new sponsor always is; a minor change is spared
 * only where a local basis says so: 大政办通〔2021〕11号 第12条 spares none.
 */
final class ChangeNotice {
  private ChangeNotice() {}

  /** The rule that asks for a notice, or null where none does. */
  static RuleValue asked(AccountWords changes, Map<RuleKey, RuleValue> rules) {
    RuleValue sponsor = rules.get(RuleKey.SPONSOR_CHANGE_ANNOUNCED);
    if (changes.unitId() != null && sponsor != null && sponsor.isTrue()) {
      return sponsor;
    }
    RuleValue exempt = rules.get(RuleKey.CHANGE_MINOR_EXEMPT);
    boolean spared = exempt != null && exempt.isTrue() && !isMajor(changes);
    return spared ? null : rules.get(RuleKey.CHANGE_NOTICE);
  }

  /** Name, sponsor, platform or the platform's own mark of the account (名称、主体、平台). */
  static boolean isMajor(AccountWords changes) {
    return changes.unitId() != null
        || changes.platform() != null
        || changes.name() != null
        || changes.platformId() != null;
  }
}
