package org.juzhen.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

@HubTest
class CustodyStoryTest {
  private static final List<String> ALL =
      List.of(
          "PASSWORD_CHANGED",
          "BINDING_CHANGED",
          "DEVICES_SIGNED_OUT",
          "OPERATORS_REVIEWED",
          "MATERIALS_PASSED");

  private GivenFilings given;
  private String account;
  private String giver;
  private String receiver;

  @BeforeEach
  void an_account_whose_login_somebody_keeps() {
    given = new GivenFilings();
    account = given.account();
    giver = given.world.person("giver", given.bureau, "EDITOR");
    receiver = given.world.person("receiver", given.bureau, "EDITOR");
    entrust(giver).statusCode(200);
  }

  private String id(String username) {
    return as(given.supervisor)
        .get("/api/v1/people?limit=500&unitId=" + given.bureau)
        .path("items.find { it.username == '" + username + "' }.id");
  }

  private ValidatableResponse entrust(String holder) {
    return as(given.coordinator)
        .body(
            Map.of(
                "holderId",
                id(holder),
                "boundPhone",
                "13900001234",
                "boundMail",
                "xinmei@yunxiu.example",
                "devices",
                List.of("新媒体室台式机")))
        .put("/api/v1/accounts/" + account + "/custody")
        .then();
  }

  private Response opened() {
    return as(giver)
        .body(Map.of("receiverId", id(receiver), "reason", "轮岗"))
        .post("/api/v1/accounts/" + account + "/hand-overs");
  }

  private ValidatableResponse does(String who, String handOver, String what, Object body) {
    var request = as(who);
    return (body == null ? request : request.body(body))
        .post("/api/v1/hand-overs/" + handOver + "/" + what)
        .then();
  }

  @Clause("R-123-012")
  @Test
  void a_login_changes_hands_when_both_have_confirmed() {
    String handOver = opened().then().statusCode(201).extract().path("handOvers[0].id");

    does(receiver, handOver, "receipt", null).statusCode(409);
    does(giver, handOver, "giving", Map.of("checklist", ALL))
        .statusCode(200)
        .body("holder", equalTo("giver"))
        .body("handOvers[0].state", equalTo("GIVEN"));
    does(giver, handOver, "receipt", null).statusCode(403);
    does(receiver, handOver, "receipt", null)
        .statusCode(200)
        .body("holder", equalTo("receiver"))
        .body("handOvers[0].state", equalTo("DONE"))
        .body("handOvers[0].checklist", hasSize(5));
  }

  @Test
  void nothing_is_given_before_every_point_is_seen_to() {
    String handOver = opened().path("handOvers[0].id");

    does(giver, handOver, "giving", Map.of("checklist", ALL.subList(1, 5)))
        .statusCode(422)
        .body("code", equalTo("CHECKLIST_INCOMPLETE"))
        .body("detail", containsString("密码"));
    does(receiver, handOver, "giving", Map.of("checklist", ALL)).statusCode(403);
  }

  @Test
  void a_second_hand_over_waits_for_the_first() {
    String first = opened().path("handOvers[0].id");

    opened().then().statusCode(409).body("code", equalTo("HAND_OVER_OPEN"));
    does(receiver, first, "cancellation", null).statusCode(200);
    opened().then().statusCode(201);
  }

  @Clause({"R-123-012", "R-DL-047"})
  @Test
  void of_number_and_mail_only_a_part_is_kept_and_of_the_password_nothing() {
    as(giver)
        .get("/api/v1/accounts/" + account + "/custody")
        .then()
        .statusCode(200)
        .body("boundPhone", equalTo("139****1234"))
        .body("boundMail", equalTo("x****@yunxiu.example"))
        .body("$", not(hasItem("password")));
    entrust(receiver).statusCode(409).body("code", equalTo("CUSTODY_HELD"));
  }

  @Test
  void nobody_leaves_with_a_login_unwarned() {
    String path = "/api/v1/people/" + id(giver) + "/departure";

    admin()
        .body(Map.of("inSpite", false))
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("STILL_HOLDS"))
        .body("detail", containsString("云岫交通"));
    admin().body(Map.of("inSpite", true)).post(path).then().statusCode(200);

    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/custody")
        .then()
        .body("holderLeft", equalTo(true));
    as(given.coordinator)
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("LOGIN_LEFT_BEHIND"));
    String handOver =
        as(given.coordinator)
            .body(Map.of("receiverId", id(receiver)))
            .post("/api/v1/accounts/" + account + "/hand-overs")
            .path("handOvers[0].id");
    does(given.coordinator, handOver, "giving", Map.of("checklist", ALL)).statusCode(200);
    does(receiver, handOver, "receipt", null)
        .statusCode(200)
        .body("handOvers[0].giverAbsent", equalTo(true));
  }

  @Test
  void a_login_stays_in_its_unit_and_is_hidden_from_strangers() {
    GivenFilings elsewhere = new GivenFilings();
    String foreign = elsewhere.world.person("foreign", elsewhere.bureau, "EDITOR");
    String other =
        as(elsewhere.supervisor)
            .get("/api/v1/people?unitId=" + elsewhere.bureau)
            .path("items.find { it.username == '" + foreign + "' }.id");

    as(giver)
        .body(Map.of("receiverId", other))
        .post("/api/v1/accounts/" + account + "/hand-overs")
        .then()
        .statusCode(422)
        .body("fields.field", contains("receiverId"));
    as(foreign).get("/api/v1/accounts/" + account + "/custody").then().statusCode(404);
    String open = opened().path("handOvers[0].id");
    does(foreign, open, "cancellation", null).statusCode(404);
  }
}
