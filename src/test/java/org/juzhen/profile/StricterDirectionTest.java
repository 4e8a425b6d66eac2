package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.kernel.Basis;

/** Which way a lower level may go, key by key. */
class StricterDirectionTest {
  private static final Basis BASIS =
      new Basis("例", "", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  @ParameterizedTest(name = "{0}: {2} below {1} counts: {3}")
  @CsvSource(
      textBlock =
          """
      TEMP_OFFLINE_ENABLED, true, false, false
      TEMP_OFFLINE_ENABLED, false, true, true
      CLOSE_REASONS, 'CANNOT_MAINTAIN,CONSOLIDATION', 'CANNOT_MAINTAIN,CONSOLIDATION,LOW_USE', false
      CLOSE_REASONS, 'CANNOT_MAINTAIN,CONSOLIDATION', CANNOT_MAINTAIN, true
      STATE_COUNCIL_REPOST, 及时充分转载, 可以转载, false
      STATE_COUNCIL_REPOST, 及时充分转载, 及时充分转载并首页置顶, true
      APPROVED_PLATFORMS, 'WEIBO,WECHAT', '', false
      APPROVED_PLATFORMS, 'WEIBO,WECHAT', WEIBO, true
      APPROVED_PLATFORMS, '', WEIBO, true
      MUST_OPEN_EXCEPTIONS, SECRET_RELATED, '', true
      """)
  void a_lower_level_only_ever_asks_for_more(
      RuleKey key, String above, String own, boolean counts) {
    assertThat(RuleOrder.notLooser(rule(key, own), rule(key, above))).isEqualTo(counts);
  }

  @ParameterizedTest(name = "{0}: {2} below {1} becomes {3}")
  @CsvSource(
      textBlock =
          """
      TEMP_OFFLINE_ENABLED, true, false, true
      CLOSE_REASONS, 'CANNOT_MAINTAIN,CONSOLIDATION', 'LOW_USE,CONSOLIDATION', CONSOLIDATION
      CLOSE_REASONS, CANNOT_MAINTAIN, LOW_USE, CANNOT_MAINTAIN
      APPROVED_PLATFORMS, WEIBO, WECHAT, WEIBO
      STATE_COUNCIL_REPOST, 及时充分转载, 可以转载, 及时充分转载
      """)
  void what_was_said_looser_before_does_not_count(
      RuleKey key, String above, String own, String remains) {
    assertThat(RuleOrder.below(rule(key, above), rule(key, own)).value()).isEqualTo(remains);
  }

  @Test
  void a_list_whose_emptiness_would_allow_everything_is_never_empty() {
    assertThat(RuleKey.CLOSE_REASONS.shape().fault("")).isEqualTo("REQUIRED");
    assertThat(RuleKey.MAY_OPEN.shape().fault("")).isEqualTo("REQUIRED");
  }

  /** A key that moved freely could be switched off below: the kind of freedom does not exist. */
  @Test
  void no_key_moves_freely() {
    assertThat(Arrays.stream(Stricter.values()).map(Enum::name)).doesNotContain("FREE");
    assertThat(Arrays.stream(RuleKey.values()).map(key -> key.shape().stricter()))
        .doesNotContainNull();
  }

  @Test
  void every_flag_goes_to_the_value_that_asks_for_more() {
    assertThat(
            Arrays.stream(RuleKey.values())
                .filter(key -> key.shape().type() == RuleType.FLAG)
                .map(key -> key.shape().stricter()))
        .containsOnly(Stricter.TRUE, Stricter.FALSE);
  }

  private static RuleValue rule(RuleKey key, String value) {
    return new RuleValue(key, value == null ? "" : value, BASIS, UUID.randomUUID(), START);
  }

  private static final LocalDate START = LocalDate.of(2021, 6, 7);
}
