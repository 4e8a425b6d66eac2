package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchivedBodyTest {
  private static final String KEPT = "a".repeat(64);

  private static ArchivedBody of(String html) {
    return ArchivedBody.of(html, Set.of(), Set.of());
  }

  @Test
  void headings_lists_and_tables_stay_and_each_table_scrolls_in_its_own_box() {
    ArchivedBody body =
        of(
            "<h2>补贴标准</h2><ol start=\"3\"><li>农机</li></ol><table><tr><th"
                + " colspan=\"2\">每亩</th></tr><tr><td>小麦</td><td>120元</td></tr></table>");

    assertThat(body.html())
        .contains(
            "<h4>补贴标准</h4>",
            "<ol start=\"3\"><li>农机</li></ol>",
            "<div class=\"table-responsive\" tabindex=\"0\"><table class=\"table\">",
            "<th colspan=\"2\">每亩</th>",
            "<td>120元</td>");
    assertThat(body.leftOut()).isZero();
  }

  @Test
  void pictures_are_counted_once_and_nobody_is_asked_for_what_is_not_open() {
    String html =
        "<p>前<img src=\"file:"
            + KEPT
            + "\" alt=\"图\">后</p>"
            + "<img src=\"https://www.yunxiu.example/1.png\">";

    ArchivedBody body = ArchivedBody.of(html, Set.of(KEPT, "b".repeat(64)), Set.of());

    assertThat(body.html()).contains("前", "后").doesNotContain("<img", "file:", "1.png");
    assertThat(body.leftOut()).isEqualTo(3);
  }

  @Test
  void what_everybody_may_fetch_already_is_shown() {
    ArchivedBody body =
        ArchivedBody.of(
            "<p><img src=\"file:" + KEPT + "\" alt=\"图\"></p>", Set.of(KEPT), Set.of(KEPT));

    assertThat(body.html()).contains("src=\"/public/pictures/" + KEPT + "\"", "alt=\"图\"");
    assertThat(body.leftOut()).isZero();
  }

  @Test
  void links_stay_where_everybody_may_follow_them_and_nothing_runs() {
    ArchivedBody body =
        of(
            "<p><a href=\"https://www.yunxiu.example/a.doc\">外</a><a"
                + " href=\"/public/attachments/1\">附件</a><a href=\"/articles/1\">内</a><a"
                + " href=\"javascript:x()\">坏</a></p><script>x()</script><h6"
                + " onclick=\"x()\">末</h6>");

    assertThat(body.html())
        .contains(
            "<a href=\"https://www.yunxiu.example/a.doc\" rel=\"noopener noreferrer nofollow\">外",
            "<a href=\"/public/attachments/1\"",
            "内",
            "<h6>末</h6>")
        .doesNotContain("/articles/1", "javascript", "script", "onclick");
  }
}
