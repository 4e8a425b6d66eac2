package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkRepostTest {
  private static final String ARTICLE =
      "自本月起，全市公交线路统一调整首末班时间。首班车提前到六点发车。末班车推迟到二十二点发车。\n请市民合理安排出行时间。";

  @Test
  void the_whole_text_is_no_link_however_its_lines_are_broken() {
    assertThat(LinkRepost.is(ARTICLE.replace("。", "。\n "), ARTICLE)).isFalse();
  }

  @Test
  void a_sentence_and_the_address_are_only_a_link() {
    String shown = "公交首末班时间有调整，首班车提前到六点发车，详情请看 https://www.yunxiu.example/art/1.html";

    assertThat(LinkRepost.is(shown, ARTICLE)).isTrue();
  }

  @Test
  void half_of_the_sentences_are_enough() {
    assertThat(LinkRepost.is("自本月起，全市公交线路统一调整首末班时间。首班车提前到六点发车。", ARTICLE)).isFalse();
  }

  @Test
  void an_article_without_sentences_cannot_be_cut_short() {
    assertThat(LinkRepost.is("一图读懂", "")).isFalse();
  }
}
