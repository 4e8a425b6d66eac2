package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.webhook.Receiver;

/** Other systems learn that a citizen was answered, and nothing of what was said. */
@HubTest
class TellingOfRepliesTest {
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";

  @Inject GivenPosts posts;
  @Inject ArrivalDesk arrivals;
  @Inject DueWorks works;
  @Inject TurnedClock clock;

  private final Receiver receiver = new Receiver();

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
    receiver.close();
  }

  @Test
  void an_answer_that_can_be_read_is_told_without_a_word_of_it() {
    Office office = posts.office();
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    as(office.filings().coordinator)
        .body(
            Map.of("url", receiver.url(), "events", List.of("inquiry.replied", "delivery.posted")))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201);
    Platforms.comment(posted(given.account, office), "末班车几点？电话17000000123");
    clock.turn(Duration.ofMinutes(3));
    works.drive("comments");
    String id = as(given.editor).get("/api/v1/inquiries").path("items[0].id");
    given.assign(id).statusCode(200);
    given.act(given.handler, id, "acceptance", Map.of()).statusCode(200);
    given.act(given.handler, id, "replies", Map.of("body", ANSWER)).statusCode(200);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);

    posts.drive();
    works.drive("outbox");
    works.drive("webhook");

    assertThat(receiver.messages("inquiry.replied")).hasSize(1);
    JsonNode told = receiver.messages("inquiry.replied").get(0).data();
    assertThat(told.path("inquiryId").asText()).isEqualTo(id);
    assertThat(told.path("state").asText()).isEqualTo("REPLIED");
    assertThat(told.path("answeredBy").asText()).isEqualTo(given.department);
    assertThat(receiver.messages("delivery.posted"))
        .extracting(m -> m.data().path("kind").asText())
        .containsExactlyInAnyOrder("POST", "REPLY");
    assertThat(receiver.messages())
        .noneSatisfy(m -> assertThat(m.body()).containsAnyOf("17000000123", ANSWER, "末班车"));
  }

  private Map<String, Object> posted(String account, Office office) {
    String marker = posts.marker();
    posts.scheduled(office, marker, account);
    posts.drive();
    Platforms.letTimePass(30);
    clock.turn(Duration.ofMinutes(1));
    posts.drive();
    return Platforms.visible("app", marker).get(0);
  }
}
