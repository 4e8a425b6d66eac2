package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** One account of a unit on a platform where the place does not say "in principle". */
@HubTest
class StrictExceptionTest {
  @Inject TurnedClock clock;

  private GivenFilings given;
  private String first;

  @BeforeEach
  void aCityThatAllowsOneOnly() {
    given = new GivenFilings();
    new PlaceRules(given.supervisor, given.city, "云府办〔2026〕8号")
        .decide("ONE_ACCOUNT_PER_PLATFORM", "STRICT", clock.today());
    first = given.account();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private Response excepted(String validUntil) {
    Map<String, Object> words = new HashMap<>();
    words.put("platform", "WECHAT");
    words.put("document", "云办函〔2026〕6号");
    words.put("decidedOn", clock.today().toString());
    words.put("reason", "路况与办事分开");
    words.put("validUntil", validUntil);
    return as(given.supervisor)
        .body(words)
        .post("/api/v1/units/" + given.bureau + "/account-exceptions");
  }

  private Response handedIn() {
    return as(given.coordinator).post("/api/v1/filings/" + given.draft() + "/submission");
  }

  private void refused(Response answer) {
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("ONE_ACCOUNT_PER_PLATFORM"))
        .body("basis.document", equalTo("云府办〔2026〕8号"))
        .body("detail", containsString("例外批准"));
  }

  @Test
  @Clause({"R-123-007", "R-SX-007", "R-DL-009"})
  void a_second_account_is_refused_whatever_the_filing_says_for_itself() {
    Map<String, Object> wanted =
        given.toOpen("WECHAT", given.world.unique("云岫路况"), given.world.unique("gh_"));
    wanted.put("particulars", Map.of("exception", "承担独立职能，确需单独开设"));
    String id = World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));

    refused(as(given.coordinator).post("/api/v1/filings/" + id + "/submission"));
  }

  @Test
  @Clause({"R-123-007", "R-SX-007"})
  void an_exception_lets_one_more_in_and_knows_the_filing_that_used_it() {
    String exception = World.id(excepted(null));
    String id = handedIn().then().statusCode(200).extract().path("id");

    Response filed = decide(given.supervisor, id, "AGREE");

    filed.then().statusCode(200).body("exceptionId", equalTo(exception));
    String second = filed.path("accountId");
    as(given.supervisor)
        .get("/api/v1/units/" + given.bureau + "/account-exceptions")
        .then()
        .body("id", contains(exception))
        .body("accountId", contains(second))
        .body("filingId", contains(id))
        .body("grantedBy", contains(notNullValue()));
    refused(handedIn());
  }

  @Test
  void an_exception_that_is_over_helps_nobody() {
    excepted(clock.today().minusDays(1).toString())
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("validUntil"));
    excepted(clock.today().plusDays(10).toString()).then().statusCode(201);
    clock.turn(Duration.ofDays(11));

    refused(handedIn());
  }

  @Test
  void an_exception_that_ends_while_the_filing_waits_lets_nothing_in() {
    excepted(clock.today().plusDays(10).toString()).then().statusCode(201);
    String id = handedIn().then().statusCode(200).extract().path("id");
    clock.turn(Duration.ofDays(11));

    decide(given.supervisor, id, "AGREE")
        .then()
        .statusCode(422)
        .body("code", equalTo("ONE_ACCOUNT_PER_PLATFORM"));

    as(given.supervisor).get("/api/v1/filings/" + id).then().body("state", equalTo("IN_APPROVAL"));
  }

  @Test
  void who_has_no_account_there_yet_needs_no_exception() {
    as(given.coordinator)
        .get("/api/v1/filings?accountId=" + first)
        .then()
        .body("items[0].exceptionId", nullValue());
  }

  @Test
  @Clause({"R-DL-012", "R-123-002"})
  void a_personal_account_is_nobodys_official_account() {
    Map<String, Object> wanted =
        given.toOpen("WEIBO", given.world.unique("云岫交通"), given.world.unique("wb"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("kind", "PERSONAL");
    wanted.put("materials", List.of());
    String id = World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));

    as(given.coordinator)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_PERSONAL_ACCOUNT"))
        .body("basis.document", equalTo("国办发〔2018〕123号"))
        .body("detail", containsString("谁开设、谁主办"))
        .body("detail", containsString("任何个人不得以单位名义开办"));
  }
}
