package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.inbox.ArrivalDesk;
import org.juzhen.inbox.Browser;
import org.juzhen.inbox.GivenInbox;

/** An account is closed when nobody waits for anything from it any more. */
@HubTest
class ClosingWaitsTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;
  @Inject ArrivalDesk arrivals;
  @Inject SessionDesk sessions;

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
  void a_question_without_an_answer_holds_the_closing_up_and_the_unit_is_told() throws Throwable {
    GivenInbox inbox = new GivenInbox(arrivals, given, account);
    String question = inbox.comment("公交什么时候恢复？");
    String closing = announced();
    notices(closing)
        .then()
        .body("undone.what", contains("MESSAGES"))
        .body("undone[0].count", equalTo(1));
    clock.turn(Duration.ofDays(61));

    due.close();

    status().then().body("status", equalTo("CLOSE_ANNOUNCED"));
    as(given.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("ACCOUNT_CLOSING_HELD"));
    inbox
        .act(inbox.editor, question, "moderation", Map.of("hide", true, "reason", "重复留言"))
        .statusCode(200);
    due.close();
    status().then().body("status", equalTo("CLOSE_ANNOUNCED"));
    clock.turn(Duration.ofHours(1));
    due.close();
    status().then().body("status", equalTo("CLOSED"));
    notices(closing).then().body("undone", empty());
  }

  @Test
  void the_page_of_the_filing_says_what_holds_it_up() {
    new GivenInbox(arrivals, given, account).comment("公交什么时候恢复？");
    String closing = announced();

    new Browser(sessions, given.coordinator)
        .open("/filings/" + closing)
        .statusCode(200)
        .body(containsString("关停前要办结的事项"))
        .body(containsString("还有 1 条留言"));
  }

  @Test
  void what_goes_on_in_its_place_is_another_account_that_is_in_use() {
    closing(UUID.randomUUID().toString())
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("particulars.targetAccountId"));
    closing(account).then().statusCode(400);
    String stopped = given.account();
    given.announce(given.filed("CLOSE", stopped, null), clock.today()).then().statusCode(200);
    closing(stopped).then().statusCode(409).body("code", equalTo("TARGET_NOT_IN_USE"));

    closing(given.account()).then().statusCode(201);
  }

  @Test
  void what_goes_on_is_asked_again_when_the_last_level_agrees() {
    String target = given.account();
    String filing = World.id(closing(target));
    as(given.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    given.announce(given.filed("CLOSE", target, null), clock.today()).then().statusCode(200);

    decide(given.supervisor, filing, "AGREE")
        .then()
        .statusCode(409)
        .body("code", equalTo("TARGET_NOT_IN_USE"));
  }

  @Test
  void a_closing_that_is_filed_is_not_filed_again() {
    String first = given.filed("CLOSE", account, null);
    String number = as(given.coordinator).get("/api/v1/filings/" + first).path("filingNo");

    closing(null)
        .then()
        .statusCode(409)
        .body("code", equalTo("CLOSING_FILED_ALREADY"))
        .body("detail", containsString(number));
  }

  private Response closing(String target) {
    Map<String, Object> particulars = new HashMap<>();
    particulars.put("targetAccountId", target);
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CLOSE");
    filing.put("accountId", account);
    filing.put("reason", "功能相近，整合发布");
    filing.put("particulars", particulars);
    return as(given.coordinator).body(filing).post("/api/v1/filings");
  }

  private String announced() {
    String id = given.filed("CLOSE", account, null);
    given.announce(id, clock.today()).then().statusCode(200);
    return id;
  }

  private Response notices(String filing) {
    return as(given.coordinator).get("/api/v1/filings/" + filing + "/notices");
  }

  private Response status() {
    return as(given.coordinator).get("/api/v1/accounts/" + account);
  }
}
