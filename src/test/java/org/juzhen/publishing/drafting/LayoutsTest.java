package org.juzhen.publishing.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.publishing.drafting.GivenForms.LINK;
import static org.juzhen.publishing.drafting.GivenForms.digest;
import static org.juzhen.publishing.drafting.GivenForms.picture;
import static org.juzhen.publishing.drafting.GivenForms.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.drafting.Drawings.PictureSize;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.publishing.drafting.Rendered.Fate;
import org.juzhen.publishing.drafting.Rendered.Fault;
import org.juzhen.publishing.drafting.Rendered.Part;

/** What each platform shows, and what is said of what it does not. */
class LayoutsTest {
  private static final String SENTENCE = "市水务局将于本周六对主管道进行检修，届时请各位居民提前储水。";

  private static final Map<String, PictureSize> SIZES =
      Map.of(
          digest('a'), new PictureSize(90, 90),
          digest('b'), new PictureSize(640, 480),
          digest('c'), new PictureSize(1200, 800),
          digest('d'), new PictureSize(3000, 300));

  /** Everything drawn that was asked for, as a hub would have it on the second try. */
  private static Rendered laid(Wording words, PlatformForm form) {
    Drawings first = new Drawings(Map.of(), SIZES, true);
    Layouts.of(words, form, first);
    Map<String, String> drawn = new HashMap<>();
    first.undrawn().forEach(s -> drawn.put(s.digest(), Digests.hex("drawn" + s.digest())));
    return Layouts.of(words, form, new Drawings(drawn, SIZES, true));
  }

  @Test
  @Clause("R-IM-032")
  void an_article_is_whole_and_names_its_source() {
    Rendered made = laid(words("停水通知", "<p>" + SENTENCE + "</p>"), GivenForms.wechat());

    assertThat(made.piece().bodyHtml()).isEqualTo("<p>" + SENTENCE + "</p><p>来源：云岫市政府网</p>");
    assertThat(made.piece().rendering()).isEqualTo(Layouts.VERSION);
    assertThat(made.cuts()).isEmpty();
  }

  @Test
  void a_summary_that_nobody_wrote_is_the_first_sentences() {
    Rendered made = laid(words("通知", "<p>" + SENTENCE.repeat(9) + "</p>"), GivenForms.wechat());

    assertThat(made.piece().summary()).isEqualTo(SENTENCE.repeat(128 / SENTENCE.length()));
  }

  @Test
  void an_article_that_is_too_long_loses_whole_blocks_at_its_end_and_says_so() {
    String blocks = ("<p>" + SENTENCE + "</p>").repeat(50);
    Rendered made = laid(words("通知", "<div>" + blocks + "</div>"), GivenForms.wechat(500));

    assertThat(made.piece().bodyHtml())
        .hasSizeLessThanOrEqualTo(500)
        .contains("内容较长")
        .endsWith("来源：云岫市政府网</p>");
    Rendered.Cut cut = made.cuts().get(0);
    int kept = made.piece().bodyHtml().split(SENTENCE, -1).length - 1;
    assertThat(cut.part()).isEqualTo(Part.BODY);
    assertThat(cut.lost()).isEqualTo((50 - kept) * SENTENCE.length());
    assertThat(cut.begins()).startsWith("市水务局");
    assertThat(kept).isPositive();
  }

  @Test
  void a_single_block_that_is_too_long_is_begun() {
    Rendered made = laid(words("通知", "<p>" + SENTENCE.repeat(50) + "</p>"), GivenForms.wechat(300));

    assertThat(made.piece().bodyHtml()).startsWith("<p>" + SENTENCE).contains("内容较长");
    assertThat(made.piece().bodyHtml().length()).isLessThanOrEqualTo(300);
  }

  @Test
  void links_that_the_platform_takes_away_are_told() {
    String body =
        "<p><a href=\"https://mp.weixin.qq.com/s/abc\">旧文</a><a href=\"https://a.cn/x\">表格</a></p>";
    Rendered made = laid(words("通知", body), GivenForms.wechat());

    assertThat(made.links())
        .extracting(Rendered.LinkLeft::fate)
        .containsExactly(Fate.KEPT, Fate.WORDS_ONLY, Fate.READ_ORIGINAL);
    assertThat(WeChatDress.shown(body, GivenForms.wechat()))
        .isEqualTo("<p><a href=\"https://mp.weixin.qq.com/s/abc\">旧文</a>表格</p>");
    assertThat(laid(words("通知", body), GivenForms.app()).links())
        .extracting(Rendered.LinkLeft::fate)
        .containsExactly(Fate.KEPT, Fate.KEPT, Fate.FIELD);
  }

  @Test
  void the_cover_is_the_largest_picture_that_is_no_sign_and_no_banner() {
    String body = picture('a', "章") + picture('b', "站") + picture('c', "桥") + picture('d', "横幅");
    Rendered made = laid(words("通知", body), GivenForms.wechat());

    assertThat(made.piece().cover()).isEqualTo(digest('c'));
    assertThat(made.cover()).isEqualTo(CoverFrom.PICKED);
    assertThat(made.piece().media())
        .containsExactly(digest('c'), digest('a'), digest('b'), digest('d'));
    assertThat(made.piece().drawn()).isEmpty();
  }

  @Test
  void a_cover_is_drawn_where_one_is_needed_and_none_is_there() {
    Rendered made = laid(words("停水通知", "<p>明日停水。</p>"), GivenForms.wechat());

    assertThat(made.cover()).isEqualTo(CoverFrom.DRAWN);
    assertThat(made.piece().drawn()).containsExactly(made.piece().cover());
    assertThat(laid(words("停水通知", "<p>明日停水。</p>"), GivenForms.app()).piece().cover()).isNull();
  }

  @Test
  @Clause("R-47-033")
  void weibo_shows_title_first_sentences_source_and_link_within_its_counting() {
    Rendered made = laid(words("停水通知", "<p>" + SENTENCE.repeat(9) + "</p>"), GivenForms.weibo());

    assertThat(made.words()).isEqualTo("【停水通知】" + SENTENCE.repeat(3) + "\n来源：云岫市政府网 " + LINK);
    assertThat(GivenForms.weibo().length(made.words())).isLessThanOrEqualTo(140);
    assertThat(made.cuts()).extracting(Rendered.Cut::part).containsExactly(Part.BODY);
    assertThat(made.piece().summary()).isEmpty();
    assertThat(made.faults()).isEmpty();
  }

  @Test
  void weibo_always_has_room_for_source_and_link() {
    for (int i = 1; i < 200; i++) {
      Rendered made = laid(words("检修".repeat(i), "<p>" + SENTENCE + "</p>"), GivenForms.weibo());
      assertThat(GivenForms.weibo().length(made.words())).isLessThanOrEqualTo(140);
      assertThat(made.words()).contains("来源：云岫市政府网").endsWith(LINK);
    }
  }

  @Test
  void what_weibo_would_refuse_is_said_before() {
    Wording bare = new Wording(GivenForms.ACCOUNT, "#节水#倡议", "<p>请节水。</p>", "", null, null, null);

    assertThat(laid(bare, GivenForms.weibo()).faults())
        .containsExactly(Fault.LINK_NEEDED, Fault.TOPIC_MARKS);
  }

  @Test
  void cards_carry_the_whole_text_behind_a_title_and_say_it_to_those_who_cannot_see() {
    Rendered made =
        laid(words("停水通知", "<p>" + SENTENCE.repeat(20) + "</p>"), GivenForms.douyin(30));
    int pages = (SENTENCE.length() * 20 + 299) / 300;

    assertThat(made.piece().drawn()).hasSize(pages + 1);
    assertThat(made.piece().media()).isEqualTo(made.piece().drawn());
    assertThat(made.piece().cover()).isEqualTo(made.piece().drawn().get(0));
    assertThat(made.piece().bodyHtml()).contains("alt=\"停水通知\"").contains("来源：云岫市政府网");
    assertThat(made.links()).extracting(Rendered.LinkLeft::fate).containsExactly(Fate.LOST);
  }

  @Test
  void more_pages_than_pictures_are_taken_are_left_out_and_told() {
    Rendered made =
        laid(
            words("通知", picture('b', "站") + "<p>" + SENTENCE.repeat(99) + "</p>"),
            GivenForms.douyin(4));

    assertThat(made.piece().media()).hasSize(4);
    assertThat(made.cuts()).extracting(Rendered.Cut::part).contains(Part.CARDS);
    assertThat(made.piece().bodyHtml()).contains("alt=\"站\"");
  }

  @Test
  void without_a_font_no_card_is_promised() {
    Drawings blind = new Drawings(Map.of(), Map.of(), false);
    Rendered made = Layouts.of(words("通知", "<p>停水。</p>"), GivenForms.douyin(30), blind);

    assertThat(blind.isEnough()).isTrue();
    assertThat(made.piece().media()).isEmpty();
    assertThat(made.faults()).containsExactly(Fault.NO_LETTERING, Fault.PICTURES_NEEDED);
    Rendered uncovered = Layouts.of(words("通知", "<p>停水。</p>"), GivenForms.wechat(), blind);
    assertThat(uncovered.cover()).isEqualTo(CoverFrom.NONE);
    assertThat(uncovered.faults()).containsExactly(Fault.COVER_NEEDED);
  }

  @Test
  void a_picture_that_nobody_can_read_is_named_where_it_would_go_out() {
    Map<String, PictureSize> sizes = new HashMap<>(SIZES);
    sizes.put(digest('e'), new PictureSize(0, 0));
    Wording words = words("通知", picture('b', "站") + picture('e', "桥") + "<p>停水。</p>");
    Drawings looked = new Drawings(Map.of(), sizes, false);

    assertThat(Layouts.of(words, GivenForms.wechat(), looked).faults())
        .containsExactly(Fault.PICTURE_NOT_TAKEN);
    assertThat(Layouts.of(words, GivenForms.weibo(), looked).faults())
        .as("only the larger one goes along")
        .doesNotContain(Fault.PICTURE_NOT_TAKEN);
    Drawings unseen = new Drawings(Map.of(), SIZES, false);
    assertThat(Layouts.of(words, GivenForms.app(), unseen).faults())
        .as("not looked at yet")
        .doesNotContain(Fault.PICTURE_NOT_TAKEN);
    assertThat(unseen.unmeasured()).contains(digest('e'));
  }

  @Test
  void dress_touches_no_word_and_gives_way_where_it_is_too_much() {
    String html = "<h2>一</h2><p>停水</p><table><tbody><tr><td>二</td></tr></tbody></table>";

    assertThat(WeChatDress.of(html, 0)).contains("<p style=").contains("<td style=");
    assertThat(WeChatDress.of(html, 0).replaceAll(" style=\"[^\"]*\"", "")).isEqualTo(html);
    assertThat(WeChatDress.of(html, 100)).isEqualTo(html);
  }

  /** Where this fails, count up {@link Layouts#VERSION} before writing down what comes out now. */
  @Test
  void the_same_version_lays_the_same_words_out_the_same() {
    String body = "<p>" + SENTENCE.repeat(40) + "</p>" + picture('c', "桥");
    StringBuilder all = new StringBuilder(Layouts.VERSION);
    for (PlatformForm form :
        List.of(
            GivenForms.wechat(),
            GivenForms.wechat(300),
            GivenForms.app(),
            GivenForms.weibo(),
            GivenForms.douyin(30))) {
      Rendered made = laid(words("关于2026年停水的通知", body), form);
      all.append(made.piece().digest()).append(WeChatDress.of(made.piece().bodyHtml(), 0));
    }

    assertThat(Digests.hex(all.toString()))
        .isEqualTo("a1dab2054eb674f4f2ca97f46f99b5323735054823bdf8317a229833ca6f2ae3");
  }
}
