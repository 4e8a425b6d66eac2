package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.kernel.OwnAddress;

/** A feed that names a hub is pushed by it; reading goes on, and nothing unsigned is believed. */
@HubTest
class SubscribingTest {
  private final LoopbackPortal site = new LoopbackPortal();
  private final LoopbackHub hub = new LoopbackHub();

  @Inject PortalPollDesk polls;
  @Inject SubscriptionDesk subscriptions;
  @Inject OwnAddress own;
  @Inject TurnedClock clock;
  @Inject SessionDesk sessions;

  private GivenPortal portal;

  @BeforeEach
  void a_feed_that_names_a_hub() {
    own.tell("http://127.0.0.1:" + RestAssured.port);
    site.put("/feed.xml", "application/rss+xml", feed(hubLink(), item("1", "首条")));
    portal = new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/feed.xml")));
    read();
  }

  @AfterEach
  void closed() {
    own.tell("");
    clock.reset();
    site.close();
    hub.close();
  }

  private static <T> T run(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    run(() -> polls.readNow(UUID.fromString(portal.id)));
  }

  private void ask() {
    run(subscriptions::runDue);
  }

  private String hubLink() {
    return "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='"
        + hub.address()
        + "'/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='"
        + site.address("/feed.xml")
        + "'/>";
  }

  private String feed(String head, String items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title>"
        + "<link>"
        + site.address("/")
        + "</link>"
        + head
        + items
        + "</channel></rss>";
  }

  private String item(String key, String title) {
    return "<item><title>"
        + title
        + "</title><link>"
        + site.address("/zwgk/" + key + ".html")
        + "</link><pubDate>2026-11-20 09:30</pubDate><description>"
        + "<![CDATA[<link rel='hub' href='http://127.0.0.1:9/evil'>文]]></description></item>";
  }

  private ValidatableResponse condition() {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id + "/condition")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse articles(int count) {
    return as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(count));
  }

  @Test
  void a_hub_is_asked_confirms_and_what_it_signs_comes_in_at_once() {
    ask();
    assertThat(hub.asked()).hasSize(1);
    Map<String, String> asked = hub.asked().get(0);
    assertThat(asked).containsEntry("hub.mode", "subscribe");
    assertThat(asked).containsEntry("hub.topic", site.address("/feed.xml"));
    condition().body("hub.state", equalTo("ASKED"));

    var answer = hub.verify("challenge-1", 86_400);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("challenge-1");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(hub.push(feed(hubLink(), item("2", "推送来的"))).statusCode()).isEqualTo(202);

    articles(2).body("items[0].title", equalTo("推送来的"));
    condition().body("hub.state", equalTo("ACTIVE")).body("hub.pushes", equalTo(1));
    page().body(containsString("订阅有效"), containsString("按原间隔读取"));
    hub.push(feed(hubLink(), item("2", "推送来的")));
    read();
    articles(2);
  }

  @Test
  void what_is_not_signed_rightly_is_passed_over_and_counted() {
    ask();
    hub.verify("c", 86_400);
    String forged = feed(hubLink(), item("9", "伪造"));

    assertThat(hub.push(forged, null).statusCode()).isEqualTo(202);
    hub.push(forged, "sha256=" + LoopbackHub.signature("guessed", forged));
    hub.push(forged, "md5=00");
    hub.push(forged, "sha256=zz");

    articles(1);
    condition().body("hub.refusedPushes", equalTo(4)).body("hub.pushes", equalTo(0));
  }

  @Test
  void a_hub_that_calls_while_the_breaker_is_open_leads_to_a_look() {
    ask();
    hub.verify("c", 86_400);
    site.gone("/feed.xml");
    for (int i = 0; i < 10; i++) {
      read();
    }
    condition().body("portal.health.broken", equalTo(true));
    site.put(
        "/feed.xml", "application/rss+xml", feed(hubLink(), item("1", "首条") + item("2", "次条")));
    clock.turn(Duration.ofMinutes(2));

    assertThat(hub.push("new", null).statusCode()).isEqualTo(202);
    run(polls::runDue);
    condition().body("portal.health.broken", equalTo(true));
    assertThat(hub.push("new").statusCode()).isEqualTo(202);
    run(polls::runDue);

    articles(2);
    condition().body("portal.health.broken", equalTo(false));
  }

  @Test
  void nothing_is_confirmed_that_was_not_asked_for() {
    ask();
    String topic = site.address("/feed.xml");

    assertThat(hub.ask("subscribe", "http://other.example/feed", "c", 60).statusCode())
        .isEqualTo(404);
    assertThat(hub.ask("unsubscribe", topic, "c", 60).statusCode()).isEqualTo(404);
    assertThat(hub.verify("c", 86_400).statusCode()).isEqualTo(200);
    assertThat(hub.ask("subscribe", topic, "again", 60).statusCode()).isEqualTo(404);
    given().get("/api/v1/hooks/websub/" + "0".repeat(64)).then().statusCode(404);
    given().body("x").post("/api/v1/hooks/websub/" + "0".repeat(64)).then().statusCode(404);
    given().get("/api/v1/hooks/websub/short").then().statusCode(404);
    given()
        .queryParam("hub.reason", "x".repeat(3_000))
        .get("/api/v1/hooks/websub/short")
        .then()
        .statusCode(400)
        .body(containsString("hub.reason"));
  }

  @Test
  void a_lease_is_renewed_before_it_ends_and_without_renewal_it_lapses() {
    ask();
    hub.verify("c", 86_400);
    clock.turn(Duration.ofHours(20));
    ask();
    assertThat(hub.asked()).hasSize(2);
    condition().body("hub.state", equalTo("ACTIVE"));
    hub.verify("d", 86_400);
    clock.turn(Duration.ofHours(10));
    ask();
    assertThat(hub.asked()).as("renewed, not asked again").hasSize(2);

    clock.turn(Duration.ofHours(15));
    ask();

    condition().body("hub.state", equalTo("ASKED"));
    assertThat(hub.push(feed("", item("3", "过期"))).statusCode()).isEqualTo(202);
    articles(1);
  }

  @Test
  void a_hub_that_denies_or_fails_is_asked_seldom_and_the_feed_is_read_all_the_same() {
    hub.status = 500;
    ask();
    condition().body("hub.state", equalTo("FOUND")).body("hub.fault", equalTo("STATUS"));
    hub.status = 202;
    clock.turn(Duration.ofMinutes(25));
    ask();
    hub.deny("名额已满");
    condition().body("hub.state", equalTo("DENIED")).body("hub.faultDetail", equalTo("名额已满"));
    site.put(
        "/feed.xml", "application/rss+xml", feed(hubLink(), item("1", "首条") + item("2", "次条")));
    read();
    articles(2);
    clock.turn(Duration.ofHours(23));
    ask();
    assertThat(hub.asked()).hasSize(2);

    clock.turn(Duration.ofHours(2));
    ask();

    assertThat(hub.asked()).hasSize(3);
  }

  @Test
  void a_feed_that_names_the_hub_no_more_is_left() {
    ask();
    hub.verify("c", 86_400);
    site.put("/feed.xml", "application/rss+xml", feed("", item("1", "首条")));
    read();

    ask();

    assertThat(hub.asked().get(1)).containsEntry("hub.mode", "unsubscribe");
    assertThat(hub.verify("bye", 0).body()).isEqualTo("bye");
    condition().body("hub.state", equalTo("LEFT")).body("hub.leaseUntil", nullValue());
  }

  private ValidatableResponse page() {
    String cookie = run(() -> sessions.enter(portal.portalEditor, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .cookie("juzhen_session", cookie)
        .get("/portals/" + portal.id)
        .then()
        .statusCode(200);
  }
}
