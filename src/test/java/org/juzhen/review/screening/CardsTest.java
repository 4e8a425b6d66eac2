package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.juzhen.review.PieceLimits;

/** What is drawn on cards is read on from card to card. */
class CardsTest {
  private static String digest(int i) {
    return Integer.toHexString(i % 16).repeat(64);
  }

  /** A body with its caption, and one drawn picture for each of these words. */
  static Draft.Texts texts(String title, String caption, List<String> cards) {
    StringBuilder html = new StringBuilder("<p>" + caption + "</p>");
    List<String> drawn = new ArrayList<>();
    IntStream.range(0, cards.size())
        .forEach(
            i -> {
              drawn.add(digest(i));
              html.append(
                  "<p><img src=\"file:" + digest(i) + "\" alt=\"" + cards.get(i) + "\"></p>");
            });
    return new Draft.Texts(title, html.toString(), "", true, "", drawn);
  }

  private static List<Finding> read(String caption, String... cards) {
    Draft draft =
        Draft.of(texts("标题", caption, List.of(cards)), 0, PieceLimits.NONE, Surroundings.NONE);
    return GivenDraft.screening().read(draft).stream()
        .filter(f -> Set.of(Rule.SECRECY_MARK, Rule.MOBILE_PHONE).contains(f.rule()))
        .toList();
  }

  private static String joined(String... cards) {
    Draft.Texts texts = texts("标题", "", List.of(cards));
    return Cards.of(texts.body(), texts.drawn()).text();
  }

  @Test
  void a_sentence_goes_on_and_what_ends_is_parted() {
    assertThat(joined("停水通知", "市水务局将于本周", "六检修。", "请储水。")).isEqualTo("停水通知\n市水务局将于本周六检修。\n请储水。");
    assertThat(joined("题", "工作要求", "二、加强领导")).isEqualTo("题\n工作要求\n二、加强领导");
    assertThat(joined("题", "by the city", "hall", "a".repeat(40), "b"))
        .endsWith("city hall " + "a".repeat(40) + "b");
  }

  @Test
  void each_stretch_knows_its_cards() {
    Draft.Texts texts = texts("题", "", List.of("题", "一二三", "四五六"));
    Cards cards = Cards.of(texts.body(), texts.drawn());

    assertThat(cards.numbers(2, 5)).containsExactly(2);
    assertThat(cards.numbers(4, 6)).containsExactly(2, 3);
    assertThat(cards.numbers(5, 8)).containsExactly(3);
  }

  @Test
  void a_word_over_two_cards_is_found_on_both() {
    assertThat(read("停水", "题", "市水务局将于本周检修机", "密★一年"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place()).isEqualTo(Place.CARD);
              assertThat(f.cards()).containsExactly(2, 3);
            });
    assertThat(read("停水", "题", "请联系王某 138 0000", "1234"))
        .singleElement()
        .satisfies(f -> assertThat(f.cards()).containsExactly(2, 3));
  }

  @Test
  void no_word_is_made_of_two_sentences() {
    assertThat(read("停水", "题", "此事须保密。机", "密。★一年")).isEmpty();
    assertThat(read("停水", "题机", "密★一年")).isEmpty();
  }

  @Test
  void what_the_text_says_too_is_said_once_and_names_its_cards() {
    assertThat(read("机密★一年", "题", "机密★一年"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place()).isEqualTo(Place.BODY);
              assertThat(f.cards()).containsExactly(2);
            });
  }

  @Test
  void what_the_cards_say_once_more_is_said_once_more() {
    assertThat(read("机密★一年", "题", "机密★一年", "特此告知。", "机密★一年"))
        .extracting(Finding::place, Finding::cards)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Place.BODY, List.of(2)),
            org.assertj.core.groups.Tuple.tuple(Place.CARD, List.of(4)));
  }

  @Test
  void a_source_named_on_a_card_only_is_held_against_the_record() {
    Surroundings around =
        Surroundings.of(Set.of(), new Draft.SourceFacts("云岫市政府网", "www.yunxiu.gov.cn", true));
    Draft draft =
        Draft.of(texts("标题", "停水", List.of("题", "停水。 来源：某某论坛")), 0, PieceLimits.NONE, around);

    assertThat(GivenDraft.read(new SourceLine(), draft))
        .singleElement()
        .satisfies(f -> assertThat(f.place()).isEqualTo(Place.CARD));
  }

  @Test
  void a_card_that_speaks_of_a_map_is_none() {
    Draft draft =
        Draft.of(
            texts("标题", "停水", List.of("题", "公交线路图调整。")), 2, PieceLimits.NONE, Surroundings.NONE);

    assertThat(GivenDraft.read(new MapNumbers(), draft)).isEmpty();
  }
}
