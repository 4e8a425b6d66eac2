package org.juzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class PaceTest {
  @Inject Pace pace;

  @AfterEach
  void without_limit() {
    pace.set(0, 0, 0);
  }

  private static Response untilRefused(Supplier<Response> call) {
    return Stream.generate(call)
        .limit(200)
        .filter(answer -> answer.statusCode() == 429)
        .findFirst()
        .orElseThrow(() -> new AssertionError("never refused"));
  }

  private static void saysWhenToComeBack(Response refused) {
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.path("code").toString()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(refused.header("RateLimit")).contains("r=0").contains("t=");
  }

  @Test
  void one_person_is_slowed_down_and_nobody_else() {
    World world = new World();
    String city = world.city();
    String hasty = world.person("hasty", city, "EDITOR");
    String calm = world.person("calm", city, "EDITOR");
    as(calm).get("/api/v1/units/" + city).then().statusCode(200);
    as(hasty).get("/api/v1/units/" + city).then().statusCode(200);
    pace.set(1, 0, 0);

    saysWhenToComeBack(untilRefused(() -> as(hasty).get("/api/v1/units/" + city)));

    as(calm).get("/api/v1/units/" + city).then().statusCode(200);
  }

  @Test
  void guessing_is_slowed_down_and_right_passwords_are_not() {
    String person = new World().person("guessed", new World().city(), "EDITOR");
    pace.set(0, 0, 2);
    Map<String, String> right = Map.of("username", person, "password", World.PASSWORD);
    for (int i = 0; i < 10; i++) {
      nobody().body(right).post("/api/v1/sessions").then().statusCode(201);
    }

    saysWhenToComeBack(
        untilRefused(
            () ->
                nobody()
                    .body(Map.of("username", person, "password", "not-this-one"))
                    .post("/api/v1/sessions")));
  }

  @Test
  void one_portal_is_slowed_down_and_no_other() {
    pace.set(0, 1, 0);

    saysWhenToComeBack(untilRefused(() -> nobody().body("{}").post("/api/v1/hooks/portals/" + ID)));

    nobody().body("{}").post("/api/v1/hooks/portals/" + ID + "0").then().statusCode(404);
  }

  private static final String ID = "0198d3f0-0000-7000-8000-000000000001";
}
