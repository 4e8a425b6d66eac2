package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.Place;

class CommentAnchorTest {
  @Test
  void words_are_found_where_they_stand_whatever_the_line_breaks_are() {
    CommentAnchor there = CommentAnchor.find("自十二月\n一日 起调整。", "十二月一日起", 1);

    assertThat(there).isEqualTo(new CommentAnchor(1, 7));
  }

  @Test
  void of_words_that_occur_twice_the_nearest_are_meant() {
    String text = "首班六时。末班二十二时。末班顺延。";

    assertThat(CommentAnchor.find(text, "末班", 11).from()).isEqualTo(12);
    assertThat(CommentAnchor.find(text, "末班", 6).from()).isEqualTo(5);
  }

  @Test
  void words_that_moved_are_found_and_words_that_are_gone_are_not() {
    assertThat(CommentAnchor.find("先说别的。末班二十二时。", "末班二十二时", 0).from()).isEqualTo(5);
    assertThat(CommentAnchor.find("末班二十三时。", "末班二十二时", 0)).isNull();
    assertThat(CommentAnchor.find("末班", " \n ", 0)).isNull();
  }

  @Test
  void words_are_marked_across_nodes_and_each_comment_is_marked() {
    String html = "<p>自<mark id=\"at-1\">十二月</mark>一日起调整。</p><p>末班顺延。</p>";

    String marked = CommentMarks.in(html, List.of(said(1, 6), said(10, 12)));

    assertThat(marked)
        .contains("title=\"请核对\"")
        .contains(">十二月</mark></mark><mark class=\"commented\" title=\"请核对\">一日</mark>起调整。")
        .contains("<p><mark class=\"commented\"")
        .contains(">末班</mark>顺延。");
    assertThat(marked.split("id=\"said-")).hasSize(3);
  }

  @Test
  void words_of_a_comment_cannot_become_markup() {
    CommentView view = said(0, 1);

    assertThat(CommentMarks.in("<p>自&lt;b&gt;</p>", List.of(view))).contains("&lt;b&gt;");
  }

  private static CommentView said(int from, int to) {
    return new CommentView(
        Ids.next(),
        Ids.next(),
        null,
        Place.BODY,
        List.of(from, to),
        List.of(),
        "",
        "请核对",
        "",
        Instant.EPOCH,
        CommentState.OPEN,
        null,
        null,
        null);
  }
}
