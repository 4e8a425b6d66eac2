package org.juzhen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x()</script>正文",
        "<img src=x onerror=x()>正文",
        "<svg onload=x()>正文</svg>",
        "<a href='javascript:x()'>正文</a>",
        "<a href='&#106;avascript:x()'>正文</a>",
        "<a href='java\nscript:x()'>正文</a>",
        "<a href='data:text/html,<script>x()</script>'>正文</a>",
        "<iframe src='https://e.example'></iframe>正文",
        "<p style='background:url(javascript:x())'>正文</p>",
        "<style>@import 'https://e.example'</style>正文",
        "<math><mi//xlink:href='data:x,<script>x()</script>'>正文",
        "<form action='https://e.example'><input name=q>正文</form>",
        "<object data='x.swf'></object><embed src='x.swf'>正文",
        "<meta http-equiv=refresh content='0;url=//e.example'>正文",
        "<base href='https://e.example/'>正文",
        "<noscript><p title='</noscript><img src=x onerror=x()>'>正文",
        "<template><script>x()</script></template>正文",
        "<!--><img src=x onerror=x()>-->正文",
        "<p onmouseover=x() onclick=x()>正文</p>"
      })
  void nothing_that_runs_or_loads_is_left(String dirty) {
    CleanHtml clean = CleanHtml.of(dirty, "https://www.yunxiu.example/a.html");

    assertThat(clean.html())
        .doesNotContainIgnoringCase("<script", "onerror", "onload", "onclick", "onmouseover")
        .doesNotContainIgnoringCase("javascript:", "data:", "<iframe", "<style", "style=")
        .doesNotContainIgnoringCase(
            "<form", "<object", "<embed", "<meta", "<base", "<svg", "<math");
  }

  @Test
  void the_structure_of_an_article_stays() {
    String body =
        "<h2>一、总体要求</h2><p>甲<strong>乙</strong></p><ul><li>丙</li></ul><table><tbody><tr><td"
            + " colspan=\"2\" rowspan=\"x\">丁</td></tr></tbody></table>";

    CleanHtml clean = CleanHtml.of(body, null);

    assertThat(clean.html()).contains("<h2>", "<strong>", "<li>", "<table>", "colspan=\"2\"");
    assertThat(clean.html()).doesNotContain("rowspan");
    assertThat(clean.text()).isEqualTo("一、总体要求\n甲乙\n丙\n丁");
  }

  @Test
  void addresses_become_absolute_and_lazy_pictures_wake() {
    CleanHtml clean =
        CleanHtml.of(
            "<img src='' data-src='../pic/1.png'><img src='/2.jpg'><a href='b.html'>乙</a>",
            "https://www.yunxiu.example/zwgk/a.html");

    assertThat(clean.pictures())
        .containsExactly(
            "https://www.yunxiu.example/pic/1.png", "https://www.yunxiu.example/2.jpg");
    assertThat(clean.html()).contains("https://www.yunxiu.example/zwgk/b.html");
  }

  @Test
  void chinese_punctuation_stays_what_it_is() {
    CleanHtml clean = CleanHtml.of("<p>各区县（含开发区）：按时完成，不得＜拖延＞！A&amp;B &lt; C</p>", null);

    assertThat(clean.html()).isEqualTo("<p>各区县（含开发区）：按时完成，不得＜拖延＞！A&amp;B &lt; C</p>");
    assertThat(clean.text()).isEqualTo("各区县（含开发区）：按时完成，不得＜拖延＞！A&B < C");
  }

  @Test
  void a_body_of_a_hundred_thousand_nested_tags_is_read_in_one_go() {
    String deep = "<p>正文</p>" + "<div>".repeat(100_000);

    CleanHtml clean =
        assertTimeoutPreemptively(Duration.ofSeconds(8), () -> CleanHtml.of(deep, null));

    assertThat(clean.text()).isEqualTo("正文");
    assertThat(clean.html().length()).isLessThan(10_000);
  }

  @Test
  void cleaning_again_changes_nothing() {
    String once =
        CleanHtml.of(
                "<p title=x>甲<br>乙<img src=/a.png alt='图\"一'> <a href='/b?x=1&y=2'>丙</a></p><ol"
                    + " start=3><li>丁</ol>",
                "https://www.yunxiu.example/a.html")
            .html();

    assertThat(CleanHtml.clean(once)).isEqualTo(once);
    assertThat(CleanHtml.of(once, null).html()).isEqualTo(once);
  }

  @Test
  void a_picture_of_the_hub_may_stand_in_a_post_but_not_in_what_came_in() {
    String picture = "<img src=\"file:" + "0a".repeat(32) + "\">";

    assertThat(CleanHtml.clean(picture)).isEqualTo(picture);
    assertThat(CleanHtml.of(picture, null).html()).isEmpty();
    assertThat(CleanHtml.clean("<img src='file:///etc/passwd'>")).isEmpty();
  }

  @Test
  void words_are_read_as_on_a_page() {
    String body =
        "<p>　　第一条\n  为了规范<b>管理</b>，</p>\n\n<table><tr><td>甲</td><td>乙</td></tr></table>"
            + "<pre>一\n二</pre>结尾\u0000\ud83d";

    assertThat(CleanHtml.of(body, null).text()).isEqualTo("第一条 为了规范管理，\n甲 乙\n一\n二\n结尾");
    assertThat(CleanHtml.of(body, null).html()).doesNotContain("\u0000", "\ud83d");
  }
}
