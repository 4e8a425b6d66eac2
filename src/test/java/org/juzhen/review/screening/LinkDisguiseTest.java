package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.files.CleanHtml;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;

/** A link is found by where it leads, however it is written. */
class LinkDisguiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"https://evil.example/x\"><img src=\"file:0\" alt=\"x\"></a></p>",
        "<p><a href=\"https://evil.example/x\"></a>看</p>",
        "<p><a href=\"https://evil.example/x y|z\">看</a></p>",
        "<p><a href=\"https://evil.example\\@www.yunxiu.gov.cn\">看</a></p>",
        "<p><a href=\"https://www.yunxiu.gov.cn@evil.example/\">看</a></p>",
        "<p><a href=\"//evil.example/x\">看</a></p>",
        "<p>HTTPS://EVIL.EXAMPLE/x</p>",
        "<p>请看www.evil.example/x</p>"
      })
  @Clause("R-DL-035")
  void links_are_found_by_the_host_a_browser_goes_to(String html) {
    assertThat(GivenDraft.read(new LinkCheck(), html))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo(Rule.UNLISTED_LINK);
              assertThat(f.words().get(0)).endsWith("evil.example");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"https://赌博.example/x\">看</a>",
        "https://赌博.example/x",
        "www.赌博.com",
        "<a href=\"https://a_b.example/x\">看</a>",
        "<a href=\"https://evil.example:99999999999/x\">看</a>"
      })
  void odd_hosts_are_hosts(String html) {
    String clean = CleanHtml.clean("<p>" + html + "</p>");
    assertThat(GivenDraft.read(new LinkCheck(), clean)).hasSize(1);
  }

  @Test
  @Clause("R-DL-035")
  void the_address_that_a_text_of_ones_own_leads_to_is_a_link() {
    Draft draft = GivenDraft.body("<p>好</p>");

    assertThat(GivenDraft.read(new LinkCheck(), draft.leadingTo("https://t.cn/A6x")))
        .extracting(Finding::rule, Finding::excerpt)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.SHORT_LINK, "https://t.cn/A6x"));
    assertThat(GivenDraft.read(new LinkCheck(), draft.leadingTo("https://www.yunxiu.gov.cn/a")))
        .isEmpty();
    assertThat(GivenDraft.read(new LinkCheck(), draft.leadingTo(null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@b.example", "file:0", "/files/a", "", "https://", "abc"})
  void what_leads_nowhere_outside_is_no_link(String address) {
    assertThat(Link.host(address)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, 看 https://item.taobao.com/x, COMMERCIAL_LINK, BLOCK",
    "SUMMARY, 详情见 https://item.taobao.com/x, COMMERCIAL_LINK, BLOCK",
    "SUMMARY, https://t.cn/A6x, SHORT_LINK, ANSWER",
    "TITLE, 点 t.cn/A6x, SHORT_LINK, ANSWER"
  })
  @Clause("R-DL-035")
  void links_of_the_title_and_the_summary_are_read_where_they_stand(
      Place place, String text, Rule rule, Severity severity) {
    String title = place == Place.TITLE ? text : "标题";
    String summary = place == Place.SUMMARY ? text : "";
    Draft draft =
        Draft.of(
            new Draft.Texts(title, "<p>正文</p>", summary, true),
            0,
            PieceLimits.NONE,
            Surroundings.NONE);

    assertThat(GivenDraft.read(new LinkCheck(), draft))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place()).isEqualTo(place);
              assertThat(f.rule()).isEqualTo(rule);
              assertThat(f.severity()).isEqualTo(severity);
              assertThat(text.substring(f.from(), f.to())).contains(f.words().get(0));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://item.taobao.com./x",
        "http://ITEM.taobao.com.:80/x",
        "https://item.taobao.com。/x",
        "https://item.taobao.com../x"
      })
  void a_dot_behind_the_host_is_no_other_host(String address) {
    assertThat(Link.host(address)).isEqualTo("item.taobao.com");
  }
}
