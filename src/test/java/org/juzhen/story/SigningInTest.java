package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class SigningInTest {
  private final World world = new World();

  @Test
  void a_wrong_password_and_an_unknown_person_get_the_same_answer() {
    Map<String, String> wrong = Map.of("username", "admin", "password", "not-this-one");
    Map<String, String> unknown = Map.of("username", "nobody-at-all", "password", "not-this-one");

    Response first = nobody().body(wrong).post("/api/v1/sessions");
    Response second = nobody().body(unknown).post("/api/v1/sessions");

    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(first.path("code").toString()).isEqualTo("BAD_CREDENTIALS");
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void whoever_is_not_signed_in_is_told_so_before_anything_else() {
    nobody()
        .body("{")
        .post("/api/v1/units")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void every_wrong_field_is_named_and_nothing_is_written() {
    admin()
        .body(Map.of("level", "PREFECTURE", "kind", "GOVERNMENT", "regionCode", "x"))
        .post("/api/v1/units")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELDS"))
        .body("fields.field", hasItems("name", "regionCode"))
        .body("fields.code", hasItems("REQUIRED", "WRONG_FORMAT"));
  }

  @Test
  void a_wrong_enum_value_names_its_field() {
    admin()
        .body(Map.of("name", "x", "level", "GALAXY", "kind", "GOVERNMENT", "regionCode", "98"))
        .post("/api/v1/units")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("level"))
        .body("fields[0].code", equalTo("WRONG_VALUE"));
  }

  @Test
  @Clause("R-47-035")
  void administration_roles_are_not_combined_with_content_roles() {
    String city = world.city();

    admin()
        .body(
            Map.of(
                "username",
                world.unique("both"),
                "name",
                "兼任者",
                "unitId",
                city,
                "password",
                World.PASSWORD,
                "roles",
                List.of("AUDITOR", Map.of("role", "EDITOR", "unitId", city))))
        .post("/api/v1/people")
        .then()
        .statusCode(422)
        .body("code", equalTo("ROLES_EXCLUDE_EACH_OTHER"));
  }

  @Test
  void somebody_of_another_unit_does_not_even_learn_that_a_unit_exists() {
    String mine = world.department("交通局", world.city());
    String foreign = world.department("水务局", world.city());
    String editor = world.person("editor", mine, "EDITOR");

    as(editor).get("/api/v1/units/" + mine).then().statusCode(200);
    as(editor).get("/api/v1/units/" + foreign).then().statusCode(404);
  }
}
