package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;

/** What is drawn on the cards of a repost says what the original says, sentence by sentence. */
@Clause({"R-DL-030", "R-47-047"})
class CardFidelityTest {
  private static final String TITLE = "公交线路调整";
  private static final String ORIGINAL =
      "<p>市民可以免费乘车，但须先登记。末班车二十二时。</p><h2>工作要求</h2><p>严禁无票乘车。违者处罚50元。</p>";
  private static final String CAPTION = "市民可以免费乘车，但须先登记。";
  private static final PieceLimits ROOM = new PieceLimits(55, 16, 0, 30, false, false, "");

  private static List<Finding> read(boolean verbatim, PieceLimits limits, Draft.Texts texts) {
    Surroundings around =
        Surroundings.of(Set.of(), new Draft.SourceFacts("云岫市政府网", "www.yunxiu.gov.cn", true))
            .with(Original.of(TITLE, ORIGINAL, verbatim));
    Set<Rule> told =
        Set.of(
            Rule.TITLE_CHANGED,
            Rule.WORDS_CHANGED,
            Rule.FACTS_CHANGED,
            Rule.WORDS_ADDED,
            Rule.WORDS_LEFT_OUT);
    return GivenDraft.screening().read(Draft.of(texts, 0, limits, around)).stream()
        .filter(f -> told.contains(f.rule()))
        .toList();
  }

  private static List<Finding> read(String... cards) {
    return read(true, ROOM, CardsTest.texts(TITLE, CAPTION, List.of(cards)));
  }

  private static void found(List<Finding> found, Rule rule, String excerpt, Integer... cards) {
    assertThat(found)
        .extracting(Finding::rule, Finding::place, Finding::excerpt, Finding::cards)
        .containsExactly(Tuple.tuple(rule, Place.CARD, excerpt, List.of(cards)));
  }

  @Test
  void the_same_words_over_any_cards_are_no_change() {
    assertThat(read(TITLE, "市民可以免费乘车，但须先登", "记。末班车二十二时。 工作要求 严禁无票乘车。违者处罚50元。")).isEmpty();
    assertThat(read(TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求", "严禁无票乘车。违者处罚50元。")).isEmpty();
    assertThat(read("公交线路…", "市民可以免费乘车，但须先登记。末班车二十二时。", "工作要求 严禁无票乘车。违者处罚", "50元。")).isEmpty();
  }

  @Test
  void a_sentence_that_was_altered_is_said_with_its_card() {
    found(
        read(TITLE, "市民可以免费乘车，但须先登", "记。末班车不到二十二时。 工作要求", "严禁无票乘车。违者处罚50元。"),
        Rule.WORDS_CHANGED,
        "末班车不到二十二时。",
        3);
    found(
        read(TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求 严禁无", "座乘车。违者处罚50元。"),
        Rule.WORDS_CHANGED,
        "严禁无座乘车。",
        2,
        3);
  }

  @Test
  void a_fact_that_was_altered_blocks() {
    List<Finding> found = read(TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求", "严禁无票乘车。违者处罚500元。");

    found(found, Rule.FACTS_CHANGED, "500元", 3);
    assertThat(found).extracting(Finding::severity).containsExactly(Severity.BLOCK);
  }

  @Test
  void a_sentence_and_a_paragraph_that_were_dropped_are_said_where_they_are_missing() {
    found(
        read(TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求", "违者处罚50元。"), Rule.WORDS_CHANGED, "违者处罚50元。", 3);
    found(
        read(TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。", "严禁无票乘车。违者处罚50元。"),
        Rule.WORDS_LEFT_OUT,
        "末班车二十二时。",
        2);
  }

  @Test
  void an_end_that_is_missing_is_the_platforms_only_where_it_takes_no_more_pictures() {
    String[] cards = {TITLE, "市民可以免费乘车，但须先登记。末班车二十二时。"};
    PieceLimits two = new PieceLimits(55, 16, 0, 2, false, false, "");

    assertThat(read(cards)).extracting(Finding::severity).containsExactly(Severity.ANSWER);
    assertThat(read(true, two, CardsTest.texts(TITLE, CAPTION, List.of(cards))))
        .extracting(Finding::severity)
        .containsExactly(Severity.HINT);
  }

  @Test
  void an_adapted_one_is_told_so_more_mildly() {
    String[] cards = {TITLE, "市民可以免费乘车，但须先登记。末班车约在二十二时。 工作要求 严禁无票乘车。违者处罚50元。"};

    assertThat(read(false, ROOM, CardsTest.texts(TITLE, CAPTION, List.of(cards))))
        .extracting(Finding::severity)
        .containsExactly(Severity.HINT);
  }

  @Test
  void the_title_on_its_card_is_compared_and_said_once_with_the_title() {
    String rest = "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求 严禁无票乘车。违者处罚50元。";

    found(read("公交全部停运", rest), Rule.TITLE_CHANGED, "公交全部停运", 1);
    assertThat(read(true, ROOM, CardsTest.texts("公交停运", CAPTION, List.of("公交停运", rest))))
        .extracting(Finding::place, Finding::cards)
        .containsExactly(Tuple.tuple(Place.TITLE, List.of(1)));
  }

  @Test
  void words_beside_the_cards_that_are_none_of_theirs_are_compared_too() {
    String rest = "市民可以免费乘车，但须先登记。末班车二十二时。 工作要求 严禁无票乘车。违者处罚50元。";

    assertThat(read(true, ROOM, CardsTest.texts(TITLE, "快来看领导被查！", List.of(TITLE, rest))))
        .extracting(Finding::place)
        .contains(Place.BODY);
  }
}
