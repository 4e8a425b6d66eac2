package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.paper.PaperRun;
import org.juzhen.paper.PaperRun.Look;

/** What a signature binds, written out for people. */
class BoundTextTest {
  private static final String PICTURE = "ab".repeat(32);

  private static BoundText text(String body) {
    return new BoundText(
        new Piece(new UUID(0, 1), "题", body, "", null, List.of(PICTURE)), true, new PlainWords());
  }

  private static String written(String body) {
    return text(body).text(BoundPart.BODY);
  }

  @Test
  void links_are_followed_by_their_target_unless_they_are_the_target() {
    assertThat(written("<p>见<a href=\"https://a.cn/1\" title=\"点\">详情</a>。</p>"))
        .isEqualTo("见详情〔https://a.cn/1 提示：点〕。");
    assertThat(written("<p><a href=\"https://a.cn/1\">https://a.cn/1</a></p>"))
        .isEqualTo("https://a.cn/1");
  }

  @Test
  void looks_are_named_and_kept_for_print() {
    String html = "<p><s>补贴<b>300元</b></s></p><p>10<sup>3</sup></p>";

    assertThat(written(html)).isEqualTo("〔STRUCK：补贴〕〔STRONG：〔STRUCK：300元〕〕\n10〔RAISED：3〕");
    assertThat(text(html).runs(BoundPart.BODY).stream().map(PaperRun::html).toList())
        .contains("<s>补贴</s>", "<sup>3</sup>");
  }

  @Test
  void tables_lists_and_pictures_are_read_in_their_order() {
    assertThat(
            written(
                "<table><tbody><tr><td>早班</td><td>六点</td></tr><tr><td>晚班</td><td></td></tr>"
                    + "</tbody></table><ol start=\"3\"><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>"
                    + "<p><img src=\"file:"
                    + PICTURE
                    + "\" alt=\"站台\"></p>"))
        .isEqualTo("早班 │ 六点\n晚班 │ \n3. 甲\n4. 乙\n• 丙\n〔图：站台 abababababab〕");
    assertThat(
            text("<p><img src=\"file:" + PICTURE + "\" alt=\"站台\"></p>").text(BoundPart.PICTURES))
        .isEqualTo("图1：站台 " + PICTURE);
  }

  @Test
  void nesting_deeper_than_calls_can_be_is_read() {
    String deep = "<b>".repeat(60_000) + "末" + "</b>".repeat(60_000);

    assertThat(written("<p>" + deep + "</p>")).contains("末");
  }

  @Test
  void an_exchanged_target_is_one_change_and_bare_layout_is_told_as_such() {
    BoundText old = text("<p>见<a href=\"https://www.a.cn/1\">详情</a></p>");

    List<PieceChange.Change> changes =
        PieceChange.between(old, text("<p>见<a href=\"https://ww2.a.cn/1\">详情</a></p>"));

    assertThat(changes).extracting(PieceChange.Change::part).containsExactly(BoundPart.BODY);
    assertThat(
            changes.get(0).words().stream()
                .filter(p -> p.kind() != TextDiff.Kind.SAME)
                .map(TextDiff.Part::text)
                .collect(Collectors.joining("→")))
        .isEqualTo("https://www.a.cn/1→https://ww2.a.cn/1");
    assertThat(PieceChange.between(old, text("<div>见<a href=\"https://www.a.cn/1\">详情</a></div>")))
        .extracting(PieceChange.Change::layout)
        .containsExactly(true);
    assertThat(PieceChange.between(old, old)).isEmpty();
  }

  @Test
  void only_what_words_mean_is_held_against_the_article() {
    String article = "<p><b>补贴</b><s>300元</s></p><p><img src=\"file:" + PICTURE + "\"></p>";

    assertThat(BoundText.meaning(article, true, new PlainWords())).isEqualTo("补贴〔STRUCK：300元〕");
  }

  /** The sentences of the page without the application that fills them in. */
  private static final class PlainWords implements BoundMessages {
    @Override
    public String layout(String version) {
      return version;
    }

    @Override
    public String previews() {
      return "";
    }

    @Override
    public String library(String unit) {
      return unit;
    }

    @Override
    public String entryFacts() {
      return "";
    }

    @Override
    public String entrySignAsk() {
      return "";
    }

    @Override
    public String entryLink() {
      return "";
    }

    @Override
    public String part(BoundPart part) {
      return part.name();
    }

    @Override
    public String look(Look look) {
      return look.name();
    }

    @Override
    public String looks(String look, String words) {
      return "〔" + look + "：" + words + "〕";
    }

    @Override
    public String target(String address) {
      return "〔" + address + "〕";
    }

    @Override
    public String targetTitled(String address, String title) {
      return "〔" + address + " 提示：" + title + "〕";
    }

    @Override
    public String picture(String said) {
      return "〔图：" + said + "〕";
    }

    @Override
    public String pictureUnsaid() {
      return "无文字说明";
    }

    @Override
    public String cards() {
      return "";
    }

    @Override
    public String card(int number) {
      return "卡" + number;
    }

    @Override
    public String cardPicture(int number) {
      return "〔卡" + number + "〕";
    }

    @Override
    public String pictureLine(int number, String name, String digest) {
      return "图" + number + "：" + name + " " + digest;
    }

    @Override
    public String read() {
      return "";
    }

    @Override
    public String layoutOnly() {
      return "";
    }
  }
}
