package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.ArticleVersion.Attachment;

class OfferedFilesTest {

  private static Content content(String html, String told) {
    String clean = CleanHtml.of(html, "https://www.yunxiu.example/zw/1.html").html();
    return new Content(null, "题", clean, "", "源", null, null, told, false);
  }

  @Test
  void files_that_a_text_links_to_are_offered_with_the_words_of_their_links() {
    Content c =
        content(
            "<p><a href='a/P1.doc'><b>附件1</b>：申报&nbsp;表</a><a href='/2.html'>页</a>"
                + "<a href='/down?f=x.xlsx&amp;k=1'></a><a href='javascript:x()'>y.pdf</a></p>",
            "[]");

    assertThat(OfferedFiles.of(c))
        .containsExactly(
            new Attachment("附件1：申报 表", "https://www.yunxiu.example/zw/a/P1.doc"),
            new Attachment("down", "https://www.yunxiu.example/down?f=x.xlsx&k=1"));
  }

  @Test
  void an_address_that_a_portal_put_its_host_before_is_the_one_behind_it() {
    Content c =
        content("", "[{\"name\":\"\",\"url\":\"https://kj.examplehttp://mof.example/a/P9.doc\"}]");

    assertThat(OfferedFiles.of(c))
        .containsExactly(new Attachment("P9.doc", "http://mof.example/a/P9.doc"));
  }

  @Test
  void an_article_names_the_address_from_which_the_file_is_fetched() {
    Attachment told = new Attachment("表", "https://kj.examplehttp://mof.example/a/P9.doc");
    Attachment plain = new Attachment("表", "https://mof.example/go?to=http://kj.example/P9.doc");

    assertThat(OfferedFiles.whole(told))
        .isEqualTo(new Attachment("表", "http://mof.example/a/P9.doc"));
    assertThat(OfferedFiles.whole(plain)).isEqualTo(plain);
  }
}
