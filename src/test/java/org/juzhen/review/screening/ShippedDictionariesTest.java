package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

class ShippedDictionariesTest {
  private final DictionaryBook book = new DictionaryBook();
  private final WordList check = new WordList(book);

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_topic_has_words_and_each_says_why_in_both_languages(Topic topic) {
    List<Dictionary.Entry> entries = shipped(topic).entries();

    assertThat(entries).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(entries).extracting(e -> Dictionary.looked(e.word())).doesNotHaveDuplicates();
    assertThat(entries).allMatch(e -> Dictionary.fits(e.word()));
    assertThat(entries).allMatch(e -> e.rule().matches(".*\\p{IsHan}.*。"));
    assertThat(entries)
        .allMatch(e -> e.ruleEn().replaceAll("“[^”]*”", "").matches("[\\x20-\\x7e]+\\."));
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_word_is_found_and_none_of_its_harmless_ones_is(Topic topic) {
    ShippedDictionaries.Shipped shipped = shipped(topic);
    Dictionary dictionary =
        new Dictionary(new Dictionary.Source(shipped.name(), 1, ""), shipped.entries());

    for (Dictionary.Entry entry : shipped.entries()) {
      assertThat(dictionary.in("本地" + " ，" + entry.word() + "，"))
          .as(entry.word())
          .extracting(Dictionary.Hit::entry)
          .contains(entry);
      for (String harmless : entry.allow()) {
        assertThat(dictionary.in("，" + harmless + "，"))
            .as(harmless)
            .extracting(Dictionary.Hit::entry)
            .doesNotContain(entry);
      }
    }
  }

  private static ShippedDictionaries.Shipped shipped(Topic topic) {
    return ShippedDictionaries.all().stream()
        .filter(s -> s.topic() == topic)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"路口交通", "三黄片", "大麻烦", "女装"})
  void the_traps_are_silent(String trap) {
    assertThat(GivenDraft.read(check, "关于" + trap + "的通知")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市政府召开常务会议，研究部署路口交通整治工作。",
        "三黄片区供水改造工程完工。",
        "避免给群众添大麻烦。",
        "展会设女装、童装展区。",
        "加微信公众号“云岫发布”获取权威信息。",
        "保守国家秘密是每个公民的义务。",
        "税务局为小规模纳税人代开发票服务延时到晚上八点。",
        "警方提醒：刷单返利诈骗花样翻新，请勿轻信。",
        "市农业农村局推广杂种优势强的水稻新品种。",
        "台湾同胞在我市办理居住证十分方便，香港国际机场直航恢复。",
        "医院开设视神经病变专科门诊，服务智障儿童家庭。"
      })
  void ordinary_sentences_meet_no_block(String sentence) {
    assertThat(GivenDraft.read(check, sentence))
        .filteredOn(f -> f.severity() == Severity.BLOCK)
        .isEmpty();
  }

  /** The list is a text of its own; comments begin with #. */
  static List<String> harmless() {
    return ShippedText.of("/review/harmless.txt")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .toList();
  }

  @Test
  void everyday_sentences_of_offices_meet_no_block_of_any_check() {
    Screening screening = GivenDraft.screening();
    List<String> blocked = new ArrayList<>();
    for (String sentence : harmless()) {
      screening.read(PlantedErrors.plain(sentence, PlantedErrors.LISTS)).stream()
          .filter(f -> f.severity() == Severity.BLOCK)
          .forEach(f -> blocked.add(sentence + " ← " + f.rule() + " " + f.words()));
    }
    System.out.printf("%d harmless sentences, %d blocked%n", harmless().size(), blocked.size());

    assertThat(harmless()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    assertThat(blocked).isEmpty();
  }

  @Test
  @Clause({"R-IM-082", "R-SX-031"})
  void words_of_a_person_in_place_of_the_office_are_asked_about() {
    assertThat(GivenDraft.read(check, "小编认为这项政策很好"))
        .extracting(Finding::severity, Finding::gate)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.ANSWER, Gate.POLICY));
  }

  @Test
  void a_listed_word_is_explained_in_the_readers_language_with_its_dictionary() {
    Finding found = GivenDraft.read(check, "登陆网站查询").get(0);

    assertThat(found.rule().sentence(found.words(), Locale.CHINESE))
        .contains("进入网站应写“登录”。", "（词库：用字用词，第 1 版）");
    assertThat(found.rule().sentence(found.words(), Locale.ENGLISH))
        .contains("For entering a website write “登录”.", "(dictionary 用字用词, version 1)");
    assertThat(found.rule().sentence(found.words().subList(0, 3), Locale.CHINESE))
        .endsWith("进入网站应写“登录”。");
  }
}
