package org.juzhen.filing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountDetails;
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
    boolean spared =
        exempt != null && exempt.isTrue() && !isMajor(changes, rules.get(RuleKey.CHANGE_MAJOR));
    return spared ? null : rules.get(RuleKey.CHANGE_NOTICE);
  }

  /** Whether something changes that the place calls major; nothing is where it does not say. */
  private static boolean isMajor(AccountWords changes, RuleValue major) {
    // Which account speaks for the unit is no detail, whatever a place counts.
    return changes.main() != null
        || (major != null && touched(changes).stream().anyMatch(major::has));
  }

  /** What a change is about: 国办发〔2017〕47号 三(三) names these. */
  static Set<RuleChoice> touched(AccountWords changes) {
    AccountDetails details = changes.details() == null ? AccountDetails.NONE : changes.details();
    Set<RuleChoice> touched = EnumSet.noneOf(RuleChoice.class);
    note(touched, RuleChoice.SPONSOR_CHANGED, changes.unitId());
    note(touched, RuleChoice.NAME_CHANGED, changes.name());
    note(touched, RuleChoice.IDENTITY_CHANGED, changes.platform(), changes.platformId());
    note(
        touched,
        RuleChoice.RESPONSIBLE_CHANGED,
        changes.contentOwner(),
        changes.securityOwner(),
        details.leaderInCharge());
    note(touched, RuleChoice.CONTACT_CHANGED, details.contact(), details.contactPhone());
    note(touched, RuleChoice.ADDRESS_CHANGED, changes.url(), details.downloadUrl());
    return touched;
  }

  private static void note(Set<RuleChoice> touched, RuleChoice what, Object... said) {
    if (Stream.of(said).anyMatch(Objects::nonNull)) {
      touched.add(what);
    }
  }
}
