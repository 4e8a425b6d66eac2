package org.juzhen.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;

/** Who signs sees all that the signature binds: at the desk, on the phone and on paper. */
@HubTest
class SignersSeeAllTest {
  private static final String LINK = "https://reading.yunxiu.gov.cn/original-link";
  private static final String COVER = Digests.hex("封面");
  private static final String PICTURE = Digests.hex("站台");
  private static final String BODY =
      "<p>自今日起<a href=\"https://www.yunxiu.gov.cn/a\" title=\"点开看\">详情</a>，<s>补贴300元</s>，"
          + "10<sup>3</sup>米，H<sub>2</sub>O。</p><p><img src=\"file:"
          + PICTURE
          + "\" alt=\"新站台\"></p><table><tr><td>早班</td><td>六点</td></tr></table>";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;

  @BeforeEach
  void an_office() {
    office = given.office();
  }

  private Piece piece(String body, String link) {
    List<String> pictures = List.of(COVER, PICTURE);
    return new Piece(office.account(), "公交线路调整", body, "摘要里有一句没人见过的话", link, pictures, COVER);
  }

  private String page(String address) {
    return given
        .browser(office.reviewer())
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private String document(UUID id) throws IOException {
    byte[] bytes =
        given.browser(office.reviewer()).get("/reviews/" + id + "/archive.docx").asByteArray();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    throw new IllegalStateException("no document");
  }

  /** Words that people read on the page, not what hides in attributes. */
  private static String words(String html) {
    return Jsoup.parse(html).text();
  }

  @Test
  @Clause("R-123-010")
  void every_part_that_the_signature_binds_is_on_every_page_and_paper() throws IOException {
    UUID id = given.submit(office, subject, piece(BODY, LINK));
    Map<String, String> read = new TreeMap<>();
    read.put("desk", words(page("/reviews/" + id)));
    read.put("phone", words(page("/reviews/" + given.open(subject) + "/sign")));
    read.put("queue", words(page("/reviews/" + id + "/bound")));
    read.put("form", words(page("/reviews/" + id + "/archive")));
    read.put("word", document(id).replaceAll("<[^>]*>", ""));

    for (Map.Entry<String, String> page : read.entrySet()) {
      assertThat(page.getValue())
          .as(page.getKey())
          .contains("云岫交通", "公交线路调整", "自今日起", "早班", "摘要里有一句没人见过的话", LINK)
          .contains("https://www.yunxiu.gov.cn/a", "点开看", "新站台", "封面")
          .contains(COVER.substring(0, 12), PICTURE.substring(0, 12));
    }
  }

  @Test
  void struck_raised_and_lowered_words_look_so_on_the_pages_and_on_paper() throws IOException {
    UUID id = given.submit(office, subject, piece(BODY, LINK));

    for (String page : List.of("", "/archive")) {
      assertThat(page("/reviews/" + id + page))
          .contains("<s>补贴300元</s>", "<sup>3</sup>", "<sub>2</sub>");
    }
    assertThat(page("/reviews/" + given.open(subject) + "/sign")).contains("<s>补贴300元</s>");
    assertThat(document(id)).contains("<w:strike/>", "superscript", "subscript");
  }

  @Test
  void pictures_of_the_body_stand_where_the_body_has_them() {
    UUID id = given.submit(office, subject, piece(BODY, LINK));

    for (String page : List.of("/reviews/" + id, "/reviews/" + given.open(subject) + "/sign")) {
      assertThat(Jsoup.parse(page(page)).select(".review-text img").attr("src"))
          .isEqualTo("/files/digest/" + PICTURE);
    }
  }

  @Test
  void texts_that_differ_in_their_link_only_are_shown_one_by_one() {
    UUID second = given.account(office.unit());
    Piece one = piece(BODY, LINK);
    Piece other =
        new Piece(second, one.title(), BODY, one.summary(), LINK + "-2", one.media(), COVER);
    UUID id = given.submit(office, subject, one, other);

    for (String page : List.of("/reviews/" + id, "/reviews/" + id + "/archive")) {
      assertThat(words(page(page))).contains(LINK + " ", LINK + "-2");
    }
  }

  private String again(String body, String link) {
    given.submit(office, subject, piece(BODY, LINK));
    as(office.reviewer())
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
    given.edited(office, subject);
    given.submit(office, subject, piece(body, link));
    return given.open(subject);
  }

  private void bothSay(String step, String... said) {
    for (String page : List.of("/reviews/" + step, "/reviews/" + step + "/sign")) {
      assertThat(Jsoup.parse(page(page)).select(".review-changes").text())
          .as(page)
          .contains(said)
          .doesNotContain("没有变化");
    }
  }

  @Test
  void an_exchanged_target_and_words_no_longer_struck_are_differences_since_the_signature() {
    String now = BODY.replace("www.yunxiu.gov.cn/a", "other.yunxiu.gov.cn/exchanged");

    bothSay(
        again(now.replace("<s>", "").replace("</s>", ""), LINK),
        "https://www.yunxiu.gov.cn/a",
        "https://other.yunxiu.gov.cn/exchanged",
        "删除线");
  }

  @Test
  void another_picture_another_power_and_another_link_are_differences_since_the_signature() {
    String other = Digests.hex("别的");

    bothSay(
        again(BODY.replace(PICTURE, other).replace("sup>", "b>"), LINK + "-2"),
        PICTURE.substring(0, 12),
        other.substring(0, 12),
        "上标",
        LINK + "-2");
  }

  @Test
  void what_words_cannot_tell_is_still_no_silence() {
    bothSay(again(BODY.replace("<td>早班", "<td width=\"90\">早班"), LINK), "排版");
  }

  @Test
  void nothing_changed_is_said_where_nothing_did() {
    String step = again(BODY, LINK);

    assertThat(words(page("/reviews/" + step))).contains("没有变化");
  }
}
