package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

/** Whatever is put between the characters of a word, seen or not, hides it from nobody. */
class SeparatorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3164",
        "\u115f",
        "\u1160",
        "\uffa0",
        "\u17b4",
        "\u034f",
        "\u180e",
        "\u2800",
        "\ufe0f",
        "\u2065",
        "\udb40\udd00",
        "\udb40\udc20",
        "丶",
        "丨",
        "丿",
        "ー",
        "ｰ",
        "ˉ",
        "ʼ",
        "々",
        "一",
        "ㆍ",
        "ꞏ",
        "ǀ",
        "ᐧ",
        "ⵑ",
        "1",
        "l",
        "o",
        "の",
        "丶丶"
      })
  @Clause("R-IM-007")
  void a_listed_word_is_found_across_it(String between) {
    String word = String.join(between, "赌", "博", "网", "站");

    assertThat(GivenDraft.words("好" + between + word + "吧", "赌博网站")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3164",
        "\u115f",
        "\u1160",
        "\uffa0",
        "\u17b4",
        "\u034f",
        "\u180b",
        "\u2800",
        "\ufe0f",
        "\u2065",
        "\udb40\udd00"
      })
  @Clause("R-IM-007")
  void characters_that_nobody_sees_are_said(String unseen) {
    assertThat(GivenDraft.read(new HiddenCharacters(), "便民" + unseen + "措施"))
        .extracting(Finding::rule)
        .containsExactly(Rule.UNSEEN_CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"密级丶机密", "机丶密★", "机\u3164密\u3164★", "机丨密丨★5年", "密\u115f级：机\uffa0密", "机ー密★"})
  void secrecy_marks_are_found_across_it(String mark) {
    assertThat(GivenDraft.read(new SecrecyMarks(), mark))
        .extracting(Finding::severity)
        .contains(Severity.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"点赞❤️", "1️⃣报名2️⃣缴费", "👨‍👩‍👧一家", "🇨🇳国庆", "第1、2、3条", "甲1乙"})
  void signs_of_every_day_are_nothing_hidden(String text) {
    assertThat(GivenDraft.read(new HiddenCharacters(), text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"、", "丶", "丨", "一", "，", "（", "1", "⑩", "Ⅳ", "\n", "\u200b"})
  @Clause("R-IM-007")
  void what_comes_with_the_hub_is_found_across_it(String between) {
    String site = String.join(between, "赌", "博", "网", "站");
    String land = String.join(between, "台", "湾", "国");

    assertThat(levels("有人说" + site + "，别信")).as(site).contains(Severity.ANSWER);
    assertThat(levels("他说" + land + "的事")).as(land).contains(Severity.BLOCK);
  }

  private static List<Severity> levels(String text) {
    return GivenDraft.screening().read(GivenDraft.body(text)).stream()
        .filter(f -> f.rule() == Rule.LISTED_WORD)
        .map(Finding::severity)
        .toList();
  }

  @Test
  void strokes_that_are_words_stay_words() {
    assertThat(GivenDraft.words("说一不二，一心一意，一带一路", "说不二", "心意", "带路")).isEmpty();
    assertThat(GivenDraft.words("统、一、战、线", "统一战线")).hasSize(1);
    assertThat(GivenDraft.words("关于路口丶交通的通知", "口交/路口交通")).isEmpty();
    assertThat(GivenDraft.words("豪赌丶博网站", "赌博网站")).isEqualTo(List.of());
  }
}
