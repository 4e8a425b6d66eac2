package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+8613800138000",
        "+86 138 0013 8000",
        "+86-13800138000",
        "008613800138000",
        "138.0013.8000",
        "138·0013·8000",
        "138–0013–8000",
        "138 — 0013 — 8000",
        "138\u20090013\u20098000",
        "138\u202c0013\u202c8000",
        "138<br>0013<br>8000",
        "①③⑧⓪⓪①③⑧⓪⓪⓪",
        "一三八〇〇一三八〇〇〇",
        "一三八 零零一三 八零零零",
        "幺三八零零幺三八零零零",
        "¹³⁸⁰⁰¹³⁸⁰⁰⁰",
        "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣",
        "\ud835\udfcf\ud835\udfd1\ud835\udfd6\ud835\udfce\ud835\udfce\ud835\udfcf\ud835\udfd1\ud835\udfd6\ud835\udfce\ud835\udfce\ud835\udfce",
        "①13800138000",
        "1.138-0013-8000"
      })
  @Clause("R-IM-007")
  void mobile_numbers_are_found_and_masked_however_they_are_written(String number) {
    assertThat(GivenDraft.read(new MobilePhones(), "<p>电话" + number + "。</p>"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.excerpt()).isEqualTo("138******00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105·19491231·002X",
        "1101051949-1231-002X",
        "110105.1949.1231.002X",
        "11010519491231002Х",
        "11010519491231002Χ",
        "No11010519491231002X",
        "NO.11010519491231002X",
        "110105<br>19491231<br>002X",
        "一一〇一〇五一九四九一二三一〇〇二X"
      })
  @Clause("R-IM-007")
  void identity_cards_are_found_however_they_are_written(String number) {
    assertThat(GivenDraft.read(new IdentityCards(), "<p>证号" + number + "。</p>"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.excerpt()).isEqualTo("110*************2X"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "二〇二四年一月三日第一三八次会议",
        "增长13.8%、0.013%、8.000%",
        "1380.0138.000元",
        "完成一二三四五六七八九十项",
        "2024.11.22—2024.12.31"
      })
  void figures_and_dates_stay_figures(String text) {
    Draft draft = GivenDraft.body(text);
    assertThat(GivenDraft.read(new MobilePhones(), draft)).isEmpty();
    assertThat(GivenDraft.read(new IdentityCards(), draft)).isEmpty();
    assertThat(GivenDraft.read(new BankCards(), draft)).isEmpty();
  }

  @Test
  void half_of_a_character_is_never_covered() {
    String bold = "\ud835\udfcf\ud835\udfd1\ud835\udfd6\ud835\udfce\ud835\udfce\ud835\udfcf";

    String masked = PersonalData.masked("电话" + bold + "38000，+8613800138000。");

    assertThat(masked.codePoints()).noneMatch(c -> c >= 0xd800 && c < 0xe000);
    assertThat(masked).contains("***").doesNotContain("38000").doesNotContain("138001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>好<img src=\"file:0\" alt=\"赌博网站\"></p>",
        "<p><a href=\"https://www.yunxiu.gov.cn\" title=\"赌博网站\">好</a></p>",
        "<p><img src=\"https://a.example/x.png\" alt=\"\" title=\"赌博网站\">好</p>",
        "<p>赌<br>博网站</p>",
        "<p>好赌，博，网，站吧</p>",
        "<p>赌、博、网、站</p>",
        "<p>赌—博—网—站</p>",
        "<p>赌——博——网——站</p>",
        "<p>赌:博:网:站</p>",
        "<p>【赌】【博】【网】【站】</p>",
        "<p>赌</p><p>博</p><p>网</p><p>站</p>",
        "<table><tr><td>赌</td><td>博</td><td>网</td><td>站</td></tr></table>"
      })
  @Clause("R-IM-007")
  void listed_words_are_found_wherever_and_however_they_stand(String html) {
    assertThat(GivenDraft.words(html, "赌博网站")).hasSize(1);
  }

  @Test
  void phrases_and_paragraphs_still_part_words_and_each_word_is_said_once() {
    assertThat(GivenDraft.words("<p>禁止豪赌。</p><p>博网站开通</p>", "赌博网站")).isEmpty();
    assertThat(GivenDraft.words("豪赌，博网站", "赌博网站")).isEmpty();
    assertThat(GivenDraft.words("水、电、气。赌博<br>赌博", "赌博", "水电")).hasSize(3);
    assertThat(GivenDraft.words("中、台、美三方", "中、台")).hasSize(1);
  }

  @Test
  void what_stands_beside_a_picture_is_no_place_of_the_text() {
    List<Finding> found =
        GivenDraft.screening()
            .read(GivenDraft.body("<img src='file:" + "0".repeat(64) + "' alt='机密★'>"));

    assertThat(found).extracting(Finding::rule).containsExactly(Rule.SECRECY_MARK);
    assertThat(found.get(0).place()).isEqualTo(Place.WHOLE);
    assertThat(found.get(0).from()).isNull();
    assertThat(found.get(0).excerpt()).contains("机密");
  }
}
