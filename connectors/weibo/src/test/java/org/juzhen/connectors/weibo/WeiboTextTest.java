package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.connectors.spi.Content;

class WeiboTextTest {
  private static final String LINK = "https://www.qinghe.gov.cn/art/2026/11/22/art_1001_5.html";

  @Test
  void is_title_summary_and_link() {
    WeiboText text = WeiboText.of(content("医保缴费提醒", "12 月 31 日截止。", LINK));
    assertThat(text.words()).isEqualTo("【医保缴费提醒】12 月 31 日截止。 " + LINK);
    assertThat(text.fault()).isNull();
  }

  @Test
  void takes_the_text_where_there_is_no_summary() {
    Content content =
        new Content("提醒", "<p>正文</p>", "正文在此。", " ", "", LINK, null, List.of(), false);
    assertThat(WeiboText.of(content).words()).isEqualTo("【提醒】正文在此。 " + LINK);
  }

  @Test
  void names_a_link_once() {
    assertThat(WeiboText.of(content("提醒", "详见 " + LINK, LINK)).words()).isEqualTo("【提醒】详见 " + LINK);
  }

  @Test
  void refuses_what_it_would_have_to_shorten() {
    int room = 140 - 2 - 6 - 1 - 10;
    assertThat(WeiboText.of(content("医保缴费提醒", "字".repeat(room), LINK)).fault()).isNull();
    for (String summary : List.of("字".repeat(room + 1), "字".repeat(300))) {
      WeiboText text = WeiboText.of(content("医保缴费提醒", summary, LINK));
      assertThat(text.fault()).contains("超过微博的 140 字", "重新送审");
      assertThat(text.words()).isEmpty();
      assertThat(text.isTooLong()).isTrue();
    }
  }

  @Test
  void drops_no_summary_for_a_long_title() {
    assertThat(WeiboText.of(content("字".repeat(127), "摘要", LINK)).isTooLong()).isTrue();
  }

  @Test
  void refuses_a_title_that_leaves_no_room_for_the_link() {
    assertThat(WeiboText.of(content("字".repeat(128), "摘要", LINK)).fault()).contains("标题太长");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#医保# 缴费", "医保 #缴 费#"})
  void refuses_a_topic(String summary) {
    assertThat(WeiboText.of(content("提醒", summary, LINK)).fault()).contains("#话题#");
  }

  @Test
  void takes_single_number_signs_and_those_in_links() {
    assertThat(WeiboText.of(content("1# 楼", "停水", LINK + "#a#b")).fault()).isNull();
  }

  @Test
  void refuses_content_without_a_link_or_without_words() {
    assertThat(WeiboText.of(content("提醒", "摘要", null)).fault()).contains("链接");
    assertThat(WeiboText.of(content("", "", null)).fault()).contains("没有可以发布的文字");
  }

  @ParameterizedTest
  @CsvSource({
    "字字,2",
    "ab,1",
    "abc,2",
    "字a,2",
    "'',0",
    "字😀,2",
    "https://a.cn/b,10",
    "看https://a.cn,11"
  })
  void counts_as_weibo_does(String text, int length) {
    assertThat(WeiboText.length(text)).isEqualTo(length);
  }

  @Test
  void keeps_every_promise_for_any_text() {
    Random dice = new Random(20261122);
    String[] bits = {
      "字", "a", " ", "，", "😀", "https://a.gov.cn/x?y=1", "\n", "1", "👨‍👩‍👧‍👦", "…", "&", "<"
    };
    for (int round = 0; round < 3000; round++) {
      String title = random(dice, bits, 20);
      String summary = random(dice, bits, 200);
      WeiboText text = WeiboText.of(content(title, summary, LINK));
      if (text.fault() != null) {
        assertThat(text.fault()).contains("140 字");
        continue;
      }
      assertThat(WeiboText.length(text.words())).isLessThanOrEqualTo(140);
      assertThat(text.words()).contains(title.strip()).contains(summary.strip()).contains(LINK);
    }
  }

  @Test
  void knows_its_own_words_in_what_weibo_shows() {
    String sent = "【提醒】缴费 <100 元> & 更多 " + LINK;
    String shown = "【提醒】缴费 <100 元> & 更多 http://t.cn/A6abc \u200b";
    assertThat(WeiboText.essence(shown)).isEqualTo(WeiboText.essence(sent));
    assertThat(WeiboText.essence(shown)).isNotEqualTo(WeiboText.essence(sent + "了"));
  }

  private static String random(Random dice, String[] bits, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = dice.nextInt(most); i > 0; i--) {
      text.append(bits[dice.nextInt(bits.length)]);
    }
    return text.toString();
  }

  private static Content content(String title, String summary, String link) {
    return new Content(title, "", "", summary, "", link, null, List.of(), false);
  }
}
