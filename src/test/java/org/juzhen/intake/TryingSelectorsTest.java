package org.juzhen.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** Who registers a portal sees beforehand what would be found; nothing of it is kept. */
@HubTest
class TryingSelectorsTest {
  private final LoopbackPortal site = new LoopbackPortal();
  private GivenPortal portal;

  @BeforeEach
  void aPortal() {
    portal = new GivenPortal();
  }

  @AfterEach
  void closed() {
    site.close();
  }

  private ValidatableResponse trial(String kind, String path, Map<String, Object> selectors) {
    return as(portal.portalEditor)
        .body(Map.of("url", site.address(path), "kind", kind, "selectors", selectors))
        .post("/api/v1/portals/trials")
        .then();
  }

  private void page() {
    site.put(
        "/zwgk/1.html",
        "text/html",
        "<html><body><h1>关于调整公交线路的公告</h1><span class='when'>2026-11-20</span>"
            + "<p>来源：云岫市交通运输局</p><div class='text'><p>三路公交改道。</p><img src='/1.png'></div></body></html>");
    site.put("/list.html", "text/html", "<ul><li><a href='/zwgk/1.html'>公告</a></li></ul>");
  }

  @Test
  void a_list_shows_its_links_and_its_first_article() {
    page();

    trial("LIST", "/list.html", Map.of("link", "li a", "date", ".when", "body", ".text"))
        .statusCode(200)
        .body("fault", equalTo(null))
        .body("links", hasSize(1))
        .body("article.title", equalTo("关于调整公交线路的公告"))
        .body("article.dayOnly", equalTo(true))
        .body("article.source", equalTo("云岫市交通运输局"))
        .body("article.text", containsString("三路公交改道"))
        .body("article.pictures", hasSize(1));
    as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(0));
  }

  @Test
  void what_is_not_found_is_told_part_by_part() {
    page();

    trial("ARTICLE", "/zwgk/1.html", Map.of("title", ".none", "date", "h1"))
        .body("article.parts.find { it.field == 'TITLE' }.miss", equalTo("NOTHING_MATCHES"))
        .body("article.parts.find { it.field == 'TITLE' }.place", equalTo("USUAL"))
        .body("article.parts.find { it.field == 'DATE' }.miss", equalTo("NOT_A_DATE"))
        .body("article.parts.find { it.field == 'DATE' }.place", equalTo(null));
    trial("LIST", "/list.html", Map.of("link", ".none a")).body("fault", equalTo("NO_LINKS"));
    trial("FEED", "/list.html", Map.of()).body("fault", equalTo("NOT_A_FEED"));
    trial("ARTICLE", "/gone.html", Map.of())
        .body("fault", equalTo("STATUS"))
        .body("faultDetail", equalTo("404"));
  }

  @Test
  void an_inner_address_is_not_called_and_others_may_not_try() {
    as(portal.portalEditor)
        .body(Map.of("url", "http://169.254.169.254/latest/", "kind", "ARTICLE"))
        .post("/api/v1/portals/trials")
        .then()
        .statusCode(200)
        .body("fault", equalTo("ADDRESS_REFUSED"));
    as(portal.editor)
        .body(Map.of("url", site.address("/list.html"), "kind", "LIST"))
        .post("/api/v1/portals/trials")
        .then()
        .statusCode(403);
    trial("LIST", "/list.html", Map.of("link", "li:::")).statusCode(400);
  }
}
