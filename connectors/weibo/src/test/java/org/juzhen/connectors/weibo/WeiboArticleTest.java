package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.FixBy;

/** What of a 头条文章 is refused before it is sent, because nothing may be cut after a signature. */
class WeiboArticleTest {
  private static final Image COVER = WeiboArticleContractTest.picture("ab".repeat(32));

  private static Content of(String title, String summary, String text, Image cover) {
    return new Content(title, "<p>正文</p>", "正文", summary, "", null, cover, List.of(), false, text);
  }

  private static Outcome.Refused fault(Content content) {
    return (Outcome.Refused) new WeiboArticle(content).fault();
  }

  @Test
  void what_fits_is_taken_to_the_last_character() {
    assertThat(fault(of("题".repeat(32), "摘".repeat(44), "短".repeat(1900), COVER))).isNull();
    assertThat(fault(of("题", "", "a".repeat(3800), COVER))).as("two halves are one").isNull();
  }

  @Test
  void what_does_not_fit_is_refused_and_never_cut() {
    assertThat(fault(of("题".repeat(33), "", "短", COVER)).reason()).contains("32 字");
    assertThat(fault(of("", "", "短", COVER)).fixBy()).isEqualTo(FixBy.AUTHOR);
    assertThat(fault(of("题", "摘".repeat(45), "短", COVER)).reason()).contains("44 字");
    assertThat(fault(of("题", "", "短".repeat(1901), COVER)).reason()).contains("1900 字");
    assertThat(fault(of("题", "", " ", COVER)).code()).isEqualTo("TEXT");
    assertThat(fault(of("题", "", "短", null)).reason()).contains("选一张封面");
    Content long_ =
        new Content("题", "字".repeat(90_001), "", "", "", null, COVER, List.of(), false, "短");
    assertThat(fault(long_).reason()).contains("90000 字");
  }

  @Test
  void a_picture_that_weibo_cannot_fetch_is_the_administrators_to_mend() {
    Image nowhere = new Image("ab".repeat(32), "image/png", new byte[1]);
    Outcome.Refused refused = fault(of("题", "", "短", nowhere));

    assertThat(refused.fixBy()).isEqualTo(FixBy.ADMINISTRATOR);
    assertThat(refused.reason()).contains("JUZHEN_PUBLIC_URL");
  }

  @Test
  void an_address_that_does_not_name_the_bytes_is_not_sent() {
    for (String address :
        List.of(
            "https://hub.example/cover.png", "file:///" + "ab".repeat(32), "/" + "ab".repeat(32))) {
      Image loose = new Image("ab".repeat(32), "image/png", new byte[1], URI.create(address));
      assertThat(fault(of("题", "", "短", loose)).code()).isEqualTo("PICTURE_ADDRESS");
    }
  }

  @Test
  void a_picture_of_the_text_that_did_not_come_along_is_refused() {
    Content content =
        new Content(
            "题",
            "<p><img src=\"file:" + "ef".repeat(32) + "\"></p>",
            "",
            "",
            "",
            null,
            COVER,
            List.of(),
            false,
            "短");

    assertThat(fault(content).reason()).contains("图片");
  }
}
