package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.webhook.Receiver;

/** Other systems hear what becomes of offers, without a word of what was offered. */
@HubTest
class UpwardEventsTest {
  @Inject DueWorks due;

  private GivenOffer given;
  private Receiver below;
  private Receiver above;

  @BeforeEach
  void both_sides_listen() {
    given = new GivenOffer(due);
    below = listening(given.city.coordinator);
    above = listening(given.city.supervisor);
  }

  private static Receiver listening(String person) {
    Receiver receiver = new Receiver();
    List<String> events =
        List.of("upward.offered", "upward.answered", "upward.published", "upward.ended");
    as(person)
        .body(Map.of("url", receiver.url(), "events", events))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201);
    return receiver;
  }

  @AfterEach
  void close() {
    below.close();
    above.close();
  }

  @Test
  void offered_answered_and_published() {
    String offer = given.accepted(given.article());
    String published = given.entered(offer);
    tell();

    JsonNode offered = only(above, "upward.offered");
    assertThat(offered.path("offerId").asText()).isEqualTo(offer);
    assertThat(offered.path("unitId").asText()).isEqualTo(given.government);
    assertThat(offered.path("offeringUnitId").asText()).isEqualTo(given.department);
    assertThat(offered.path("dueAt").asText()).isNotBlank();
    JsonNode answered = only(below, "upward.answered");
    assertThat(answered.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(answered.path("unitId").asText()).isEqualTo(given.department);
    assertThat(only(below, "upward.published").path("articleId").asText()).isEqualTo(published);
    assertThat(above.messages()).noneMatch(m -> m.body().contains(given.title));
    assertThat(below.messages()).noneMatch(m -> m.body().contains(given.title));
  }

  @Test
  void what_was_taken_back_has_ended() {
    String article = given.article();
    String offer = given.signed(article);
    given.withdrawn(article);
    tell();

    JsonNode ended = only(above, "upward.ended");
    assertThat(ended.path("offerId").asText()).isEqualTo(offer);
    assertThat(ended.path("state").asText()).isEqualTo("FALLEN");
  }

  @Test
  void what_never_left_the_unit_is_not_told() {
    String article = given.article();
    given.proposed(article);
    given.withdrawn(article);
    tell();

    assertThat(above.messages()).isEmpty();
  }

  private void tell() {
    due.drive("outbox");
    due.drive("webhook");
  }

  private static JsonNode only(Receiver receiver, String type) {
    assertThat(receiver.messages(type)).as(type).hasSize(1);
    return receiver.messages(type).get(0).data();
  }
}
