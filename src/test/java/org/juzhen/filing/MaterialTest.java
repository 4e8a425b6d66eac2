package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "同意", "见附件", "……………………", "123456789", " "})
  void a_few_signs_are_no_paper(String text) {
    assertThat(new Material("LEADER_CONSENT", null, text).given()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"云交〔2026〕3号", "第 7 号", "主要负责人已签批", "No. 7", "signed by the head"})
  void a_number_or_a_sentence_is_one(String text) {
    assertThat(new Material("LEADER_CONSENT", null, text).given()).isTrue();
  }

  @Test
  void a_scan_is_one_without_words() {
    assertThat(new Material("LEADER_CONSENT", UUID.randomUUID(), null).given()).isTrue();
  }
}
