package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.review.screening.GivenDraft.read;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;
import org.juzhen.sources.Hosts;

class ChecksTest {
  private static final PieceLimits WEIBO = new PieceLimits(6, 10, 0, 1, false, true, "微博开放平台");

  @Test
  void weibo_counts_two_half_width_characters_as_one_and_a_link_as_ten() {
    assertThat(
            read(
                new PlatformLimits(),
                GivenDraft.draft("t", "<p>abcdefghijklmnopqrst</p>", WEIBO, null)))
        .isEmpty();
    assertThat(
            read(
                new PlatformLimits(),
                GivenDraft.draft("t", "<p>abcdefghijklmnopqrstu</p>", WEIBO, null)))
        .extracting(Finding::rule)
        .containsExactly(Rule.BODY_TOO_LONG);
    assertThat(
            read(
                new PlatformLimits(),
                GivenDraft.draft("t", "<p>看http://a.gov.cn/long/x</p>", WEIBO, null)))
        .hasSize(1);
  }

  @Test
  void what_a_platform_refuses_nobody_can_let_pass() {
    assertThat(read(new PlatformLimits(), GivenDraft.draft("一二三四五六七", "<img><img>", WEIBO, null)))
        .extracting(Finding::rule, Finding::acceptable)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Rule.TITLE_TOO_LONG, false),
            org.assertj.core.groups.Tuple.tuple(Rule.TOO_MANY_PICTURES, false));
  }

  @Test
  void what_lacks_the_cover_that_its_platform_needs_nobody_can_let_pass() {
    PieceLimits lacking = new PieceLimits(0, 0, 0, 0, true, false, "公众号文档", true);

    assertThat(read(new PlatformLimits(), GivenDraft.draft("题", "<p>文</p>", lacking, null)))
        .singleElement()
        .satisfies(f -> assertThat(f.rule()).isEqualTo(Rule.COVER_MISSING))
        .satisfies(f -> assertThat(f.acceptable()).isFalse())
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.BLOCK));
  }

  @Test
  @Clause({"R-IM-081", "R-SX-047", "R-DL-030", "R-47-020", "R-123-010", "R-IM-032"})
  void a_repost_names_its_source_and_the_source_is_listed() {
    var listed = new Draft.SourceFacts("云岫市政府网", "www.yunxiu.gov.cn", true);
    var unlisted = new Draft.SourceFacts("某论坛", "bbs.example.com", true);
    var unlistedSoft = new Draft.SourceFacts("某论坛", "bbs.example.com", false);
    var unnamed = new Draft.SourceFacts(" ", "www.yunxiu.gov.cn", true);

    assertThat(source(listed)).isEmpty();
    assertThat(source(null)).isEmpty();
    assertThat(source(unlisted)).containsExactly(Severity.BLOCK);
    assertThat(source(unlistedSoft)).containsExactly(Severity.ANSWER);
    assertThat(source(unnamed)).containsExactly(Severity.BLOCK);
  }

  private static List<Severity> source(Draft.SourceFacts facts) {
    Draft draft = GivenDraft.draft("t", "正文", PieceLimits.NONE, facts);
    return read(new SourceCheck(), draft).stream().map(Finding::severity).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"机密★10年", "密级：秘密", "【绝密】", "<p>机 密</p><p>正文</p>", "秘密☆5年", "内部资料，注意保存", "（不予公开）"})
  void marks_of_limited_circulation_are_found(String text) {
    assertThat(read(new SecrecyMarks(), text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"保守国家机密", "商业秘密保护", "秘密举报电话", "内部资料管理办法", "揭开星空的秘密。"})
  void words_about_secrets_are_not_marks(String text) {
    assertThat(read(new SecrecyMarks(), text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "添加 V信：abc12345 咨询",
        "微-信 号：zhang_2024",
        "QQ群 123456789",
        "扫码进群",
        "限时特价",
        "稳 赚 不 赔"
      })
  @Clause({"R-IM-083", "R-SX-031"})
  void bait_and_advertisements_are_found_however_they_are_spaced_out(String text) {
    assertThat(read(new Advertising(), text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"微信公众号：云岫发布", "通过微信、支付宝缴费", "点击阅读原文", "扫码关注公众号", "最低气温 3 度", "最低工资标准", "刷单返利是诈骗"})
  void official_channels_and_warnings_are_left_alone(String text) {
    assertThat(read(new Advertising(), text)).isEmpty();
  }

  @Test
  @Clause("R-DL-035")
  void links_that_hide_lead_into_shops_or_are_not_listed_are_told_apart() {
    String html =
        "<a href='https://t.cn/A6x'>详情</a> <a href='https://www.yunxiu.gov.cn/a'>公告</a>"
            + " https://news.example.com/1 item.jd.com/9.html";

    assertThat(read(new LinkCheck(), html))
        .extracting(Finding::rule, Finding::excerpt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Rule.SHORT_LINK, "详情"),
            org.assertj.core.groups.Tuple.tuple(Rule.UNLISTED_LINK, "https://news.example.com/1"),
            org.assertj.core.groups.Tuple.tuple(Rule.COMMERCIAL_LINK, "item.jd.com/9.html"));
  }

  @Test
  void pictures_need_words_for_those_who_cannot_see_them() {
    assertThat(read(new PictureWords(), "<img src=a alt='办事流程图'>")).isEmpty();
    assertThat(read(new PictureWords(), "<img src=a><img src=b alt=' '>"))
        .singleElement()
        .satisfies(f -> assertThat(f.words()).containsExactly("2"));
  }

  @Test
  void a_check_that_crashes_is_a_check_that_failed_and_the_others_still_run() {
    Check broken =
        (draft, report) -> {
          throw new IllegalStateException("broken");
        };
    Screening screening =
        new Screening(List.of(broken, new PictureWords()), null, null, Duration.ofSeconds(10));

    assertThat(screening.read(GivenDraft.body("<img>")))
        .extracting(Finding::rule)
        .containsExactly(Rule.CHECK_CRASHED, Rule.PICTURE_WITHOUT_WORDS);
  }

  @Test
  void a_reading_that_takes_too_long_ends_and_what_was_not_done_counts_as_failed() {
    CountDownLatch never = new CountDownLatch(1);
    Check endless =
        (draft, report) -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Screening screening =
        new Screening(
            List.of(new PictureWords(), endless, new LinkCheck()),
            null,
            null,
            Duration.ofMillis(200));

    assertThat(screening.read(GivenDraft.body("<img>")))
        .extracting(Finding::rule, Finding::severity)
        .startsWith(org.assertj.core.groups.Tuple.tuple(Rule.PICTURE_WITHOUT_WORDS, Severity.HINT))
        .endsWith(
            org.assertj.core.groups.Tuple.tuple(Rule.CHECK_CRASHED, Severity.BLOCK),
            org.assertj.core.groups.Tuple.tuple(Rule.CHECK_CRASHED, Severity.BLOCK))
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void every_rule_has_its_sentence_in_both_languages(Rule rule) {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      String sentence = rule.sentence(Arrays.asList("a", "b", "c"), language);
      String mending = rule.mending(Arrays.asList("a", "b", "c"), language);
      assertThat(sentence).isNotBlank().doesNotContain("{");
      assertThat(mending).isNotBlank().doesNotContain("{").isNotEqualTo(sentence);
    }
  }

  @Test
  void a_megabyte_of_nested_markup_is_read() {
    String html = "<div>".repeat(100_000) + "机密★" + "</div>".repeat(100_000);

    assertThat(read(new SecrecyMarks(), html)).hasSize(1);
  }

  @Test
  void hosts_count_with_everything_below_them() {
    assertThat(Hosts.endings("www.a.gov.cn"))
        .containsExactly("www.a.gov.cn", "a.gov.cn", "gov.cn", "cn");
  }
}
