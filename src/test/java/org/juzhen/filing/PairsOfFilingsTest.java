package org.juzhen.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
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
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** Two filings about one account, both in force or on their way. */
@HubTest
class PairsOfFilingsTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenFilings given;
  private String account;

  @BeforeEach
  void anAccountInUse() {
    given = new GivenFilings();
    account = given.account();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_emergency_that_is_refused_leaves_a_closing_account_closing() {
    String closing = given.filed("CLOSE", account, null);
    String emergency = paused("FORCE_MAJEURE", null);
    status().body("status", equalTo("SUSPENDED"));
    given.announce(closing, clock.today()).then().statusCode(200);

    decide(given.supervisor, emergency, "REJECT").then().statusCode(200);

    status().body("status", equalTo("CLOSE_ANNOUNCED"));
  }

  @Test
  void a_pause_that_waited_while_the_closing_was_announced_is_agreed_to_no_more() {
    String closing = given.filed("CLOSE", account, null);
    String pause = paused("UPGRADE", clock.today().plusDays(7));
    given.announce(closing, clock.today()).then().statusCode(200);

    decide(given.supervisor, pause, "AGREE")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_NOT_FILEABLE"));

    decide(given.supervisor, pause, "REJECT").then().statusCode(200);
  }

  @Test
  void a_planned_pause_of_a_closing_account_begins_nothing() {
    String pause = paused("UPGRADE", clock.today().plusDays(7));
    decide(given.supervisor, pause, "AGREE").then().statusCode(200);
    String closing = given.filed("CLOSE", account, null);
    given.announce(closing, clock.today()).then().statusCode(200);

    clock.turn(Duration.ofDays(7));
    due.ring();

    status().body("status", equalTo("CLOSE_ANNOUNCED"));
    as(given.coordinator)
        .get("/api/v1/filings/" + pause)
        .then()
        .body("clocks.name", not(hasItem("offlineBegins")));
  }

  @Test
  void nothing_is_changed_while_the_notice_of_the_closing_hangs() {
    String closing = given.filed("CLOSE", account, null);
    given.file("CHANGE", account, Map.of("name", "云岫新名")).then().statusCode(201);
    given.announce(closing, clock.today()).then().statusCode(200);
    String change =
        as(given.coordinator).get("/api/v1/filings?accountId=" + account).path("items[0].id");

    as(given.coordinator)
        .post("/api/v1/filings/" + change + "/submission")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_NOT_FILEABLE"));
  }

  private String paused(String cause, LocalDate from) {
    Map<String, Object> particulars = new HashMap<>();
    particulars.put("cause", cause);
    particulars.put("startsOn", from == null ? null : from.toString());
    particulars.put("endsOn", from == null ? null : from.plusDays(3).toString());
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "SUSPEND");
    filing.put("accountId", account);
    filing.put("reason", "系统升级");
    filing.put("particulars", particulars);
    String id = World.id(as(given.coordinator).body(filing).post("/api/v1/filings"));
    as(given.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return id;
  }

  private ValidatableResponse status() {
    return as(given.coordinator).get("/api/v1/accounts/" + account).then();
  }
}
