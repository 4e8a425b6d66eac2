package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

/** Grave wordings are found where they are meant, and everyday sentences pass. */
class WordingsTest {
  private static final Screening SCREENING = GivenDraft.screening();

  private static List<Finding> read(String text) {
    return SCREENING.read(PlantedErrors.plain(text, PlantedErrors.LISTS));
  }

  @Test
  void everyday_sentences_that_hold_listed_characters_meet_no_block() {
    List<String> sentences =
        ShippedText.of("/review/everyday.txt")
            .lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .toList();
    List<String> blocked = new ArrayList<>();
    for (String sentence : sentences) {
      read(sentence).stream()
          .filter(f -> f.severity() == Severity.BLOCK)
          .forEach(f -> blocked.add(sentence + " ← " + f.rule() + " " + f.words()));
    }

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(blocked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来自香港、澳门、台湾等国家的客商。",
        "来自日本、韩国、台湾等国的留学生。",
        "访问了新加坡和台湾等三个国家。",
        "台湾国的说法。",
        "中国大陆和台湾两国。",
        "港澳台国家的游客。",
        "台湾副总统出席。",
        "中华台北政府。",
        "习近平总书纪指出。",
        "习进平总书记指出。",
        "习近乎总书记指出。",
        "习近平总理指出。",
        "李强总书记指出。",
        "中国共产党第二十届全国代表大会。",
        "十九界四中全会。",
        "中华民族伟大复新。",
        "你这个垃圾人！",
        "（绝密级）",
        "（此件不公开）",
        "内部资料，注意保存"
      })
  @Clause({"R-IM-007", "R-DL-032"})
  void what_is_wrong_wherever_it_stands_blocks(String text) {
    assertThat(read(text)).extracting(Finding::severity).contains(Severity.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "台湾“副总统”出席。",
        "会见国务院总理、副委员长赵乐际。",
        "李强总里指出。",
        "毛择东诗词。",
        "邓小乎理论。",
        "人民代裘大会",
        "社会主义现待化",
        "全国政协会义",
        "中央军委主度",
        "武汉肺炎暴发。",
        "满清政府。",
        "钓鱼台列岛",
        "南沙争议岛屿",
        "东突厥斯坦国",
        "国家主权和领土完正",
        "认真学习党的二十一大精神。",
        "中华民国台北市。",
        "新时代中国特色社会主议思想"
      })
  void what_may_be_wrong_is_at_least_asked_about(String text) {
    assertThat(read(text)).anyMatch(f -> f.severity() != Severity.HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来自日本、韩国、香港等国家和地区的客商。",
        "香港、澳门、台湾等国际航线恢复。",
        "习近平总书记、李强总理、赵乐际委员长、王沪宁主席出席。",
        "国家主席习近平主持会议，国务院副总理丁薛祥、何立峰参加。",
        "中共中央总书记、国家主席、中央军委主席习近平",
        "时任国务院副总理李克强",
        "学习近平、学习近期文件。",
        "党的二十大和二十届三中全会精神",
        "第十四届全国人民代表大会第三次会议",
        "中国特色社会主义和社会主义现代化国家建设",
        "全国人民代表大会、全国政协会议同期举行",
        "香港特别行政区、台湾地区",
        "路口交通、三黄片、大麻烦、女装"
      })
  void what_is_right_is_silent(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "习近平总理, LEADER_TITLE, 总书记",
    "国务院副总理王沪宁, LEADER_TITLE, 政协主席",
    "习近评总书记, NAME_WRITTEN_WRONG, 习近平"
  })
  void what_is_meant_is_said(String text, Rule rule, String meant) {
    assertThat(read(text))
        .anySatisfy(
            f -> {
              assertThat(f.rule()).isEqualTo(rule);
              assertThat(f.words().get(f.words().size() - 1)).contains(meant);
            });
  }

  @Test
  void a_wording_says_why_in_both_languages() {
    Finding found = GivenDraft.read(new Wordings(), "中华民族伟大复新").get(0);

    assertThat(found.rule().sentence(found.words(), java.util.Locale.CHINESE))
        .contains("应为“中华民族伟大复兴”")
        .doesNotContain("{");
    assertThat(found.rule().sentence(found.words(), java.util.Locale.ENGLISH))
        .contains("Write “中华民族伟大复兴”")
        .doesNotContain("{");
  }

  @Test
  void no_wording_takes_long_over_what_was_made_to_make_it_long() {
    for (String unit : List.of("台湾和", "台湾、和与及", "中国与", "等国", "总书", "两国", "转发", "习近")) {
      long begun = System.nanoTime();
      GivenDraft.read(new Wordings(), unit.repeat(60_000) + "等");
      GivenDraft.read(new StateLeaders(), unit.repeat(60_000));
      assertThat(System.nanoTime() - begun).as(unit).isLessThan(5_000_000_000L);
    }
  }
}
