package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.PlainText;
import org.juzhen.review.screening.Severity;

class MarkedTextTest {
  private static final UUID ID = new UUID(0, 1);

  private static FindingView found(int from, int to) {
    return new FindingView(
        ID,
        null,
        Gate.TEXT,
        Severity.HINT,
        false,
        false,
        "请核对",
        Place.BODY,
        List.of(from, to),
        "",
        List.of(),
        null,
        null);
  }

  @Test
  void a_finding_is_marked_where_it_stands_also_across_elements() {
    String html = "<p>第一段</p><p>严禁赌<b>博</b>活动</p>";
    int at = PlainText.of(html).text().indexOf("赌博");

    String marked = MarkedText.body(html, true, List.of(found(at, at + 2)));

    assertThat(marked)
        .contains("严禁<mark class=\"found-hint\"")
        .contains(">赌</mark><b><mark")
        .contains(">博</mark></b>活动");
  }

  @Test
  void overlapping_findings_are_marked_once() {
    String marked = MarkedText.body("<p>一二三四</p>", true, List.of(found(0, 3), found(2, 4)));

    assertThat(marked.replaceAll("<[^>]*>", "")).isEqualTo("一二三四");
  }

  @Test
  void markup_that_could_act_is_gone_and_pictures_of_the_hub_stay() {
    String marked =
        MarkedText.plain(
            "<p onclick='x()'>甲</p><script>alert(1)</script><iframe src='x'></iframe>"
                + "<a href='javascript:x'>乙</a><img src='/files/digest/ab' onerror='x()'>"
                + "<form action='/logout'><input></form><mark id='at-1'>丙</mark>");

    assertThat(marked)
        .contains("甲", "乙", "丙", "src=\"/files/digest/ab\"")
        .doesNotContain("onclick", "script", "iframe", "onerror", "form", "<mark");
  }

  @Test
  void a_reply_is_text_and_never_becomes_markup() {
    assertThat(MarkedText.body("1 < 2 <script>x</script>", false, List.of()))
        .contains("1 &lt; 2 &lt;script&gt;");
  }
}
