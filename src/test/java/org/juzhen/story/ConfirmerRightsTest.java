package org.juzhen.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** Who may name those who confirm pushes, and who may be named. */
@HubTest
class ConfirmerRightsTest {
  @Inject DueWorks due;

  private GivenConfirmers given;
  private City city;
  private String leader;

  @BeforeEach
  void an_account() {
    given = new GivenConfirmers(due);
    city = given.city;
    leader = given.id(city.leader);
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  @Test
  void editors_and_the_coordinator_name_and_nobody_else_does() {
    given.name(city.editor, leader, "08:30", "12:00").then().statusCode(201);
    String hours =
        given
            .name(city.coordinator, leader, "14:00", "17:30")
            .then()
            .statusCode(201)
            .body("", hasSize(1))
            .body("[0].hours", hasSize(2))
            .extract()
            .path("[0].hours[0].id");
    String other = city.world.department("云岫市水务局", city.government);
    String stranger = city.world.person("stranger", other, "EDITOR", "COORDINATOR");

    for (String who : List.of(city.reviewer, city.leader, city.supervisor)) {
      refused(given.name(who, leader, "19:00", "20:00"), 403, "FORBIDDEN");
      refused(as(who).delete(given.path() + "/" + hours), 403, "FORBIDDEN");
      refused(as(who).get(given.path() + "/candidates"), 403, "FORBIDDEN");
      as(who).get(given.path()).then().statusCode(200).body("[0].person", equalTo("leader"));
    }
    refused(given.name(stranger, leader, "19:00", "20:00"), 404, "NOT_FOUND");
    refused(as(stranger).get(given.path()), 404, "NOT_FOUND");
    refused(as(stranger).delete(given.path() + "/" + hours), 404, "NOT_FOUND");
    as(city.editor).delete(given.path() + "/" + hours).then().statusCode(200);
    refused(as(city.editor).delete(given.path() + "/" + hours), 404, "NOT_FOUND");
  }

  @Test
  void named_are_people_who_work_on_posts_here_or_above() {
    String supervisor = GivenEmergency.personId(city.supervisor, city.government);
    String other = city.world.department("云岫市水务局", city.government);
    String outsider = city.world.person("outsider", other, "EDITOR");

    given.name(city.editor, supervisor, "19:00", "21:00").then().statusCode(201);
    refused(
        given.name(city.editor, given.id(city.handler), "19:00", "21:00"),
        422,
        "CONFIRMER_NOT_ALLOWED");
    refused(
        given.name(city.editor, GivenEmergency.personId(outsider, other), "19:00", "21:00"),
        422,
        "CONFIRMER_NOT_ALLOWED");
    as(city.editor)
        .get(given.path() + "/candidates")
        .then()
        .statusCode(200)
        .body("personId", hasItem(supervisor))
        .body("personId", hasItem(leader))
        .body("person", not(hasItem("handler")))
        .body("person", not(hasItem("outsider")));
  }

  @Test
  void people_of_a_contractor_are_neither_offered_nor_named() {
    String outside = given.id(ofAContractor());

    refused(given.name(city.editor, outside, "19:00", "21:00"), 422, "CONFIRMER_FROM_OUTSIDE");
    as(city.editor)
        .get(given.path() + "/candidates")
        .then()
        .body("personId", not(hasItem(outside)));
  }

  private String ofAContractor() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    Map<String, Object> firm = new HashMap<>();
    firm.put("name", "云岫传媒有限公司");
    firm.put("nature", "ENTERPRISE");
    firm.put("phone", "13900001234");
    firm.put("qualification", "营业执照与业绩已核对");
    firm.put("qualifiedOn", today.toString());
    String units = "/api/v1/units/" + city.department + "/contractors";
    String unique = city.world.unique("outside").toLowerCase(Locale.ROOT);
    Map<String, Object> person = new HashMap<>();
    person.put("username", unique);
    person.put("name", "外包编辑");
    person.put("unitId", city.department);
    person.put("password", World.PASSWORD);
    person.put("roles", List.of("EDITOR"));
    person.put("contractorId", World.id(as(city.coordinator).body(firm).post(units)));
    admin().body(person).post("/api/v1/people").then().statusCode(201);
    return unique;
  }

  @Test
  void hours_have_a_beginning_and_another_end_and_stand_once() {
    refused(given.name(city.editor, leader, "08:30", "08:30"), 422, "CONFIRMER_HOURS_ALIKE");
    refused(given.name(city.editor, leader, "25:00", "08:30"), 400, "INVALID_FIELDS");
    given.name(city.editor, leader, "20:00", "08:00").then().statusCode(201);
    refused(given.name(city.editor, leader, "20:00", "08:00"), 409, "CONFIRMER_NAMED_ALREADY");
    for (int minute = 0; minute < 59; minute++) {
      String from = "09:%02d".formatted(minute);
      given.name(city.editor, leader, from, "10:00").then().statusCode(201);
    }
    given
        .name(city.editor, leader, "11:00", "12:00")
        .then()
        .statusCode(409)
        .body("code", equalTo("TOO_MANY_CONFIRMERS"))
        .body("detail", containsString("60"));
  }
}
