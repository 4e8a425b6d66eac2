package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** A portal moves, is read in another way, rests, or ends; its articles stay the same articles. */
@HubTest
class PortalsThatChangeTest {
  private final LoopbackPortal site = new LoopbackPortal();

  @Inject PortalPollDesk polls;
  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject SessionDesk sessions;
  @Inject Pool pool;

  private GivenPortal portal;

  @BeforeEach
  void a_portal_with_a_feed() {
    site.put("/feed.xml", "application/rss+xml", feed("tag:1", "/zwgk/1.html"));
    portal = new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/feed.xml")));
    read();
  }

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  private void read() {
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private String feed(String guid, String path) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title>"
        + "<item><title>公交线路调整公告</title><guid isPermaLink='false'>"
        + guid
        + "</guid><link>"
        + site.address(path)
        + "</link><pubDate>2026-11-20 09:30</pubDate><description>三路改道</description></item>"
        + "</channel></rss>";
  }

  private Response change(String ifMatch, Map<String, Object> wanted) {
    var request = as(portal.portalEditor).body(wanted);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/api/v1/portals/" + portal.id);
  }

  private ValidatableResponse act(String what, Map<String, Object> body) {
    return as(portal.portalEditor).body(body).post("/api/v1/portals/" + portal.id + what).then();
  }

  private ValidatableResponse shown() {
    return as(portal.portalEditor).get("/api/v1/portals/" + portal.id).then().statusCode(200);
  }

  private ValidatableResponse articles(int count) {
    return as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(count));
  }

  private ValidatableResponse history() {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id + "/changes")
        .then()
        .statusCode(200);
  }

  @Test
  void a_portal_that_moves_keeps_its_articles_and_what_it_was() {
    String before = articles(1).extract().path("items[0].id");
    site.put("/new/rss.xml", "application/rss+xml", feed("tag:1", "/zwgk/1.html"));

    change(
            "*",
            Map.of(
                "url",
                "https://new." + portal.host,
                "feedUrl",
                site.address("/new/rss.xml"),
                "reason",
                "网站改版"))
        .then()
        .statusCode(200)
        .body("feedUrl", equalTo(site.address("/new/rss.xml")))
        .body("name", equalTo("云岫市人民政府门户网站"));
    due.drive("portal-poll");

    articles(1).body("items[0].id", equalTo(before));
    assertThat(site.asked()).contains("/new/rss.xml 200");
    history()
        .body("kind", contains("CHANGED"))
        .body("[0].reason", equalTo("网站改版"))
        .body("[0].before.feedUrl", equalTo(site.address("/feed.xml")))
        .body("[0].after.url", equalTo("https://new." + portal.host));
    portal.show(before).then().body("portalId", equalTo(portal.id));
  }

  @Test
  void nobody_overwrites_what_another_one_changed() {
    change(null, Map.of("name", "新名称")).then().statusCode(428);
    String version = shown().extract().header("ETag");
    change(version, Map.of("name", "新名称")).then().statusCode(200);
    change(version, Map.of("name", "又一个")).then().statusCode(412);
    change("*", Map.of("selectors", Map.of("title", "h1[["))).then().statusCode(400);
    change("*", Map.of("name", "新名称")).then().statusCode(200);
    history().body("kind", contains("CHANGED"));
    as(portal.editor)
        .header("If-Match", "*")
        .body(Map.of("name", "x"))
        .patch("/api/v1/portals/" + portal.id)
        .then()
        .statusCode(403);
  }

  @Test
  void a_new_address_is_guarded_as_the_first_one() {
    change("*", Map.of("feedUrl", "http://10.1.2.3/feed.xml")).then().statusCode(200);

    act("/reading", Map.of())
        .statusCode(200)
        .body("portal.health.fault", equalTo("ADDRESS_REFUSED"));
  }

  @Test
  void who_chooses_the_address_is_an_author_of_what_comes_in() {
    String another = portal.world.person("mover", portal.city, "PORTAL_EDITOR");
    as(another)
        .header("If-Match", "*")
        .body(Map.of("feedUrl", site.address("/new/rss.xml")))
        .patch("/api/v1/portals/" + portal.id)
        .then()
        .statusCode(200);

    long hands =
        pool.query(
                "select count(*) from portal_hand h join person p on p.id = h.person_id where"
                    + " p.username = '"
                    + another
                    + "' and h.portal_id = '"
                    + portal.id
                    + "'")
            .executeAndAwait()
            .iterator()
            .next()
            .getLong(0);
    assertThat(hands).isEqualTo(1);
  }

  @Test
  void what_rests_is_not_read_and_its_pushes_are_refused_until_then() {
    assertThat(push().statusCode()).isEqualTo(202);
    act("/pause", Map.of("reason", "网站停机升级", "until", clock.now().minusSeconds(60).toString()))
        .statusCode(400);
    act(
            "/pause",
            Map.of("reason", "网站停机升级", "until", clock.now().plus(Duration.ofHours(8)).toString()))
        .statusCode(200)
        .body("standing.state", equalTo("PAUSED"))
        .body("standing.reason", equalTo("网站停机升级"));
    int before = site.asked().size();

    clock.turn(Duration.ofHours(1));
    due.drive("portal-poll");

    assertThat(site.asked()).hasSize(before);
    HttpResponse<String> refused = push();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("PORTAL_PAUSED").contains("已暂停采集至");
    act("/reading", Map.of()).statusCode(409).body("code", equalTo("PORTAL_PAUSED"));

    clock.turn(Duration.ofHours(8));
    due.drive("portal-poll");
    assertThat(site.asked()).hasSizeGreaterThan(before);
    shown().body("standing.state", equalTo("ACTIVE")).body("standing.until", nullValue());
    act("/resumption", Map.of("reason", "已恢复"))
        .statusCode(409)
        .body("code", equalTo("PORTAL_NOT_PAUSED"));
  }

  @Test
  void a_pause_can_be_ended_before() {
    String until = clock.now().plus(Duration.ofDays(3)).toString();
    act("/pause", Map.of("reason", "网站停机升级", "until", until)).statusCode(200);
    assertThat(push().statusCode()).isEqualTo(409);

    act("/resumption", Map.of("reason", "提前完成"))
        .statusCode(200)
        .body("standing.state", equalTo("ACTIVE"));

    assertThat(push().statusCode()).isEqualTo(202);
    history().body("kind", contains("RESUMED", "PAUSED"));
  }

  @Test
  void what_has_ended_takes_nothing_and_keeps_what_came() {
    act("/end", Map.of("reason", "网站并入市政府门户"))
        .statusCode(200)
        .body("standing.state", equalTo("ENDED"));
    int before = site.asked().size();

    clock.turn(Duration.ofHours(1));
    due.drive("portal-poll");

    assertThat(site.asked()).hasSize(before);
    assertThat(push().statusCode()).isEqualTo(410);
    change("*", Map.of("name", "x")).then().statusCode(410);
    act("/reading", Map.of()).statusCode(410).body("code", equalTo("PORTAL_ENDED"));
    articles(1);
  }

  @Test
  void the_form_tries_what_is_typed_before_it_is_saved_and_the_page_tells_what_was_changed() {
    site.put("/list.html", "text/html", "<div id='n'><a href='/zwgk/9.html'>新版公告</a></div>");
    site.put("/zwgk/9.html", "text/html", "<h3>新版公告</h3><div id='t'><p>正文在新位置。</p></div>");
    Map<String, String> cookies = signedIn();
    page(cookies, "/edit").body(containsString("先试采"));

    form(cookies)
        .formParam("title", "h3")
        .formParam("body", "#t")
        .formParam("link", "#n a")
        .post("/portals/" + portal.id + "/edit/trial")
        .then()
        .statusCode(200)
        .body(containsString("正文在新位置"));
    shown().body("intake", equalTo("FEED"));

    form(cookies)
        .formParam("title", "h3")
        .post("/portals/" + portal.id + "/edit")
        .then()
        .statusCode(303);
    shown().body("intake", equalTo("PAGE")).body("selectors.title", equalTo("h3"));
    page(cookies, "/changes").body(containsString("标题选择器"), containsString("h3"));
    page(cookies, "/rest").body(containsString("暂停采集"), containsString("终止采集"));
  }

  private io.restassured.specification.RequestSpecification form(Map<String, String> cookies) {
    return given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .cookies(cookies)
        .formParam("csrf-token", cookies.get("csrf-token"))
        .formParam("version", "*")
        .formParam("name", "云岫市人民政府门户网站")
        .formParam("url", "https://" + portal.host)
        .formParam("intake", "PAGE")
        .formParam("feedUrl", site.address("/list.html"));
  }

  private ValidatableResponse page(Map<String, String> cookies, String path) {
    return given()
        .cookies(cookies)
        .accept("text/html")
        .get("/portals/" + portal.id + path)
        .then()
        .statusCode(200);
  }

  private Map<String, String> signedIn() {
    Map<String, String> cookies = new java.util.HashMap<>(given().get("/login").cookies());
    cookies.put(
        "juzhen_session",
        DueWorks.await(() -> sessions.enter(portal.portalEditor, World.PASSWORD)).cookie());
    return cookies;
  }

  private HttpResponse<String> push() {
    return portal.publish(portal.article(portal.world.unique("p")));
  }
}
