package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** Receivers that answer late, wrongly or never. */
@HubTest
class FailingWebhooksTest {
  @Inject DueWorks due;
  @Inject EventSource events;
  @Inject TurnedClock clock;
  @Inject WebhookClaimDesk claims;
  @Inject WebhookRecordDesk records;
  @Inject WebhookCall calls;

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
  void a_failed_call_is_made_again_after_longer_and_longer_pauses_under_the_same_id() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    receiver.next(500, "database is down");
    receiver.next(503, "x".repeat(900));

    given.posted();
    given.send();
    given
        .log(id)
        .body("items[0].state", equalTo("WAITING"))
        .body("items[0].responseCode", equalTo(500))
        .body("items[0].response", equalTo("database is down"))
        .body("items[0].fault", equalTo("STATUS"));
    clock.turn(Duration.ofSeconds(7));
    given.send();
    assertThat(receiver.messages()).hasSize(1);

    clock.turn(Duration.ofSeconds(6));
    given.send();
    assertThat(given.logged(id, "response")).hasSize(500);
    clock.turn(Duration.ofSeconds(20));
    given.send();
    assertThat(receiver.messages()).hasSize(2);

    clock.turn(Duration.ofSeconds(17));
    given.send();
    assertThat(receiver.messages()).hasSize(3);
    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .containsOnly(receiver.messages().get(0).id());
    assertThat(receiver.messages())
        .extracting(Receiver.Message::body)
        .containsOnly(receiver.messages().get(0).body());
    given
        .log(id)
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].attempts", equalTo(3));
    given.show(id).body("failingSince", nullValue());
  }

  @Test
  void a_receiver_that_never_answers_has_failed_in_time() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    receiver.nextNeverAnswers();

    given.posted();
    given.send();

    given
        .log(id)
        .body("items[0].state", equalTo("WAITING"))
        .body("items[0].fault", equalTo("TIMEOUT"))
        .body("items[0].responseCode", nullValue());
  }

  @Test
  void a_redirect_is_not_followed() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    try (Receiver elsewhere = new Receiver()) {
      receiver.nextRedirects(elsewhere.url());

      given.posted();
      given.send();

      assertThat(elsewhere.messages()).isEmpty();
      given
          .log(id)
          .body("items[0].state", equalTo("WAITING"))
          .body("items[0].fault", equalTo("REDIRECT"))
          .body("items[0].responseCode", equalTo(302));
    }
  }

  @Test
  void nobody_there_is_a_failure_too() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    receiver.close();

    given.posted();
    given.send();

    assertThat(given.logged(id, "fault")).isEqualTo("UNREACHABLE");
  }

  @Test
  void a_receiver_that_is_gone_is_stopped_at_once_and_whoever_entered_it_is_told() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    receiver.next(410, "");

    given.posted();
    given.send();
    given.posted();
    given.send();

    assertThat(receiver.messages()).hasSize(1);
    given.show(id).body("enabled", equalTo(false)).body("stopped", equalTo("GONE"));
    given.log(id).body("items", hasSize(1)).body("items[0].state", equalTo("GIVEN_UP"));
    assertThat(given.notices(given.coordinator)).contains("WEBHOOK_GONE");
  }

  @Test
  void after_a_day_in_vain_it_is_given_up_and_after_five_days_the_address_is_stopped() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    receiver.always(500);

    given.posted();
    given.send();
    for (int hours = 0; hours < 25; hours++) {
      clock.turn(Duration.ofHours(1));
      given.send();
    }
    given.log(id).body("items[0].state", equalTo("GIVEN_UP"));
    assertThat(receiver.messages()).hasSizeBetween(12, 20);
    given.show(id).body("enabled", equalTo(true));

    clock.turn(Duration.ofDays(4));
    given.posted();
    given.send();
    given.show(id).body("enabled", equalTo(true));
    clock.turn(Duration.ofDays(1));
    given.send();

    given.show(id).body("enabled", equalTo(false)).body("stopped", equalTo("FAILING"));
    assertThat(given.notices(given.coordinator)).contains("WEBHOOK_FAILING");
  }

  @Test
  void a_worker_that_dies_between_call_and_record_leads_to_the_same_message_again() {
    String id = World.id(given.register(receiver, "delivery.posted"));
    given.posted();
    due.drive("outbox");
    List<Errand> claimed = DueWorks.await(() -> claims.claim(false, 8, 16));
    Errand errand = mine(claimed);
    DueWorks.await(() -> calls.post(errand));
    given.send();
    assertThat(receiver.messages()).hasSize(1);
    assertThat(given.logged(id, "state")).isEqualTo("SENDING");

    clock.turn(Duration.ofMinutes(1));
    given.send();

    assertThat(receiver.messages()).hasSize(2);
    assertThat(receiver.messages().get(1).id()).isEqualTo(receiver.messages().get(0).id());
    given
        .log(id)
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].attempts", equalTo(2));
    DueWorks.await(() -> records.answered(errand, Reply.of(500, "late")));
    given.log(id).body("items[0].state", equalTo("DELIVERED"));
  }

  private Errand mine(List<Errand> claimed) {
    return claimed.stream().filter(e -> e.url().equals(receiver.url())).findFirst().orElseThrow();
  }
}
