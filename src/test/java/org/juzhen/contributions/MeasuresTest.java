package org.juzhen.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.files.CleanHtml;

/** How long material is, how much of it a post kept, and the text that a post begins with. */
class MeasuresTest {
  private static final String GIVEN = "大桥加固工程今日完工，双向四车道恢复通行。";

  @Test
  void every_character_counts_and_a_word_of_letters_counts_once() {
    assertThat(Lengths.words("")).isZero();
    assertThat(Lengths.words("大桥，通车。")).isEqualTo(4);
    assertThat(Lengths.words("G7 高速 12km 开通")).isEqualTo(6);
    assertThat(Lengths.words("5G网络\n\n覆盖")).isEqualTo(5);
  }

  @Test
  void what_stands_in_the_post_word_for_word_is_kept_whatever_its_signs() {
    assertThat(KeptShare.percent(GIVEN, GIVEN)).isEqualTo(100);
    assertThat(KeptShare.percent(GIVEN, "今天讯 大桥加固工程 今日完工！双向四车道恢复通行")).isEqualTo(100);
    assertThat(KeptShare.percent(GIVEN, "")).isZero();
    assertThat(KeptShare.percent(GIVEN, "本市新增三处停车场，欢迎使用。")).isZero();
  }

  @Test
  void half_of_the_words_are_half() {
    String tens = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸";
    assertThat(KeptShare.percent(tens, "一二三四五六七八九十")).isEqualTo(50);
    assertThat(KeptShare.percent(tens, "甲乙丙丁戊己庚辛壬癸，一二三四五六七八九十")).isEqualTo(100);
    assertThat(KeptShare.percent(tens, "一二三四，五六七八九十")).isEqualTo(50);
    assertThat(KeptShare.percent(tens, "一二三四甲乙丙丁")).isZero();
  }

  @Test
  void a_text_shorter_than_a_run_is_kept_wholly_or_not() {
    assertThat(KeptShare.percent("通车了", "大桥通车了！")).isEqualTo(100);
    assertThat(KeptShare.percent("通车了", "大桥通车")).isZero();
    assertThat(KeptShare.percent("……", "……")).isZero();
  }

  @Test
  void words_and_pictures_of_several_stand_one_after_another_each_under_its_title() {
    String digest = "a".repeat(64);
    String html =
        MaterialText.html(
            List.of(
                new MaterialText.Piece("甲<b>", "一\n\n二 & 三", List.of()),
                new MaterialText.Piece(
                    "乙", "四", List.of(new MaterialText.Picture(digest, "桥\"面\"")))));

    assertThat(CleanHtml.clean(html)).contains("<h3>", "file:" + digest);
    assertThat(CleanHtml.text(html)).contains("甲<b>", "一", "二 & 三", "乙", "四");
    assertThat(html).doesNotContain("<b>").contains("alt=\"桥&quot;面&quot;\"");
    assertThat(MaterialText.html(List.of(new MaterialText.Piece("甲", "一", List.of()))))
        .isEqualTo("<p>一</p>");
  }
}
