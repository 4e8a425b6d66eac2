package org.juzhen.filing;

import static org.juzhen.house.World.as;

import java.util.Map;

/** Who runs a unit's accounts and who stands in, as Shaanxi asks. */
final class GivenPosts {
  private GivenPosts() {}

  static void named(String coordinator, String unit) {
    Map.of("POST_A", "沈知行", "POST_B", "陆望舒")
        .forEach(
            (duty, name) ->
                as(coordinator)
                    .body(Map.of("duty", duty, "name", name))
                    .post("/api/v1/units/" + unit + "/responsibles")
                    .then()
                    .statusCode(201));
  }
}
