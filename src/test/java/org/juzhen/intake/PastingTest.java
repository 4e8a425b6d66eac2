package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.kernel.Digests;

/** A page that the hub cannot reach is marked, copied and pasted (粘贴录入). */
@HubTest
class PastingTest {
  private static final String DATA =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==";
  private static final byte[] PNG = Base64.getDecoder().decode(DATA);
  private static final String KEPT = "file:" + Digests.hex(PNG);
  private static final byte[] PDF = "%PDF-1.4 申报表".getBytes(StandardCharsets.UTF_8);

  private GivenPortal portal;

  @Inject SessionDesk sessions;

  @BeforeEach
  void somebodyWhoEnters() {
    portal = new GivenPortal();
  }

  private static RequestSpecification paste(String by, String html) {
    return as(by)
        .contentType("multipart/form-data")
        .multiPart("html", "paste.html", html.getBytes(StandardCharsets.UTF_8), "text/html");
  }

  private static ValidatableResponse taken(RequestSpecification paste) {
    return paste.post("/api/v1/articles/paste").then().statusCode(200);
  }

  @Test
  void what_was_marked_keeps_its_shape_and_brings_its_pictures_title_source_and_date() {
    taken(
            paste(
                portal.editor,
                "<meta charset='gb2312'><h1 style='color:red' onclick='x()'>关于供暖补贴的通知</h1>"
                    + "<p>来源：云岫市财政局 发布时间：2025-11-20 09:30</p><h2>一、标准</h2>"
                    + "<table><tr><td colspan=2>每户 300 元</td></tr></table>"
                    + "<p><a href='/zc/1.html'>办法</a><img alt='办事大厅' src='data:image/png;base64,"
                    + DATA
                    + "'></p>"))
        .body("title", equalTo("关于供暖补贴的通知"))
        .body("source", equalTo("云岫市财政局"))
        .body("publishedAt", equalTo("2025-11-20 09:30"))
        .body("html", containsString("<h2>一、标准</h2>"))
        .body("html", containsString("<td colspan=\"2\">每户 300 元</td>"))
        .body("html", containsString("src=\"" + KEPT + "\""))
        .body("html", not(containsString("onclick")))
        .body("pictures", equalTo(1))
        .body("missing.fault", hasItem("SCRIPTS"));
  }

  @Test
  void a_copied_picture_stands_for_the_one_that_is_marked_and_addresses_become_whole() {
    taken(
            paste(portal.editor, "<img src='/images/1.png' alt='效果图'>")
                .multiPart("url", "https://www.portal.example/zwgk/1.html")
                .multiPart("pictures", "image.png", PNG, "image/png"))
        .body("html", equalTo("<img alt=\"效果图\" src=\"" + KEPT + "\">"))
        .body("missing", hasSize(0));
    taken(
            paste(portal.editor, "<p>文</p><img src='/images/1.png'><a href='2.html'>二</a>")
                .multiPart("url", "https://www.portal.example/zwgk/1.html"))
        .body("html", containsString("https://www.portal.example/images/1.png"))
        .body("html", containsString("https://www.portal.example/zwgk/2.html"))
        .body("missing.fault", equalTo(List.of("ELSEWHERE")))
        .body("missing[0].sentence", containsString("1 处"));
  }

  @Test
  void what_is_pasted_is_saved_with_its_portal_labels_and_files_and_seen_by_who_sees_the_article() {
    taken(paste(portal.editor, "<img src='data:image/png;base64," + DATA + "'>"));
    String file =
        id(
            as(portal.editor)
                .contentType("multipart/form-data")
                .multiPart("file", "table.pdf", PDF)
                .post("/api/v1/files"));
    Map<String, Object> wanted = typed("<h2>标准</h2><img src='" + KEPT + "'>");
    wanted.put("portalId", portal.id);
    wanted.put("topics", List.of("民生"));
    wanted.put("files", List.of(file));

    String article =
        as(portal.editor)
            .body(wanted)
            .post("/api/v1/articles")
            .then()
            .statusCode(201)
            .body("bodyHtml", containsString(KEPT))
            .body("portalId", equalTo(portal.id))
            .body("topics", hasItem("民生"))
            .extract()
            .path("id");

    String below = portal.world.department("云岫市文旅局", portal.city);
    String reader = portal.world.person("reader", below, "EDITOR");
    as(reader)
        .get("/api/v1/articles/" + article + "/attachments")
        .then()
        .body("[0].name", equalTo("table.pdf"))
        .body("[0].fileId", equalTo(file))
        .body("[0].openLink", nullValue());
    as(reader).get("/api/v1/files/" + file).then().statusCode(200);
    browser(reader).get("/files/digest/" + Digests.hex(PNG)).then().statusCode(200);
    browser(reader)
        .get("/articles/" + article)
        .then()
        .body(containsString("/files/digest/" + Digests.hex(PNG)));
  }

  @Test
  void files_of_others_are_not_brought_into_an_article_by_naming_them() {
    byte[] letter = ("%PDF-1.4 " + portal.world.unique("来信")).getBytes(StandardCharsets.UTF_8);
    byte[] face = Arrays.copyOf(PNG, PNG.length + 9);
    System.arraycopy(portal.world.unique("123456789").getBytes(), 0, face, PNG.length, 9);
    GivenPortal other = new GivenPortal();
    String file =
        id(
            as(other.editor)
                .contentType("multipart/form-data")
                .multiPart("file", "letter.pdf", letter)
                .post("/api/v1/files"));
    taken(
        paste(other.editor, "<p>文</p><img src=x>")
            .multiPart("pictures", "face.png", face, "image/png"));
    String named = "<p>文</p><img src='file:" + Digests.hex(face) + "'>";

    taken(paste(portal.editor, named))
        .body("html", equalTo("<p>文</p>"))
        .body("missing.fault", equalTo(List.of("UNKNOWN")));
    as(portal.editor)
        .body(typed(named))
        .post("/api/v1/articles")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("bodyHtml"));
    Map<String, Object> wanted = typed("<p>文</p>");
    wanted.put("files", List.of(file));
    as(portal.editor)
        .body(wanted)
        .post("/api/v1/articles")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("files"));
  }

  @Test
  void a_bad_paste_says_what_is_wrong_and_what_is_right_comes_in() {
    byte[] large = Arrays.copyOf(PNG, 11 * 1024 * 1024);
    taken(
            paste(
                    portal.editor,
                    "<p>正文</p><img src='file:///C:/Temp/clip_image001.png'><img"
                        + " src='file:///C:/2.png'><img"
                        + " src='data:image/svg+xml;base64,PHN2Zz4='><script>alert(1)</script><img"
                        + " src='file:///C:/3.png'>")
                .multiPart("pictures", "large.png", large, "image/png")
                .multiPart(
                    "pictures", "note.png", "不是图片".getBytes(StandardCharsets.UTF_8), "image/png"))
        .body("html", equalTo("<p>正文</p>"))
        .body("missing.fault", hasItem("TOO_LARGE"))
        .body("missing.find { it.fault == 'TOO_LARGE' }.sentence", containsString("large.png"))
        .body("missing.find { it.fault == 'TOO_LARGE' }.sentence", containsString("10 MB"))
        .body("missing.find { it.fault == 'NOT_A_PICTURE' }.sentence", containsString("note.png"))
        .body("missing.fault", hasItem("LOST"))
        .body("missing.fault", hasItem("SCRIPTS"));
    paste(portal.editor, "<p> </p>")
        .post("/api/v1/articles/paste")
        .then()
        .statusCode(422)
        .body("code", equalTo("PASTE_EMPTY"));
    as(portal.editor)
        .contentType("multipart/form-data")
        .multiPart("url", "https://www.portal.example/")
        .post("/api/v1/articles/paste")
        .then()
        .statusCode(422)
        .body("code", equalTo("PASTE_EMPTY"));
  }

  @Test
  void a_megabyte_of_nested_markup_is_read_at_once_or_refused_with_a_word() {
    Instant begun = Instant.now();
    taken(paste(portal.editor, "<div>".repeat(80_000) + "供暖")).body("html", containsString("供暖"));
    // Every one of its tags is opened again in the next, and closed.
    refusedAsTooLong("<div><b>".repeat(120_000) + "供暖");
    refusedAsTooLong("<p>" + "暖".repeat(1_000_001));

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
  }

  private void refusedAsTooLong(String html) {
    paste(portal.editor, html)
        .post("/api/v1/articles/paste")
        .then()
        .statusCode(413)
        .body("code", equalTo("PASTE_TOO_LONG"))
        .body("detail", containsString("已填的内容都在"));
  }

  @Test
  void who_enters_nothing_pastes_nothing() {
    String reader = portal.world.person("reviewer", portal.city, "REVIEWER");

    paste(reader, "<p>文</p>").post("/api/v1/articles/paste").then().statusCode(403);
  }

  @Test
  void the_form_keeps_files_that_came_with_it_when_it_is_refused() {
    RequestSpecification browser = browser(portal.editor);
    String token = browser.get("/articles/new").cookie("csrf-token");
    String again =
        browser(portal.editor)
            .cookie("csrf-token", token)
            .contentType("multipart/form-data; charset=UTF-8")
            .multiPart("csrf-token", token)
            .multiPart("title", "")
            .multiPart("source", "市财政局")
            .multiPart("bodyHtml", "<p>正文</p>")
            .multiPart("attachments", "table.pdf", PDF)
            .post("/articles/new")
            .then()
            .statusCode(400)
            .extract()
            .asString();

    assertThat(again).contains("table.pdf").contains("name=\"files\"").contains("必填");
    assertThat(again).contains("云岫市人民政府门户网站").contains("name=\"portalId\"");
  }

  private RequestSpecification browser(String person) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(person, World.PASSWORD))
              .cookie();
      return given().accept("text/html").cookie("juzhen_session", cookie);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> typed(String html) {
    Map<String, Object> article = new HashMap<>();
    article.put("title", portal.world.unique("关于供暖补贴的通知"));
    article.put("bodyHtml", html);
    article.put("source", "云岫市财政局");
    return article;
  }
}
