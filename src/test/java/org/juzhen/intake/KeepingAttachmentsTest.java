package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** What a portal offers beside a text is kept, and what is missing is said in words. */
@HubTest
class KeepingAttachmentsTest {
  private static final byte[] PDF = "%PDF-1.4 申报表".getBytes(StandardCharsets.UTF_8);

  private final LoopbackPortal site = new LoopbackPortal();

  @Inject AttachmentDesk desk;
  @Inject TurnedClock clock;
  @Inject SessionDesk sessions;

  @AfterEach
  void closed() {
    site.close();
    clock.reset();
  }

  private void fetch() {
    try {
      VertxContextSupport.subscribeAndAwait(desk::runDue);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private String published(GivenPortal portal, String key, String html, Object attachments) {
    Map<String, Object> data = portal.article(key);
    data.put("bodyHtml", html);
    data.put("attachments", attachments);
    return path(portal.publish(data), "articleId");
  }

  private static ValidatableResponse files(GivenPortal portal, String article) {
    return as(portal.editor).get("/api/v1/articles/" + article + "/attachments").then();
  }

  private ValidatableResponse page(String person, String address) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(person, World.PASSWORD))
              .cookie();
      return given().accept("text/html").cookie("juzhen_session", cookie).get(address).then();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void files_that_are_named_or_linked_are_kept_once_each_and_handed_out_until_taken_back() {
    site.put("/f/table.pdf", "application/octet-stream", PDF);
    GivenPortal portal = new GivenPortal();
    String link = site.address("/f/table.pdf");
    String article =
        published(
            portal,
            "f1",
            "<p>见附件<a href='" + link + "'>附件1：申报表.pdf</a><a href='/a.html'>首页</a></p>",
            List.of(Map.of("name", "申报表.pdf", "url", link)));

    fetch();

    String open =
        files(portal, article)
            .body("", hasSize(1))
            .body("[0].name", equalTo("申报表.pdf"))
            .body("[0].mediaType", equalTo("application/pdf"))
            .body("[0].size", equalTo(PDF.length))
            .body("[0].fault", nullValue())
            .extract()
            .path("[0].openLink");
    assertThat(RestAssured.get(open).then().statusCode(200).extract().asByteArray()).isEqualTo(PDF);
    page(portal.editor, "/articles/" + article + "/attachments")
        .body(containsString("已留存"), containsString(open));

    portal.push("back-f1", message("article.withdrawn", Map.of("id", "f1")));

    RestAssured.get(open).then().statusCode(404);
  }

  @Test
  void what_is_missing_is_said_in_words_tried_again_and_given_up_after_some_days() {
    GivenPortal portal = new GivenPortal();
    site.put("/f/page.doc", "text/html", "<html>404</html>");
    String article =
        published(
            portal,
            "f2",
            "<p>文</p>",
            List.of(
                Map.of("name", "名单.xls", "url", site.address("/f/list.xls")),
                Map.of("name", "说明.doc", "url", site.address("/f/page.doc")),
                Map.of("name", "内网.pdf", "url", "http://169.254.169.254/x.pdf")));
    fetch();
    files(portal, article)
        .body("[0].fault", equalTo("STATUS"))
        .body("[0].againAt", notNullValue())
        .body("[1].fault", equalTo("KIND_REFUSED"))
        .body("[2].fault", equalTo("ADDRESS_REFUSED"))
        .body("[2].againAt", nullValue());
    page(portal.portalEditor, "/articles/" + article + "/attachments")
        .body(containsString("没有取到"), containsString("404"), not(containsString("Exception")));
    page(portal.portalEditor, "/articles/" + article + "/attachments/links")
        .body(containsString("没有取到"), not(containsString("<form")));
    site.put("/f/page.doc", "application/msword", PDF);
    clock.turn(Duration.ofMinutes(11));
    fetch();
    files(portal, article).body("[1].fileId", notNullValue());

    for (int hours : new int[] {1, 4, 12, 24}) {
      clock.turn(Duration.ofHours(hours).plusMinutes(1));
      fetch();
    }

    files(portal, article).body("[0].againAt", nullValue());
    long asked = site.asked().stream().filter(a -> a.equals("/f/list.xls 404")).count();
    assertThat(asked).isEqualTo(6);
    site.put("/f/list.xls", "application/vnd.ms-excel", PDF);
    as(portal.portalEditor)
        .post("/api/v1/articles/" + article + "/attachments/fetching")
        .then()
        .statusCode(200);
    fetch();
    files(portal, article).body("[0].fileId", notNullValue());
  }

  @Test
  void what_an_editor_typed_is_kept_for_people_of_the_hub_only() {
    site.put("/f/inner.pdf", "application/pdf", PDF);
    GivenPortal portal = new GivenPortal();
    String article =
        as(portal.editor)
            .body(
                Map.of(
                    "title",
                    portal.world.unique("内部材料"),
                    "bodyHtml",
                    "<a href='" + site.address("/f/inner.pdf") + "'>材料</a>",
                    "source",
                    "市政府办公室"))
            .post("/api/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    fetch();

    String id =
        files(portal, article)
            .body("[0].fileId", notNullValue())
            .body("[0].openLink", nullValue())
            .extract()
            .path("[0].id");
    RestAssured.get("/public/attachments/" + id).then().statusCode(404);
  }
}
