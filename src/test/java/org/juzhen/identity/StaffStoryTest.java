package org.juzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Role;

@HubTest
class StaffStoryTest {
  @Inject TurnedClock clock;
  @Inject People people;

  private GivenFilings given;
  private String editor;
  private String person;

  @BeforeEach
  void an_editor_under_the_rules_of_dali() {
    given = new GivenFilings("DALI");
    editor = given.world.person("editor", given.bureau, "EDITOR");
    person =
        as(given.supervisor)
            .get("/api/v1/people?unitId=" + given.bureau)
            .path("items.find { it.username == '" + editor + "' }.id");
  }

  private ValidatableResponse registered(String day) {
    return as(given.coordinator)
        .body(Map.of("on", day, "with", "云岫市人民政府办公室"))
        .put("/api/v1/people/" + person + "/registration")
        .then();
  }

  private ValidatableResponse trained(String day) {
    return as(given.coordinator)
        .body(Map.of("heldOn", day, "topic", "上岗培训", "hours", 6))
        .post("/api/v1/people/" + person + "/trainings")
        .then();
  }

  private ValidatableResponse looks() {
    return as(editor).get("/api/v1/units/" + given.bureau).then();
  }

  @Clause("R-DL-005")
  @Test
  void nobody_touches_content_before_being_registered_and_trained() {
    looks().statusCode(404);

    registered(clock.today().toString()).statusCode(200);
    looks().statusCode(404);
    trained(clock.today().toString()).statusCode(201);

    looks().statusCode(200);
  }

  @Test
  void who_may_not_work_yet_is_neither_chosen_to_sign_nor_told() {
    assertThat(editors()).doesNotContain(editor);

    registered(clock.today().toString());
    trained(clock.today().toString());

    assertThat(editors()).contains(editor);
  }

  private List<String> editors() {
    return DueWorks.await(
        () ->
            Panache.withSession(
                () ->
                    people
                        .holding(Role.EDITOR, UUID.fromString(given.bureau), clock.today())
                        .map(found -> found.stream().map(p -> p.username).toList())));
  }

  @Test
  void where_no_text_asks_for_it_nobody_is_kept_waiting() {
    GivenFilings elsewhere = new GivenFilings();
    String newcomer = elsewhere.world.person("newcomer", elsewhere.bureau, "EDITOR");

    as(newcomer).get("/api/v1/units/" + elsewhere.bureau).then().statusCode(200);
  }

  @Test
  void neither_a_registration_nor_a_training_lies_ahead() {
    String tomorrow = clock.today().plusDays(1).toString();

    registered(tomorrow).statusCode(400).body("fields.field", hasItem("on"));
    trained(tomorrow).statusCode(400).body("fields.field", hasItem("heldOn"));
  }

  @Test
  void nobody_is_registered_by_strangers_or_by_themselves() {
    registered(clock.today().toString());
    trained(clock.today().toString());
    GivenFilings elsewhere = new GivenFilings();
    String path = "/api/v1/people/" + person + "/trainings";
    Map<String, Object> words = Map.of("heldOn", clock.today().toString(), "topic", "x");

    as(elsewhere.coordinator).body(words).post(path).then().statusCode(404);
    as(editor).body(words).post(path).then().statusCode(403);
    as(given.supervisor).get(path).then().statusCode(200).body("[0].topic", equalTo("上岗培训"));
  }
}
