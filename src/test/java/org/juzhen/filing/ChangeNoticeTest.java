package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountWords;

class ChangeNoticeTest {
  private static final AccountWords MINOR = words(null, null);
  private static final AccountWords MAJOR = words(null, "新名称");
  private static final AccountWords SPONSOR = words(UUID.randomUUID(), null);

  @Test
  @Clause({"R-DL-015", "R-DL-016"})
  void where_no_local_basis_spares_minor_changes_each_is_told() {
    Map<RuleKey, RuleValue> rules = rules("false", "15wd");

    assertThat(ChangeNotice.asked(MINOR, rules)).isNotNull();
    assertThat(ChangeNotice.asked(MAJOR, rules)).isNotNull();
  }

  @Test
  void a_local_basis_spares_minor_changes_and_no_other() {
    Map<RuleKey, RuleValue> rules = rules("true", "15wd");

    assertThat(ChangeNotice.asked(MINOR, rules)).isNull();
    assertThat(ChangeNotice.asked(MAJOR, rules).key()).isEqualTo(RuleKey.CHANGE_NOTICE);
  }

  @Test
  void a_new_sponsor_is_told_everywhere_even_where_no_time_is_named() {
    assertThat(ChangeNotice.asked(SPONSOR, rules("true", null)).key())
        .isEqualTo(RuleKey.SPONSOR_CHANGE_ANNOUNCED);
    assertThat(ChangeNotice.asked(MAJOR, rules("true", null))).isNull();
  }

  @Test
  @Clause("R-47-017")
  void which_changes_are_major_is_said_by_the_place() {
    Map<RuleKey, RuleValue> rules = rules("true", "15wd");
    put(rules, RuleKey.CHANGE_MAJOR, "SPONSOR_CHANGED,NAME_CHANGED,RESPONSIBLE_CHANGED");

    assertThat(ChangeNotice.asked(MINOR, rules).key()).isEqualTo(RuleKey.CHANGE_NOTICE);
  }

  private static AccountWords words(UUID unit, String name) {
    return new AccountWords(
        unit, null, null, name, null, null, null, null, null, "顾长风", null, null, null, null);
  }

  private static Map<RuleKey, RuleValue> rules(String exempt, String notice) {
    Map<RuleKey, RuleValue> rules = new EnumMap<>(RuleKey.class);
    put(rules, RuleKey.CHANGE_MINOR_EXEMPT, exempt);
    put(rules, RuleKey.CHANGE_MAJOR, "SPONSOR_CHANGED,NAME_CHANGED,IDENTITY_CHANGED");
    put(rules, RuleKey.SPONSOR_CHANGE_ANNOUNCED, "true");
    if (notice != null) {
      put(rules, RuleKey.CHANGE_NOTICE, notice);
    }
    return rules;
  }

  private static void put(Map<RuleKey, RuleValue> rules, RuleKey key, String value) {
    Basis basis = new Basis("本地办法", "第1条", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
    rules.put(key, new RuleValue(key, value, basis, null, LocalDate.of(2021, 1, 1)));
  }
}
