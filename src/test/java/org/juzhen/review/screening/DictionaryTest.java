package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.juzhen.review.screening.GivenDraft.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  private static final String PLAIN = "天地人和春夏秋冬山水田园东西南北风雨雷电日月星光花草树木红黄青白金木土火";

  @ParameterizedTest
  @ValueSource(strings = {"赌博", "赌 博", "赌*博", "赌\u200b博", "赌·博", "赌－博", "赌<b>博</b>", "赌\u3000博"})
  void a_word_is_found_however_it_is_spaced_out(String text) {
    assertThat(words("严禁" + text + "活动", "赌博")).hasSize(1);
  }

  @Test
  void the_place_is_that_in_the_original_text() {
    assertThat(words("<p>严禁赌 * 博活动</p>", "赌博")).containsExactly("赌 * 博");
  }

  @Test
  void no_word_is_found_across_the_end_of_a_phrase() {
    assertThat(words("<p>禁赌，博物馆</p><p>禁赌</p><p>博物馆</p>", "赌博")).isEmpty();
  }

  @Test
  void full_width_and_capital_letters_are_folded() {
    assertThat(words("加ＶＸ领取", "vx")).containsExactly("ＶＸ");
  }

  @Test
  void latin_words_are_found_whole_only() {
    assertThat(words("usb 接口，s b", "sb")).isEmpty();
    assertThat(words("他说 SB 了", "sb")).containsExactly("SB");
  }

  @Test
  void a_longer_harmless_word_beats_a_shorter_one() {
    assertThat(words("路口交通、三黄片区、大麻烦、女装", "口交/路口交通", "黄片/三黄片", "大麻/大麻烦", "装/女装")).isEmpty();
    assertThat(words("贩卖大麻", "大麻/大麻烦")).containsExactly("大麻");
  }

  @Test
  void of_two_words_the_longer_one_is_reported() {
    assertThat(words("网络赌博平台", "赌博", "网络赌博")).containsExactly("网络赌博");
  }

  @Test
  void words_within_words_and_common_beginnings_are_all_known() {
    assertThat(words("abcd一二三四五", "二三", "一二", "三四五", "五")).containsExactly("一二", "二三", "三四五");
  }

  @Test
  void a_long_list_finds_what_plain_search_finds() {
    Random chance = new Random(7);
    String text = random(chance, 2000);
    String[] list = new String[500];
    for (int i = 0; i < list.length; i++) {
      list[i] = random(chance, 2);
    }

    List<String> found = words(text, list);

    long plain =
        List.of(list).stream()
            .distinct()
            .mapToLong(w -> (text.length() - text.replace(w, "").length()) / 2)
            .sum();
    assertThat((long) found.size()).isGreaterThan(0).isGreaterThanOrEqualTo(plain);
    assertThat(found).allMatch(w -> List.of(list).contains(w));
  }

  private static String random(Random chance, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(PLAIN.charAt(chance.nextInt(PLAIN.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "賭博",
        "賭　博",
        "赌\u202e博",
        "赌\u200f博",
        "\u2067赌\u2069博",
        "赌\u00ad博",
        "赌\u0336博\u0336",
        "赌\u2060博",
        "赌\ufe0f博"
      })
  void traditional_characters_and_marks_of_direction_hide_nothing(String text) {
    assertThat(words("严禁" + text + "活动", "赌博")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "casino",
        "сasino",
        "cаsіnо",
        "ｃａｓｉｎｏ",
        "CΑSINO",
        "cásinô",
        "𝐜𝐚𝐬𝐢𝐧𝐨",
        "ⓒⓐⓢⓘⓝⓞ"
      })
  void letters_of_other_alphabets_that_look_alike_are_the_same(String text) {
    assertThat(words("去 " + text + " 玩", "casino")).containsExactly(text);
  }

  @Test
  void a_milder_longer_word_does_not_hide_a_graver_one() {
    Dictionary.Entry grave = entry("赌博", Severity.BLOCK);
    Dictionary.Entry mild = entry("赌博网", Severity.HINT);
    var check = new WordList(GivenDraft.book(List.of(grave, mild)));

    assertThat(GivenDraft.read(check, "查处赌博网站"))
        .extracting(Finding::severity, Finding::excerpt)
        .containsExactlyInAnyOrder(tuple(Severity.BLOCK, "赌博"), tuple(Severity.HINT, "赌博网"));
  }

  @Test
  void where_too_much_is_found_the_rest_is_a_finding_that_nobody_lets_pass() {
    List<Dictionary.Entry> entries = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2 * WordList.MOST; i++) {
      String word = "" + (char) (0x4e00 + i) + "乐";
      entries.add(entry(word, Severity.HINT));
      text.append(word).append('，');
    }

    List<Finding> found = GivenDraft.read(new WordList(GivenDraft.book(entries)), text.toString());

    assertThat(found).hasSize(WordList.MOST + 1);
    assertThat(found.get(WordList.MOST))
        .matches(f -> f.severity() == Severity.BLOCK && !f.acceptable());
  }

  @Test
  void a_unit_s_words_are_found_in_its_own_texts_and_those_below_only() {
    DictionaryBook book = new DictionaryBook();
    book.follow(
        List.of(
            new Dictionary(
                new Dictionary.Source("市里的", 3, "/1/"), List.of(entry("旧称", Severity.ANSWER)))));
    WordList check = new WordList(book);
    Draft draft = GivenDraft.body("不再使用旧称");

    assertThat(GivenDraft.read(check, draft.by("/1/2/"))).hasSize(1);
    assertThat(GivenDraft.read(check, draft.by("/1/"))).hasSize(1);
    assertThat(GivenDraft.read(check, draft.by("/3/"))).isEmpty();
    assertThat(GivenDraft.read(check, draft.by("/1/2/")).get(0).words()).endsWith("市里的", "3");
  }

  @Test
  void the_worst_text_for_the_worst_list_is_read_in_time() {
    List<Dictionary.Entry> entries = new ArrayList<>();
    for (int length = 2; length <= WordTrie.LONGEST; length++) {
      entries.add(entry("啊".repeat(length), Severity.HINT));
    }
    WordList check = new WordList(GivenDraft.book(entries));
    Draft draft = GivenDraft.body("啊".repeat(1_000_000));

    List<Finding> found =
        assertTimeout(Duration.ofSeconds(10), () -> GivenDraft.read(check, draft));

    assertThat(found).isNotEmpty();
  }

  private static Dictionary.Entry entry(String word, Severity level) {
    return new Dictionary.Entry(word, level, Gate.TEXT, "不妥。", "Unfit.", List.of());
  }
}
