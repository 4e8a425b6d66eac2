package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** A rumour, from where it was seen to its refutation. */
@HubTest
class RumourStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;

  @BeforeEach
  void a_bureau_and_an_office_below_it() {
    given = new GivenEmergency(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private Instant anHourAgo() {
    return clock.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void what_is_true_or_cannot_be_told_is_not_refuted() {
    String id = given.opened("RUMOUR", anHourAgo());
    Map<String, Object> refutation = new HashMap<>(given.update("REFUTATION"));
    String rumour = rumour(id);
    refutation.put("rumourId", rumour);

    judged(id, rumour, "UNCLEAR").statusCode(200).body("rumours[0].verdict", equalTo("UNCLEAR"));
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(409)
        .body("code", equalTo("RUMOUR_NOT_UNTRUE"));
    judged(id, rumour, "TRUE").statusCode(200).body("rumours[0].verdict", equalTo("TRUE"));
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(409)
        .body("code", equalTo("RUMOUR_NOT_UNTRUE"));
    judged(id, rumour, "FALSE").statusCode(409).body("code", equalTo("RUMOUR_JUDGED"));

    String update = given.written(id, given.update("PROGRESS"));
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    given.sent(given.city.editor, id, update);
    assertThat(GivenEmergency.met(given.thread(given.city.leader, id), "RESPONSE")).isTrue();
  }

  private String rumour(String id) {
    return given
        .post(
            given.city.coordinator,
            id,
            "/rumours",
            Map.of("words", "大桥垮塌", "url", "https://weibo.com/1/x"))
        .then()
        .statusCode(200)
        .extract()
        .path("rumours[0].id");
  }

  private ValidatableResponse judged(String id, String rumour, String verdict) {
    return given
        .post(
            given.city.coordinator,
            id,
            "/rumours/" + rumour + "/verdict",
            Map.of("verdict", verdict, "basis", "市公路局现场核查报告"))
        .then();
  }

  @Test
  @Clause({"R-IM-035", "R-SX-039", "R-IM-087"})
  void a_rumour_is_refuted_with_its_verdict_and_basis_and_that_is_the_response() {
    Instant found = anHourAgo();
    String id = given.opened("RUMOUR", found);
    assertThat(given.due(id, "RESPONSE")).isEqualTo(found.plus(Duration.ofHours(48)));
    given
        .post(given.city.coordinator, id, "/rumours", Map.of("words", "大桥垮塌"))
        .then()
        .statusCode(400)
        .body("fields.field", contains("url", "fileId"));
    String rumour =
        given
            .post(
                given.city.coordinator,
                id,
                "/rumours",
                Map.of("words", "大桥垮塌", "url", "https://weibo.com/1/x"))
            .then()
            .statusCode(200)
            .extract()
            .path("rumours[0].id");
    Map<String, Object> refutation = new HashMap<>(given.update("REFUTATION"));
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("rumourId"));
    refutation.put("rumourId", rumour);
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(409)
        .body("code", equalTo("RUMOUR_NOT_JUDGED"));
    given
        .post(
            given.city.coordinator,
            id,
            "/rumours/" + rumour + "/verdict",
            Map.of("verdict", "FALSE", "basis", "市公路局现场核查报告"))
        .then()
        .statusCode(200);

    String update = given.written(id, refutation);
    given.city.sign(given.postOf(id));
    given.sent(given.city.editor, id, update);

    JsonPath answered = given.thread(given.city.leader, id);
    assertThat(GivenEmergency.met(answered, "RESPONSE")).isTrue();
    assertThat(answered.getString("updates[0].rumourId")).isEqualTo(rumour);
    assertThat(
            as(given.city.editor).get("/api/v1/posts/" + given.postOf(id)).path("grade").toString())
        .isEqualTo("RUMOUR");
  }
}
