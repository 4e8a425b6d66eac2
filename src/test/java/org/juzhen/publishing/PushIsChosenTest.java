package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** Whether followers are told is chosen with the plan, by somebody with a name. */
@HubTest
class PushIsChosenTest {
  @Inject GivenPosts given;
  private Office office;
  private String post;

  @BeforeEach
  void something_cleared() {
    office = given.office();
    post = given.cleared(office, given.marker(), given.app(office));
  }

  private io.restassured.response.ValidatableResponse patch(boolean push) {
    return as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("push", push))
        .patch("/api/v1/posts/" + post)
        .then();
  }

  private static Map<String, Object> tomorrow(boolean push) {
    String at = Instant.now().plus(1, ChronoUnit.DAYS).toString();
    return Map.of("at", at, "push", push, "reason", "与活动同步");
  }

  @Test
  void the_delivery_and_the_journal_say_who_chose_it() {
    given.act(office, post, "schedule", tomorrow(true)).then().statusCode(200);

    given
        .seen(office, post)
        .body("deliveries[-1].push", equalTo(true))
        .body("deliveries[-1].plannedBy", equalTo("editor"));
    assertThat(given.page(office.leader(), "/posts/" + post)).contains("推送给关注者", "editor 排期");
    assertThat(
            given.text(
                "select detail::text from audit_entry where verb = 'SCHEDULE_POST' and subject_id ="
                    + " $1 and detail::text like '%push%'",
                UUID.fromString(post)))
        .contains("true");
  }

  @Test
  void a_change_of_the_words_does_not_change_it_behind_the_plan() {
    given.act(office, post, "schedule", tomorrow(false)).then().statusCode(200);

    patch(true).statusCode(409).body("code", equalTo("PUSH_IS_CHOSEN"));
    patch(false).statusCode(200);
    given.act(office, post, "schedule", tomorrow(true)).then().statusCode(200);
    given.seen(office, post).body("push", equalTo(true));
  }

  @Test
  void before_a_plan_it_is_free_and_what_is_out_keeps_it() {
    patch(true).statusCode(200).body("state", equalTo("CLEARED"));
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    patch(false).statusCode(409);
    given.seen(office, post).body("deliveries[0].push", equalTo(true));
  }
}
