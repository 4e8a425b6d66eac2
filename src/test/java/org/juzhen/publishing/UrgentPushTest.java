package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPushes.Push;

/** What everybody has to learn at once is not put to the next day because the push is spent. */
@HubTest
class UrgentPushTest {
  @Inject GivenPushes given;
  @Inject GivenPosts posts;
  @Inject TurnedClock clock;

  @BeforeEach
  void ten_in_the_morning() {
    posts.drive();
    clock.at(LocalDate.now(HubClock.ZONE));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_refutation_whose_push_is_spent_is_in_the_hands_of_a_person_at_once() {
    Push push = given.planned(1);
    given.isTime();
    given.sendAndWait();
    assertThat(given.states(push)).containsExactly("POSTED");
    String refuted = cleared(push);

    posts.act(push.office(), refuted, "schedule", Map.of("push", true)).then().statusCode(200);
    clock.turn(Duration.ofSeconds(5));
    posts.drive();

    posts
        .seen(push.office(), refuted)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("PUSHES_SPENT_PAST_DEADLINE"));
    assertThat(posts.told(push.office().editor(), "DELIVERY_WAITS")).isEqualTo(1);
  }

  private String cleared(Push push) {
    Map<String, Object> draft = posts.draft(push.marker() + "谣", push.account());
    draft.put("grade", "RUMOUR");
    String post = World.id(as(push.office().editor()).body(draft).post("/api/v1/posts"));
    posts.submitAndSign(push.office(), post);
    return post;
  }
}
