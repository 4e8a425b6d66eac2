package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A text is shortened at its end, and never within what belongs together. */
class ShorteningTest {
  private static Shortening to(int most) {
    return new Shortening(shown -> shown.length() <= most);
  }

  @Test
  void what_fits_is_left_alone() {
    assertThat(to(10).sentences("明日起供水恢复。")).isEqualTo("明日起供水恢复。");
    assertThat(to(10).line("供水恢复")).isEqualTo("供水恢复");
  }

  @Test
  void whole_sentences_are_kept_as_far_as_they_fit() {
    String text = "明日起供水恢复。请各位居民先放水五分钟！如有问题请拨打热线。";

    assertThat(to(22).sentences(text)).isEqualTo("明日起供水恢复。请各位居民先放水五分钟！");
    assertThat(to(15).sentences(text)).isEqualTo("明日起供水恢复。");
  }

  @Test
  void a_quotation_keeps_its_closing_mark() {
    assertThat(to(12).sentences("他说：“按时完成。”随后大家开始了工作。")).isEqualTo("他说：“按时完成。”");
  }

  @Test
  void a_sentence_that_is_too_long_is_ended_after_a_clause() {
    String text = "为保障群众用水安全，市水务局决定对主管道进行检修，检修期间停水";

    assertThat(to(20).sentences(text)).isEqualTo("为保障群众用水安全…");
    assertThat(to(26).sentences(text)).isEqualTo("为保障群众用水安全，市水务局决定对主管道进行检修…");
  }

  @Test
  void numbers_documents_names_and_links_are_whole_or_not_there() {
    assertThat(to(9).line("全市共投入资金1234.5万元用于改造")).isEqualTo("全市共投入资金…");
    assertThat(to(12).line("根据文件国办发〔2017〕47号的要求办理")).doesNotContain("〔");
    assertThat(to(8).line("印发《云岫市供水条例》通知")).isEqualTo("印发…");
    assertThat(to(8).line("热烈祝贺表彰阿卜杜拉·买买提同志")).isEqualTo("热烈祝贺…");
    assertThat(to(9).line("《云岫市2026年供水条例》全文")).isEqualTo("《云岫市2026…");
    assertThat(to(12).line("详见https://a.example/1页面")).isEqualTo("详见…");
    assertThat(to(6).line("二〇二六年十一月二十二日施行")).doesNotContain("二〇二六年十…");
  }

  @Test
  void nothing_that_was_cut_ends_within_a_number() {
    Random chance = new Random(5);
    String signs = "市水局检修，。12345.万元〔〕号、共";
    Pattern number = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");
    for (int round = 0; round < 2_000; round++) {
      String text =
          chance
              .ints(40, 0, signs.length())
              .mapToObj(i -> signs.substring(i, i + 1))
              .reduce("", String::concat);
      int most = 5 + chance.nextInt(30);
      String shown = to(most).sentences(text);
      String kept = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
      assertThat(shown.length()).isLessThanOrEqualTo(most);
      assertThat(text).startsWith(kept);
      assertThat(number.matcher(text).results())
          .as("%s of %s", shown, text)
          .noneMatch(n -> splits(n, kept.length()));
    }
  }

  private static boolean splits(MatchResult number, int at) {
    return number.start() < at && at < number.end();
  }

  @Test
  void a_very_long_text_without_any_mark_is_shortened_quickly() {
    long begun = System.nanoTime();

    String shown = to(128).sentences("无".repeat(200_000));

    assertThat(shown).hasSize(128).endsWith("…");
    assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
  }

  @Test
  void lines_become_one_line_without_gluing_words_together() {
    assertThat(Shortening.plain("停水通知\n明日停水。\n  请储水")).isEqualTo("停水通知 明日停水。请储水");
    assertThat(Shortening.plain("Open\nData")).isEqualTo("Open Data");
  }
}
