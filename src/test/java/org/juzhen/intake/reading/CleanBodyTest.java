package org.juzhen.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanBodyTest {

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
    CleanBody clean = CleanBody.of(dirty, "https://www.yunxiu.example/a.html");

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

    CleanBody clean = CleanBody.of(body, null);

    assertThat(clean.html()).contains("<h2>", "<strong>", "<li>", "<table>", "colspan=\"2\"");
    assertThat(clean.html()).doesNotContain("rowspan");
    assertThat(clean.text()).isEqualTo("一、总体要求\n甲乙\n丙\n丁");
  }

  @Test
  void addresses_become_absolute_and_lazy_pictures_wake() {
    CleanBody clean =
        CleanBody.of(
            "<img src='' data-src='../pic/1.png'><img src='/2.jpg'><a href='b.html'>乙</a>",
            "https://www.yunxiu.example/zwgk/a.html");

    assertThat(clean.pictures())
        .containsExactly(
            "https://www.yunxiu.example/pic/1.png", "https://www.yunxiu.example/2.jpg");
    assertThat(clean.html()).contains("https://www.yunxiu.example/zwgk/b.html");
  }
}
