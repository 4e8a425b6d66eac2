package org.juzhen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class UnitStoryTest {
  private final World world = new World();

  @Test
  void a_moved_unit_takes_everything_below_it_along() {
    String city = world.city();
    String other = world.city();
    String bureau = world.department("交通局", city);
    String office = world.department("执法队", bureau);
    String supervisor = world.person("supervisor", other, "SUPERVISOR");
    as(supervisor).get("/api/v1/units/" + office).then().statusCode(404);

    admin()
        .header("If-Match", "*")
        .body(Map.of("parentId", other))
        .patch("/api/v1/units/" + bureau)
        .then()
        .statusCode(200)
        .body("parentId", equalTo(other));

    as(supervisor).get("/api/v1/units/" + office).then().statusCode(200);
  }

  @Test
  void a_unit_is_never_moved_below_itself() {
    String city = world.city();
    String bureau = world.department("教育局", city);

    admin()
        .header("If-Match", "*")
        .body(Map.of("parentId", bureau))
        .patch("/api/v1/units/" + city)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNIT_CYCLE"))
        .body("fields[0].field", equalTo("parentId"));
  }

  /**
   * Each row: who is given which competent unit, one after the other; the last one closes a circle.
   */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "city>city",
        "city>bureau",
        "city>office",
        "city>other, other>city",
        "city>other, other>bureau",
        "city>other, other>third, third>city",
        "third>city, city>other, other>third"
      })
  void no_unit_is_supervised_by_itself_on_any_way(String row) {
    Map<String, String> ids = new HashMap<>();
    ids.put("city", world.city());
    ids.put("other", world.city());
    ids.put("third", world.city());
    ids.put("bureau", world.department("交通局", ids.get("city")));
    ids.put("office", world.department("执法队", ids.get("bureau")));
    String[] steps = row.split(", ");
    for (int i = 0; i < steps.length - 1; i++) {
      supervise(ids, steps[i]).then().statusCode(200);
    }

    supervise(ids, steps[steps.length - 1])
        .then()
        .statusCode(422)
        .body("code", equalTo("SUPERVISION_CIRCLE"))
        .body("detail", containsString(" → "))
        .body("fields[0].field", equalTo("competentUnitId"));

    String unit = ids.get(steps[steps.length - 1].split(">")[0]);
    admin().get("/api/v1/units/" + unit).then().body("competentUnitId", nullValue());
  }

  @Test
  void a_unit_does_not_move_below_one_that_it_supervises() {
    String city = world.city();
    String other = world.city();
    supervise(Map.of("city", city, "other", other), "other>city").then().statusCode(200);

    admin()
        .header("If-Match", "*")
        .body(Map.of("parentId", other))
        .patch("/api/v1/units/" + city)
        .then()
        .statusCode(422)
        .body("code", equalTo("SUPERVISION_CIRCLE"))
        .body("fields[0].field", equalTo("parentId"));
  }

  @Test
  void a_competent_unit_beside_the_parent_is_no_circle() {
    String city = world.city();
    String bureau = world.department("交通局", city);
    String office = world.department("政务公开办", city);

    supervise(Map.of("bureau", bureau, "office", office), "bureau>office").then().statusCode(200);
  }

  private static Response supervise(Map<String, String> ids, String step) {
    String[] units = step.split(">");
    return admin()
        .header("If-Match", "*")
        .body(Map.of("competentUnitId", ids.get(units[1])))
        .patch("/api/v1/units/" + ids.get(units[0]));
  }

  @Test
  void a_lost_update_is_refused() {
    String city = world.city();
    String tag = admin().get("/api/v1/units/" + city).header("ETag");
    admin()
        .header("If-Match", tag)
        .body(Map.of("shortName", "市府"))
        .patch("/api/v1/units/" + city)
        .then()
        .statusCode(200);

    admin()
        .header("If-Match", tag)
        .body(Map.of("shortName", "市政府"))
        .patch("/api/v1/units/" + city)
        .then()
        .statusCode(412);
    admin().body(Map.of("shortName", "x")).patch("/api/v1/units/" + city).then().statusCode(428);
  }

  @Test
  @Clause({"R-IM-002"})
  void a_supervisor_reads_the_subtree_page_by_page() {
    String city = world.city();
    List<String> bureaus = List.of(world.department("甲局", city), world.department("乙局", city));
    String supervisor = world.person("supervisor", city, "SUPERVISOR");

    Response first = as(supervisor).get("/api/v1/units?limit=2");
    first.then().statusCode(200).body("items", hasSize(2));
    List<String> rest =
        as(supervisor)
            .queryParam("cursor", first.<String>path("next"))
            .get("/api/v1/units")
            .path("items.id");

    assertThat(rest).hasSize(1);
    assertThat(bureaus).containsAll(rest);
    as(supervisor).get("/api/v1/units?limit=0").then().statusCode(400);
  }
}
