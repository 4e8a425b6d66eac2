package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of the hub come in the reader's language, those of platforms as they were said. */
class GateWordsTest {
  @Test
  void a_sentence_of_the_hub_itself_is_told_in_english() {
    assertThat(GateWords.why("POSTS_SPENT", GateWords.of("POSTS_SPENT")))
        .startsWith("The platform allows this account no more posts for now");
  }

  @Test
  void what_a_platform_said_or_what_says_more_stays_as_it_was_kept() {
    assertThat(GateWords.why("10023", "user requests out of rate limit"))
        .isEqualTo("user requests out of rate limit");
    assertThat(GateWords.why("POSTS_SPENT", "平台另有说明")).isEqualTo("平台另有说明");
    assertThat(GateWords.why(null, null)).isNull();
  }
}
