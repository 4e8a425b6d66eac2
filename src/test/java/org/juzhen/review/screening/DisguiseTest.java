package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

/** What is written so that no simple search finds it is found all the same, and nothing more. */
class DisguiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "機密★",
        "機密★10年",
        "【機密】",
        "密级：機密",
        "密級：絕密",
        "机 密 ★ 5年",
        "机密·★",
        "机密（★）",
        "密级:机 密",
        "（机密）",
        "机密✭",
        "机·密★",
        "〔秘密〕",
        "机密⭐",
        "祕密☆"
      })
  @Clause("R-IM-007")
  void marks_of_secrecy_are_found_however_they_are_written(String mark) {
    assertThat(GivenDraft.read(new SecrecyMarks(), "<p>文件" + mark + "，请阅。</p>"))
        .extracting(Finding::rule, Finding::severity)
        .contains(org.assertj.core.groups.Tuple.tuple(Rule.SECRECY_MARK, Severity.BLOCK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "国家秘密的密级分为绝密、机密、秘密三级",
        "商业秘密、个人隐私",
        "（商业秘密）",
        "破解自然的秘密 ——记科普周",
        "机密文件管理办法",
        "投机密集"
      })
  void words_about_secrets_stay_words(String text) {
    assertThat(GivenDraft.read(new SecrecyMarks(), text)).isEmpty();
  }
}
