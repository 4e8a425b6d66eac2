package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.paper.PaperDocument;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@HubTest
class PrintedFilingTest {
  private static final Pattern CODE =
      Pattern.compile("(?<=：)[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

  @Inject SessionDesk sessions;

  @Test
  void a_filing_is_printed_in_word_with_its_number_and_a_code_that_anybody_can_check()
      throws Exception {
    GivenFilings city = new GivenFilings();
    String filing = filed(city);
    String number = as(city.coordinator).get("/api/v1/filings/" + filing).path("filingNo");

    Response word = page(city.coordinator, "/filings/" + filing + "/print.docx");

    word.then().statusCode(200).contentType(PaperDocument.TYPE);
    Map<String, byte[]> parts = unzipped(word.asByteArray());
    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/document.xml");
    for (byte[] part : parts.values()) {
      read(part);
    }
    String text = text(read(parts.get("word/document.xml")));
    assertThat(text).contains(number, "备案登记表", "沈知行", "审批意见", "同意");
    page(city.coordinator, "/filings/" + filing + "/print")
        .then()
        .statusCode(200)
        .body(allOf(containsString(number), containsString(code(text))));
    given()
        .queryParam("code", code(text).toLowerCase(java.util.Locale.ROOT).replace("-", " "))
        .get("/public/filings/verify")
        .then()
        .statusCode(200)
        .body(allOf(containsString(number), containsString("与当前登记一致")))
        .body(not(containsString("沈知行")));
  }

  @Test
  void a_code_of_a_filing_that_has_changed_since_is_called_outdated() {
    GivenFilings city = new GivenFilings();
    String closing = city.filed("CLOSE", city.account(), null);
    String before = code(page(city.coordinator, "/filings/" + closing + "/print").asString());
    String day = as(city.coordinator).get("/api/v1/filings/" + closing).path("filedOn");

    city.announce(closing, java.time.LocalDate.parse(day)).then().statusCode(200);

    given()
        .queryParam("code", before)
        .get("/public/filings/verify")
        .then()
        .statusCode(200)
        .body(containsString("打印之后登记内容有变化"));
  }

  @Test
  void codes_that_were_never_printed_are_unknown_and_what_cannot_be_a_code_too() {
    for (String code :
        List.of("0000-0000-0000", "ABC", "' or 1=1 --", "Ｏ".repeat(12), "x".repeat(5_000))) {
      given()
          .queryParam("code", code)
          .get("/public/filings/verify")
          .then()
          .statusCode(404)
          .body(containsString("没有这个验证码"));
    }
    given().get("/public/filings/verify").then().statusCode(200);
  }

  @Test
  void a_filing_that_is_not_in_force_carries_no_code_and_a_stranger_prints_nothing() {
    GivenFilings city = new GivenFilings();
    String draft = city.draft();

    String paper = page(city.coordinator, "/filings/" + draft + "/print").asString();

    assertThat(paper).contains("尚未生效");
    assertThat(CODE.matcher(paper).find()).isFalse();
    GivenFilings other = new GivenFilings();
    page(other.coordinator, "/filings/" + draft + "/print").then().statusCode(404);
    page(other.coordinator, "/filings/" + draft + "/print.docx").then().statusCode(404);
  }

  @Test
  void signs_that_word_cannot_hold_do_not_spoil_the_document() throws Exception {
    GivenFilings city = new GivenFilings();
    Map<String, Object> wanted =
        city.toOpen("WECHAT", city.world.unique("云岫<&>\"交通"), city.world.unique("gh_"));
    wanted.put("reason", "第一行\n第二行 \uFFFE <w:t>");
    String id = World.id(as(city.coordinator).body(wanted).post("/api/v1/filings"));

    byte[] word = page(city.coordinator, "/filings/" + id + "/print.docx").asByteArray();

    assertThat(text(read(unzipped(word).get("word/document.xml"))))
        .contains("云岫<&>\"交通", "第一行", "第二行  <w:t>");
  }

  private static String filed(GivenFilings city) {
    String id = city.submitted();
    GivenFilings.decide(city.supervisor, id, "AGREE").then().statusCode(200);
    return id;
  }

  private static String code(String text) {
    Matcher found = CODE.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }

  private static Document read(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static String text(Document document) {
    NodeList runs = document.getElementsByTagNameNS("*", "t");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < runs.getLength(); i++) {
      text.append(runs.item(i).getTextContent()).append('\n');
    }
    return text.toString();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private Response page(String who, String path) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD)).cookie();
      return given().redirects().follow(false).cookie("juzhen_session", cookie).get(path);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
