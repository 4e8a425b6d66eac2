package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;

/** A repost word for word is held to its original sign by sign. */
class FidelityTest {
  private static final Draft.SourceFacts SOURCE =
      new Draft.SourceFacts("云岫市政府网", "www.yunxiu.gov.cn", true);
  private static final String LONG = "<p>市民可以免费乘车，但须先登记。</p><p>末班车二十二时。</p>";

  private static List<Finding> read(String original, String title, String shown, PieceLimits l) {
    Surroundings around =
        Surroundings.of(Set.of(), SOURCE).with(Original.of("公交线路调整", original, true));
    Draft draft = Draft.of(new Draft.Texts(title, shown, "", true), 0, l, around);
    return GivenDraft.read(new Fidelity(), draft);
  }

  private static List<Finding> read(String original, String shown) {
    return read(original, "公交线路调整", shown, PieceLimits.NONE);
  }

  private static PieceLimits plain(int title, int body) {
    return new PieceLimits(title, body, 0, 0, false, false, "");
  }

  @ParameterizedTest
  @Clause({"R-DL-030", "R-47-047"})
  @CsvSource({
    "<p>严禁在林区用火。</p><p>违者处罚。</p>, <p>在林区用火。</p><p>违者处罚。</p>, WORDS_CHANGED",
    "<p>不得收取任何费用。</p><p>请周知。</p>, <p>收取任何费用。</p><p>请周知。</p>, WORDS_CHANGED",
    "<p>请周知。</p>, <p>请周知。</p><p>领导已被查处，请查看原文</p>, WORDS_ADDED",
    "<p>请周知。</p>, <p>请周知。</p><p>打倒云岫市政府网</p>, WORDS_ADDED",
    "<p>请周知。</p>, <p>请周知。</p><p>（内容较长，全文请点击“阅读原文”。）</p>, WORDS_ADDED",
    "<p>严禁用火。</p><p>请周知。</p>, <p>严禁用火。</p><p>用火。</p><p>请周知。</p>, WORDS_ADDED",
    "<p>票价1.5元。</p><p>请周知。</p>, <p>票价15元。</p><p>请周知。</p>, FACTS_CHANGED",
    "<p>甲县第一，乙县第二。</p>, <p>甲县第一、乙县第二……</p>, WORDS_CHANGED",
    "<p>严禁用火。</p><p>违者处罚。</p>, <p>违者处罚。</p><p>严禁用火。</p>, WORDS_LEFT_OUT",
    "<p>第一批名单公布。</p><p>第二批名单暂不公布。</p>, <p>第二批名单公布。</p>, WORDS_CHANGED"
  })
  void what_is_not_the_same_is_said(String original, String shown, Rule rule) {
    List<Finding> found = read(original, shown);

    assertThat(found).extracting(Finding::rule).contains(rule);
    assertThat(found).extracting(Finding::severity).doesNotContain(Severity.HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>市民可以免费乘车，但须先登记。</p><p>末班车二十二时。</p>",
        "<p>市民可以免费乘车，但须先登记。末班车二十二时。</p>",
        "<p>市民可以免费乘车，</p><p>但须先登记。</p><p>末班车二十二时。</p>",
        "<p>市民可以免费乘车，但须先登记。</p><p>末班车二十二时。</p><p>来源：云岫市政府网</p>"
      })
  void other_lines_and_the_named_source_change_nothing(String shown) {
    assertThat(read(LONG, shown)).isEmpty();
  }

  @Test
  void a_source_that_the_original_names_itself_may_be_named_again() {
    String own = LONG + "<p>来源：云岫市政府网</p>";

    assertThat(read(own, own)).isEmpty();
    assertThat(read(own, own + "<p>来源：云岫市政府网</p>")).isEmpty();
  }

  @Test
  void a_cut_is_the_platforms_only_where_the_original_is_too_long_for_it() {
    String cut = "<p>市民可以免费乘车…</p>";

    assertThat(read(LONG, "公交线路调整", cut, plain(0, 9)))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.WORDS_LEFT_OUT, Severity.HINT));
    for (PieceLimits room : List.of(plain(0, 2000), PieceLimits.NONE)) {
      assertThat(read(LONG, "公交线路调整", cut, room))
          .extracting(Finding::rule, Finding::severity)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Rule.WORDS_LEFT_OUT, Severity.ANSWER));
    }
    assertThat(read(LONG, "公交线路调整", "<p>末班车二十二时。</p>", plain(0, 9)))
        .extracting(Finding::severity)
        .contains(Severity.ANSWER);
  }

  @Test
  void a_title_is_cut_only_where_it_is_too_long() {
    assertThat(read(LONG, "公交…", LONG, plain(3, 0))).isEmpty();
    assertThat(read(LONG, "公交…", LONG, plain(30, 0)))
        .extracting(Finding::rule)
        .containsExactly(Rule.TITLE_CHANGED);
    assertThat(read(LONG, "公交线路调整！", LONG, PieceLimits.NONE)).hasSize(1);
  }

  private static List<Finding> adapted(String original, String shown) {
    Surroundings around =
        Surroundings.of(Set.of(), SOURCE).with(Original.of("公交线路调整", original, false));
    Draft draft = Draft.of(new Draft.Texts("公交线路调整", shown, "", true), 0, PieceLimits.NONE, around);
    return GivenDraft.read(new Fidelity(), draft);
  }

  @ParameterizedTest
  @CsvSource({
    "<h2>须知</h2><p>请登记。</p>, <p><b>须知</b></p><p>请登记。</p>",
    "<p><a href='https://www.yunxiu.gov.cn/1'>详情</a></p>, <p>详情</p>",
    "<ol><li>甲项</li><li>乙项</li></ol>, <ol><li><p>甲项</p></li><li><b>乙项</b></li></ol>",
    "<table><tr><td>甲</td><td>10</td></tr></table>, <table><tbody><tr><th>甲</th><td>10</td></tr></tbody></table>",
    "<p>面积10<sup>3</sup>亩</p>, <p><span>面积10<sup>3</sup></span>亩</p>"
  })
  void dress_and_missing_links_are_no_change(String original, String shown) {
    assertThat(read(original, shown)).isEmpty();
    assertThat(adapted(original, shown)).isEmpty();
  }

  @Test
  void a_number_of_a_list_may_be_written_out() {
    String set = "<ol><li>登记姓名</li><li>领取凭证</li></ol>";

    assertThat(adapted(set, "<p>1. 登记姓名</p><p>2、领取凭证</p>"))
        .extracting(Finding::rule)
        .doesNotContain(Rule.MARKS_CHANGED);
    assertThat(adapted("<p>1. 登记姓名</p><p>2. 领取凭证</p>", set))
        .extracting(Finding::rule)
        .doesNotContain(Rule.MARKS_CHANGED);
    assertThat(adapted(set, "<p>3. 登记姓名</p><p>4. 领取凭证</p>"))
        .extracting(Finding::rule)
        .contains(Rule.MARKS_CHANGED);
  }

  @Test
  void who_shortens_an_adapted_text_is_not_asked() {
    String original = "<p>市民可以免费乘车，但须先登记，未登记的不得免费乘车，节假日除外。</p>";

    assertThat(adapted(original, "<p>市民可以免费乘车，但须先登记。</p>"))
        .extracting(Finding::severity)
        .containsOnly(Severity.HINT);
    assertThat(adapted(original, "<p>市民不可以免费乘车，但须先登记。</p>"))
        .extracting(Finding::severity)
        .contains(Severity.ANSWER);
  }
}
