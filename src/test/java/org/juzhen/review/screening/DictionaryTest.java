package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.review.screening.GivenDraft.words;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

  @ParameterizedTest
  @ValueSource(strings = {"赌博", "赌 博", "赌*博", "赌\u200b博", "赌·博", "赌－博", "赌<b>博</b>", "赌\u3000博"})
  void a_word_is_found_however_it_is_spaced_out(String text) throws IOException {
    assertThat(words("严禁" + text + "活动", "赌博")).hasSize(1);
  }

  @Test
  void the_place_is_that_in_the_original_text() throws IOException {
    assertThat(words("<p>严禁赌 * 博活动</p>", "赌博")).containsExactly("赌 * 博");
  }

  @Test
  void no_word_is_found_across_the_end_of_a_phrase() throws IOException {
    assertThat(words("<p>禁赌，博物馆</p><p>禁赌</p><p>博物馆</p>", "赌博")).isEmpty();
  }

  @Test
  void full_width_and_capital_letters_are_folded() throws IOException {
    assertThat(words("加ＶＸ领取", "vx")).containsExactly("ＶＸ");
  }

  @Test
  void latin_words_are_found_whole_only() throws IOException {
    assertThat(words("usb 接口，s b", "sb")).isEmpty();
    assertThat(words("他说 SB 了", "sb")).containsExactly("SB");
  }

  @Test
  void a_longer_harmless_word_beats_a_shorter_one() throws IOException {
    assertThat(words("路口交通、三黄片区、大麻烦、女装", "口交/路口交通", "黄片/三黄片", "大麻/大麻烦", "装/女装")).isEmpty();
    assertThat(words("贩卖大麻", "大麻/大麻烦")).containsExactly("大麻");
  }

  @Test
  void of_two_words_the_longer_one_is_reported() throws IOException {
    assertThat(words("网络赌博平台", "赌博", "网络赌博")).containsExactly("网络赌博");
  }

  @Test
  void words_within_words_and_common_beginnings_are_all_known() throws IOException {
    assertThat(words("abcd一二三四五", "二三", "一二", "三四五", "五")).containsExactly("一二", "二三", "三四五");
  }

  @Test
  void a_long_list_finds_what_plain_search_finds() throws IOException {
    Random chance = new Random(7);
    String text = random(chance, 3000);
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
      text.append((char) (0x4e00 + chance.nextInt(40)));
    }
    return text.toString();
  }

  @Test
  void every_word_of_the_shipped_list_says_why_in_both_languages() {
    List<Dictionary.Entry> entries = Dictionary.shippedEntries(GivenDraft.JSON);

    assertThat(entries).hasSizeGreaterThan(100);
    assertThat(entries).allMatch(e -> e.rule().matches(".*\\p{IsHan}.*。"));
    assertThat(entries)
        .allMatch(e -> e.ruleEn().replaceAll("“[^”]*”", "").matches("[\\x20-\\x7e]+\\."));
  }

  @Test
  void a_listed_word_is_explained_in_the_readers_language() throws IOException {
    Finding found = GivenDraft.read(new WordList(new Dictionary(GivenDraft.JSON)), "登陆网站查询").get(0);

    assertThat(found.rule().sentence(found.words(), Locale.CHINESE)).contains("进入网站应写“登录”。");
    assertThat(found.rule().sentence(found.words(), Locale.ENGLISH))
        .contains("For entering a website write “登录”.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市政府召开常务会议，研究部署路口交通整治工作。",
        "三黄片区供水改造工程完工。",
        "避免给群众添大麻烦。",
        "展会设女装、童装展区。",
        "加微信公众号“云岫发布”获取权威信息。",
        "保守国家秘密是每个公民的义务。"
      })
  void the_shipped_list_does_not_trip_over_ordinary_sentences(String sentence) {
    WordList check = new WordList(new Dictionary(GivenDraft.JSON));

    assertThat(GivenDraft.read(check, sentence))
        .filteredOn(f -> f.severity() == Severity.BLOCK)
        .isEmpty();
  }
}
