package org.juzhen.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.inbox.Browser;

@HubTest
class WebhookPagesTest {
  @Inject DueWorks due;
  @Inject EventSource events;
  @Inject SessionDesk sessions;

  private GivenWebhook given;
  private Receiver receiver;
  private Browser browser;

  @BeforeEach
  void a_coordinator_at_a_browser() {
    given = new GivenWebhook(due, events);
    receiver = new Receiver();
    browser = new Browser(sessions, given.coordinator);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void an_empty_list_says_what_addresses_are_for_and_the_navigation_leads_there() {
    browser
        .open("/webhooks")
        .statusCode(200)
        .body(
            allOf(
                containsString("还没有推送地址"),
                containsString("/webhooks/new"),
                containsString("href=\"/webhooks\" aria-current=\"page\"")));
    new Browser(sessions, given.editor)
        .open("/")
        .statusCode(200)
        .body(not(containsString("\"/webhooks\"")));
    new Browser(sessions, given.editor).open("/webhooks").statusCode(403);
  }

  @Test
  void an_address_is_entered_tested_and_its_log_read() {
    browser.open("/webhooks/new").statusCode(200).body(containsString("duty.reminded"));
    String shown =
        browser
            .send("/webhooks/new", Map.of("url", receiver.url(), "events", "delivery.posted"))
            .statusCode(200)
            .body(allOf(containsString("whsec_"), containsString("只显示这一次")))
            .extract()
            .asString();
    String page = shown.replaceFirst("(?s).*href=\"(/webhooks/[0-9a-f-]{36})\".*", "$1");
    browser
        .open(page)
        .statusCode(200)
        .body(allOf(containsString("还没有推送过"), not(containsString("whsec_"))));

    browser.send(page + "/test", Map.of()).statusCode(303);
    given.send();

    assertThat(receiver.messages("webhook.test")).hasSize(1);
    String log =
        browser
            .open(page)
            .statusCode(200)
            .body(allOf(containsString("已送达"), containsString("重发")))
            .extract()
            .asString();
    String replay = log.replaceFirst("(?s).*action=\"(/webhooks/[^\"]+/replay)\".*", "$1");
    browser.send(replay, Map.of()).statusCode(303);
    given.send();
    assertThat(receiver.messages("webhook.test")).hasSize(2);
  }

  @Test
  void a_refused_form_keeps_what_was_typed() {
    browser.open("/webhooks/new");

    browser
        .send("/webhooks/new", Map.of("url", "http://10.1.2.3/typed", "events", "duty.done"))
        .statusCode(422)
        .body(
            allOf(
                containsString("http://10.1.2.3/typed"),
                containsString("value=\"duty.done\" checked")));
    browser
        .send("/webhooks/new", Map.of("url", receiver.url()))
        .statusCode(400)
        .body(containsString("必填"));
  }

  @Test
  void an_address_is_changed_switched_off_and_removed() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    String page = "/webhooks/" + id;
    browser.open(page).statusCode(200);

    browser
        .send(page, Map.of("url", receiver.url(), "events", "duty.done", "version", "0"))
        .statusCode(303);
    given.show(id).body("events[0]", equalTo("duty.done"));
    browser
        .send(page, Map.of("url", receiver.url(), "events", "duty.done", "version", "0"))
        .statusCode(412);
    browser.send(page + "/switch", Map.of("on", "false")).statusCode(303);
    browser.open(page).body(allOf(containsString("已人工停用"), containsString("启用")));
    browser.send(page + "/switch", Map.of("on", "true")).statusCode(303);
    browser.send(page + "/secret", Map.of()).statusCode(200).body(containsString("whsec_"));
    browser.send(page + "/removal", Map.of()).statusCode(303);
    browser.open(page).statusCode(404);
  }

  @Test
  void the_pages_speak_english_too() {
    given.register(receiver, "delivery.posted");
    String cookie = DueWorks.await(() -> sessions.enter(given.supervisor, World.PASSWORD)).cookie();

    given()
        .cookie("juzhen_session", cookie)
        .header("Accept-Language", "en")
        .accept("text/html")
        .get("/webhooks")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("Webhooks"), containsString("127.0.0.1"), containsString("Posted")));
  }
}
