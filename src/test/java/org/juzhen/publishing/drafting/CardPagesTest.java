package org.juzhen.publishing.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines and pages of cards. */
class CardPagesTest {
  @Test
  void a_page_ends_where_it_is_full() {
    List<List<String>> pages = new CardPages(4, 2).of("一二三四五六七八九十");

    assertThat(pages).containsExactly(List.of("一二三四", "五六七八"), List.of("九十"));
  }

  @Test
  void paragraphs_are_parted_but_no_page_begins_empty() {
    assertThat(new CardPages(4, 2).of("一二\n三四\n五六"))
        .containsExactly(List.of("一二", ""), List.of("三四", ""), List.of("五六"));
  }

  @Test
  void marks_stay_with_what_they_end_or_begin() {
    assertThat(new CardPages(4, 9).lines("一二三四。五")).containsExactly("一二三四。", "五");
    assertThat(new CardPages(4, 9).lines("一二三《四五》")).containsExactly("一二三", "《四五》");
  }

  @Test
  void a_row_of_marks_breaks_like_any_other_text() {
    assertThat(new CardPages(4, 9).lines("一二三四。。。。。")).containsExactly("一二三四。。", "。。。");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_text_of_nothing_but_marks_is_laid_out_like_any_other() {
    for (String mark : List.of("。", "（", "a", "!", "》")) {
      assertThat(CardPages.TEXT.of(mark.repeat(200_000))).hasSizeGreaterThan(100);
    }
  }

  @Test
  void numbers_and_words_stay_whole() {
    assertThat(new CardPages(4, 9).lines("投入12345元")).containsExactly("投入", "12345元");
    assertThat(new CardPages(2, 9).lines("abcdefgh")).containsExactly("abcd", "efgh");
  }

  @Test
  void a_title_that_does_not_fit_on_one_page_says_so() {
    assertThat(new CardPages(4, 2).head("停水通知")).containsExactly("停水通知");
    assertThat(new CardPages(4, 2).head("关于主管道检修的通知")).containsExactly("关于主管", "道检修的…");
  }

  @Test
  void nothing_is_lost() {
    Random chance = new Random(8);
    String signs = "市，。（）“”12a b《》\n\uD83D\uDE00";
    for (int round = 0; round < 500; round++) {
      String text =
          chance
              .ints(chance.nextInt(200), 0, signs.length() - 2)
              .mapToObj(i -> signs.substring(i, i + 1))
              .collect(Collectors.joining());
      String shown =
          new CardPages(3 + chance.nextInt(9), 2)
              .of(text).stream().flatMap(List::stream).collect(Collectors.joining());
      assertThat(shown.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
  }
}
