package org.juzhen.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

@HubTest
class UnitEndStoryTest {
  @Inject TurnedClock clock;
  @Inject HeardEndings heard;

  private GivenFilings given;
  private String successor;

  @BeforeEach
  void a_city_with_two_bureaus() {
    given = new GivenFilings();
    successor = given.world.department("综合执法局", given.city);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private ValidatableResponse ends(String how, String unit, String successor, LocalDate on) {
    Map<String, Object> words = new HashMap<>();
    words.put("successorId", successor);
    words.put("document", "云编〔2026〕3号");
    words.put("documentOn", clock.today().minusDays(5).toString());
    words.put("endsOn", on.toString());
    return admin().body(words).post("/api/v1/units/" + unit + "/" + how).then();
  }

  @Test
  void a_merged_unit_hands_over_what_is_below_it_and_its_accounts_wait_to_be_filed() {
    String account = given.account();
    String team = given.world.department("执法队", given.bureau);
    String supervisor = given.world.person("above", successor, "SUPERVISOR");

    ends("merger", given.bureau, successor, clock.today())
        .statusCode(200)
        .body("endedHow", equalTo("MERGED"))
        .body("successorId", equalTo(successor));

    as(supervisor).get("/api/v1/units/" + team).then().body("parentId", equalTo(successor));
    org.assertj.core.api.Assertions.assertThat(heard.accountsOf(given.bureau))
        .containsExactly(account);
  }

  @Test
  void rights_end_with_the_unit_and_nothing_new_begins_there() {
    String editor = given.world.person("editor", given.bureau, "EDITOR");
    String draft = given.draft();
    String waiting = given.submitted();
    as(editor).get("/api/v1/units/" + given.bureau).then().statusCode(200);

    ends("abolition", given.bureau, null, clock.today().plusDays(10)).statusCode(200);

    as(editor).get("/api/v1/units/" + given.bureau).then().statusCode(200);
    as(given.coordinator)
        .post("/api/v1/filings/" + draft + "/submission")
        .then()
        .statusCode(409)
        .body("code", equalTo("UNIT_ENDED"));
    GivenFilings.decide(given.supervisor, waiting, "AGREE")
        .then()
        .statusCode(409)
        .body("code", equalTo("UNIT_ENDED"));
    admin()
        .body(
            Map.of(
                "name", "新科室",
                "level", "PREFECTURE",
                "kind", "INTERNAL_BODY",
                "regionCode", "980600",
                "parentId", given.bureau))
        .post("/api/v1/units")
        .then()
        .statusCode(409);
    clock.turn(Duration.ofDays(10));
    as(editor).get("/api/v1/units/" + given.bureau).then().statusCode(404);
  }

  @Test
  void who_files_for_an_ended_unit_can_do_so_until_its_accounts_are_settled() {
    given.account();

    ends("abolition", given.bureau, null, clock.today()).statusCode(200);

    as(given.coordinator).get("/api/v1/units/" + given.bureau).then().statusCode(200);
  }

  @Test
  void no_unit_merges_into_one_that_is_supervised_by_what_it_would_take_over() {
    String team = given.world.department("执法队", given.bureau);
    String successor = given.world.city();
    admin()
        .header("If-Match", "*")
        .body(Map.of("competentUnitId", team))
        .patch("/api/v1/units/" + successor)
        .then()
        .statusCode(200);

    ends("merger", given.bureau, successor, clock.today())
        .statusCode(422)
        .body("code", equalTo("SUPERVISION_CIRCLE"));

    as(given.supervisor).get("/api/v1/units/" + given.bureau).then().body("endedOn", equalTo(null));
  }

  @Test
  void no_unit_merges_into_itself_or_into_what_is_below_it() {
    String team = given.world.department("执法队", given.bureau);

    for (String below : new String[] {given.bureau, team}) {
      ends("merger", given.bureau, below, clock.today())
          .statusCode(422)
          .body("code", equalTo("UNIT_CYCLE"))
          .body("fields.field", contains("successorId"));
    }
    ends("merger", given.bureau, null, clock.today()).statusCode(400);
    as(given.supervisor).get("/api/v1/units/" + given.bureau).then().body("endedOn", equalTo(null));
  }

  @Test
  void nothing_ends_in_the_past_twice_or_with_units_standing_below() {
    given.world.department("执法队", given.bureau);

    ends("abolition", given.bureau, null, clock.today())
        .statusCode(409)
        .body("code", equalTo("UNITS_BELOW_STAND"))
        .body("detail", containsString("执法队"));
    ends("merger", given.bureau, successor, clock.today().minusDays(1))
        .statusCode(400)
        .body("fields.field", hasItem("endsOn"));
    ends("merger", given.bureau, successor, clock.today()).statusCode(200);
    ends("merger", given.bureau, given.city, clock.today())
        .statusCode(409)
        .body("code", equalTo("UNIT_ENDED"));
    as(given.supervisor)
        .body(Map.of("document", "x", "documentOn", "2026-01-01", "endsOn", "2099-01-01"))
        .post("/api/v1/units/" + successor + "/abolition")
        .then()
        .statusCode(403);
  }

  @Test
  @Clause({"R-SX-003", "R-IM-075", "R-57-016", "R-47-004"})
  void the_superior_by_line_sees_beside_the_one_by_territory_and_only_one_decides() {
    String province = given.world.department("省交通运输厅", null);
    String line = given.world.person("line", province, "SUPERVISOR");
    String filing = given.submitted();
    as(line).get("/api/v1/units/" + given.bureau).then().statusCode(404);

    admin()
        .header("If-Match", "*")
        .body(Map.of("lineUnitId", province))
        .patch("/api/v1/units/" + given.bureau)
        .then()
        .statusCode(200);

    as(line).get("/api/v1/units/" + given.bureau).then().statusCode(200);
    as(line).get("/api/v1/filings/" + filing).then().statusCode(200);
    GivenFilings.decide(line, filing, "AGREE").then().statusCode(403);
    GivenFilings.decide(given.supervisor, filing, "AGREE").then().statusCode(200);
  }

  @Test
  void a_line_never_closes_to_a_circle() {
    admin()
        .header("If-Match", "*")
        .body(Map.of("lineUnitId", successor))
        .patch("/api/v1/units/" + given.bureau)
        .then()
        .statusCode(200);

    admin()
        .header("If-Match", "*")
        .body(Map.of("lineUnitId", given.bureau))
        .patch("/api/v1/units/" + successor)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNIT_CYCLE"));
  }
}
