package org.juzhen.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void full_width_letters_capitals_and_greetings_make_no_difference() {
    assertThat(Phrases.key("您好，请问ＡＰＰ怎样注册？")).isEqualTo(Phrases.key("app如何注册"));
  }

  @Test
  void a_run_of_digits_or_letters_is_one_token() {
    assertThat(Phrases.singles("打12345热线")).containsExactly("打", "12345", "热", "线");
  }

  @Test
  void pairs_do_not_reach_across_a_gap() {
    assertThat(Phrases.pairs("补社保 多久")).containsExactly("补社", "社保", "多久");
  }

  @Test
  void only_the_beginning_of_a_very_long_message_counts() {
    assertThat(Phrases.singles(Phrases.normal("好".repeat(50_000)))).hasSizeLessThanOrEqualTo(400);
  }
}
