package org.juzhen.intake.classing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.intake.Importance;
import org.juzhen.intake.classing.ClassRule.Because;
import org.juzhen.intake.classing.ClassRule.Kind;
import org.juzhen.intake.classing.Traits.Told;

/** What rules look at, and which one decides. */
class ClassRuleTest {
  private static final String OWN = "云岫市人民政府";

  private static Traits traits(String title, String source, String head) {
    return Traits.of(
        new Told(
            title,
            "https://www.yunxiu.example/zwgk/zfwj/1.html",
            List.of("政府文件"),
            source,
            null,
            null,
            head),
        OWN);
  }

  private static ClassRule rule(
      Importance importance, List<String> sections, List<String> words, List<String> numbers) {
    return new ClassRule(UUID.randomUUID(), "甲", importance, sections, words, List.of(), numbers);
  }

  @Test
  void every_kind_that_is_given_has_to_match_and_one_word_of_a_kind_is_enough() {
    ClassRule rule = rule(Importance.RESPONSE, List.of("/zwgk/"), List.of("辟谣", "澄清"), List.of());

    assertThat(rule.why(traits("关于网传停水消息的澄清", "", "")))
        .containsExactly(new Because(Kind.SECTION, "/zwgk/"), new Because(Kind.TITLE, "澄清"));
    assertThat(rule.why(traits("关于停水的通知", "", ""))).isEmpty();
  }

  @Test
  void a_column_is_the_beginning_of_the_path_or_what_the_portal_calls_it() {
    assertThat(
            rule(Importance.IMPORTANT, List.of("政府文件"), List.of(), List.of())
                .why(traits("甲", "", "")))
        .containsExactly(new Because(Kind.SECTION, "政府文件"));
    assertThat(
            rule(Importance.IMPORTANT, List.of("/zfwj"), List.of(), List.of())
                .why(traits("甲", "", "")))
        .isEmpty();
  }

  @Test
  void a_number_is_found_in_the_text_however_its_brackets_are_written() {
    ClassRule rule = rule(Importance.IMPORTANT, List.of(), List.of(), List.of("国办发[*]*号"));

    assertThat(rule.why(traits("转发通知", "", "现将国办发〔2026〕3号文件印发给你们")))
        .containsExactly(new Because(Kind.NUMBER, "国办发〔2026〕3号"));
    assertThat(rule.why(traits("云政发（2026）第03号", "", ""))).isEmpty();
    assertThat(DocumentNo.in("根据云政办发（2026）第03号和《条例》，按照国办函[2025]12号要求"))
        .containsExactly("云政办发〔2026〕3号", "国办函〔2025〕12号");
    assertThat(DocumentNo.in("全文共3号页，2026年3月")).isEmpty();
  }

  @Test
  void a_source_stands_as_high_as_it_says() {
    assertThat(SourceTier.of("国务院办公厅", null, OWN)).isEqualTo(SourceTier.STATE_COUNCIL);
    assertThat(SourceTier.of("", "https://www.gov.cn/x", OWN)).isEqualTo(SourceTier.STATE_COUNCIL);
    assertThat(SourceTier.of("", "https://www.a.gov.cn/x", OWN)).isEqualTo(SourceTier.OTHER);
    assertThat(SourceTier.of("河北省人民政府办公厅", null, OWN)).isEqualTo(SourceTier.PROVINCE);
    assertThat(SourceTier.of("云岫市人民政府办公室", null, OWN)).isEqualTo(SourceTier.OWN);
    assertThat(SourceTier.of("云岫日报", null, OWN)).isEqualTo(SourceTier.OTHER);
  }

  @Test
  void of_several_the_one_that_obliges_most_decides() {
    ClassRule plain = rule(Importance.ORDINARY, List.of(), List.of("通知"), List.of());
    ClassRule strict = rule(Importance.IMPORTANT, List.of(), List.of("防汛"), List.of());

    assertThat(ClassRule.first(List.of(plain, strict), traits("防汛通知", "", "")).rule())
        .isEqualTo(strict);
    assertThat(ClassRule.first(List.of(plain, strict), traits("公示", "", ""))).isNull();
  }
}
