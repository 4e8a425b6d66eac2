package org.juzhen.publishing.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.publishing.drafting.GivenForms.LINK;
import static org.juzhen.publishing.drafting.GivenForms.digest;
import static org.juzhen.publishing.drafting.GivenForms.picture;
import static org.juzhen.publishing.drafting.GivenForms.words;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.files.CleanHtml;
import org.juzhen.publishing.drafting.Drawings.PictureSize;
import org.juzhen.publishing.drafting.Rendered.Count;
import org.juzhen.publishing.drafting.Rendered.Fate;
import org.juzhen.publishing.drafting.Rendered.Part;

/** A 头条文章 and the short post that carries it: both within their limits, both signed. */
class ArticleWithShortPostTest {
  private static final String SENTENCE = "市水务局将于本周六对主管道进行检修，届时请各位居民提前储水。";

  private static Rendered laid(Wording words, int body) {
    Map<String, PictureSize> sizes = Map.of(digest('c'), new PictureSize(1200, 800));
    return Layouts.of(words, GivenForms.weiboArticle(body), new Drawings(Map.of(), sizes, true));
  }

  @Test
  void the_article_is_whole_and_the_short_post_within_weibos_counting() {
    Rendered made =
        laid(words("停水通知", "<p>" + SENTENCE.repeat(9) + "</p>" + picture('c', "桥")), 90_000);

    assertThat(made.piece().bodyHtml())
        .isEqualTo("<p>" + SENTENCE.repeat(9) + "</p>" + picture('c', "桥") + "<p>来源：云岫市政府网</p>");
    assertThat(made.piece().shortText())
        .isEqualTo("【停水通知】" + SENTENCE.repeat(3) + "\n来源：云岫市政府网 " + LINK);
    assertThat(GivenForms.weibo().length(made.piece().shortText())).isLessThanOrEqualTo(140);
    assertThat(made.counts()).extracting(Count::part).contains(Part.SHORT);
    assertThat(made.piece().rendering()).isEqualTo(Layouts.WITH_SHORT_POST);
    assertThat(made.links())
        .extracting(Rendered.LinkLeft::fate)
        .containsExactly(Fate.IN_SHORT_POST);
    assertThat(made.cuts()).isEmpty();
  }

  @Test
  void title_and_summary_keep_their_limits_whatever_is_written() {
    for (int i = 1; i < 120; i++) {
      Wording long_ =
          new Wording(
              GivenForms.ACCOUNT,
              "检修".repeat(i),
              "<p>" + SENTENCE.repeat(i) + "</p>",
              i % 2 == 0 ? "" : SENTENCE.repeat(i),
              "云岫市政府网",
              LINK,
              digest('c'));
      Rendered made = laid(long_, 2_000);
      assertThat(made.piece().title()).hasSizeLessThanOrEqualTo(32);
      assertThat(made.piece().summary()).hasSizeLessThanOrEqualTo(44).isNotEmpty();
      assertThat(made.piece().bodyHtml()).hasSizeLessThanOrEqualTo(2_000);
      assertThat(GivenForms.weibo().length(made.piece().shortText())).isLessThanOrEqualTo(140);
      assertThat(made.piece().shortText()).endsWith(LINK);
    }
  }

  @Test
  void markup_that_may_be_lost_is_made_plain_and_no_word_is_lost() {
    String html =
        "<div><h2>一、安排</h2><div>周六<a href=\"https://a.cn\">检修</a></div></div>"
            + "<table><tbody><tr><th>街道</th><th>时间</th></tr>"
            + "<tr><td><p>东门</p></td><td>六点</td></tr></tbody></table>"
            + "<ul><li>储水</li></ul><figure><img src=\"file:"
            + digest('c')
            + "\" alt=\"桥\">"
            + "<figcaption>东门桥</figcaption></figure>";
    String plain = PlainBlocks.of(html);

    assertThat(plain)
        .isEqualTo(
            "<p><strong>一、安排</strong></p><p>周六检修</p><p>街道\u3000时间</p><p>东门\u3000六点</p>"
                + "<ul><li>储水</li></ul><img src=\"file:"
                + digest('c')
                + "\" alt=\"桥\">"
                + "<p>东门桥</p>");
    assertThat(letters(plain)).isEqualTo(letters(html));
  }

  private static String letters(String html) {
    return CleanHtml.text(html).replaceAll("[\\s\\u3000]+", "");
  }

  @Test
  void the_digest_binds_the_short_post() {
    Wording one = words("停水通知", "<p>" + SENTENCE + "</p>" + picture('c', "桥"));
    Wording other =
        new Wording(one.accountId(), one.title(), one.bodyHtml(), "", "云岫市政府网", LINK + "x", null);

    assertThat(laid(one, 90_000).piece().shortText())
        .isNotEqualTo(laid(other, 90_000).piece().shortText());
    assertThat(laid(one, 90_000).piece().digest())
        .isNotEqualTo(laid(other, 90_000).piece().digest());
  }

  /** Where this fails, count up the version before writing down what comes out now. */
  @Test
  void the_same_version_lays_the_same_words_out_the_same() {
    String body = "<h2>安排</h2><p>" + SENTENCE.repeat(40) + "</p>" + picture('c', "桥");

    assertThat(laid(words("关于2026年停水的通知", body), 900).piece().digest())
        .isEqualTo("28a944c455acb19ea4215e9fec552c5a55342a2762fe539c6bd179ca94f38f09");
  }
}
