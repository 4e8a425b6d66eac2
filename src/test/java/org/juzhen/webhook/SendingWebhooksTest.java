package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.notify.EventType;

@HubTest
class SendingWebhooksTest {
  @Inject DueWorks due;
  @Inject EventSource events;
  @Inject TurnedClock clock;

  private GivenWebhook given;
  private Receiver receiver;

  @BeforeEach
  void a_city_and_a_receiver() {
    given = new GivenWebhook(due, events);
    receiver = new Receiver();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    receiver.close();
  }

  @Test
  void what_happens_is_posted_once_and_signed() {
    Response made = given.register(receiver, "delivery.posted");
    String delivery = UUID.randomUUID().toString();

    given.happens(EventType.DELIVERY_POSTED, given.department, Map.of("deliveryId", delivery));
    given.send();
    given.send();

    assertThat(receiver.messages()).hasSize(1);
    Receiver.Message message = receiver.messages().get(0);
    assertThat(message.path()).isEqualTo("/events?from=juzhen");
    assertThat(message.isSignedWith(made.path("secret"))).isTrue();
    assertThat(message.type()).isEqualTo("delivery.posted");
    assertThat(message.json().path("timestamp").asText()).endsWith("Z");
    assertThat(message.data().path("deliveryId").asText()).isEqualTo(delivery);
    assertThat(message.data().path("unitId").asText()).isEqualTo(given.department);
    given
        .log(World.id(made))
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].messageId", equalTo(message.id()))
        .body("items[0].responseCode", equalTo(200))
        .body("items[0].response", equalTo("ok"))
        .body("items[0].attempts", equalTo(1))
        .body("items[0].fault", nullValue());
  }

  @Test
  void only_the_unit_and_those_above_hear_of_it_and_only_what_they_asked_for() {
    given.register(receiver, "delivery.posted");
    try (Receiver above = new Receiver();
        Receiver narrow = new Receiver();
        Receiver elsewhere = new Receiver()) {
      given.registerAs(given.supervisor, above.url(), "delivery.posted");
      as(given.supervisor)
          .body(Map.of("url", narrow.url(), "events", List.of("delivery.posted"), "subtree", false))
          .post("/api/v1/webhooks");
      GivenWebhook other = new GivenWebhook(due, events);
      other.register(elsewhere, "delivery.posted");

      given.posted();
      given.happens(EventType.FILING_DECIDED, given.department, Map.of());
      given.send();

      assertThat(receiver.messages())
          .extracting(Receiver.Message::type)
          .containsExactly("delivery.posted");
      assertThat(above.messages()).hasSize(1);
      assertThat(above.messages().get(0).id()).isEqualTo(receiver.messages().get(0).id());
      assertThat(narrow.messages()).isEmpty();
      assertThat(elsewhere.messages()).isEmpty();
    }
  }

  @Test
  void what_was_rolled_back_or_happened_before_is_told_to_nobody() {
    given.posted();
    given.register(receiver, "delivery.posted");

    DueWorks.await(
        () ->
            events.rollBack(
                EventType.DELIVERY_POSTED, UUID.fromString(given.department), Map.of()));
    given.send();

    assertThat(receiver.messages()).isEmpty();
  }

  @Test
  void what_was_sent_is_sent_again_when_a_person_wants_it() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    given.posted();
    given.send();
    String line = given.logged(id, "id");
    String path = "/api/v1/webhooks/" + id + "/deliveries/" + line + "/replay";

    as(given.coordinator).post(path).then().statusCode(200).body("state", equalTo("WAITING"));
    given.send();

    assertThat(receiver.messages()).hasSize(2);
    assertThat(receiver.messages().get(1).id()).isEqualTo(receiver.messages().get(0).id());
    as(given.editor).post(path).then().statusCode(403);
    as(new GivenWebhook(due, events).coordinator).post(path).then().statusCode(404);
  }

  @Test
  void a_test_reaches_this_address_alone() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    try (Receiver above = new Receiver()) {
      given.registerAs(given.supervisor, above.url(), "delivery.posted");

      as(given.coordinator)
          .post("/api/v1/webhooks/" + id + "/test")
          .then()
          .statusCode(201)
          .body("type", equalTo("webhook.test"));
      given.send();

      assertThat(receiver.messages("webhook.test")).hasSize(1);
      assertThat(receiver.messages().get(0).data().path("webhookId").asText()).isEqualTo(id);
      assertThat(above.messages()).isEmpty();
    }
  }

  @Test
  void the_log_is_read_page_by_page_the_newest_first() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    for (int i = 0; i < 3; i++) {
      given.posted();
      given.send();
    }
    String path = "/api/v1/webhooks/" + id + "/deliveries?limit=2";

    Response first = as(given.coordinator).get(path);

    List<String> ids = first.path("items.id");
    assertThat(ids).hasSize(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
    as(given.coordinator)
        .get(path + "&cursor=" + first.path("next"))
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
  }
}
