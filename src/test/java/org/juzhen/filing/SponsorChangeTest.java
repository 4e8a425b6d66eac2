package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.World;

/** A single account changes its sponsor while both units stand: 国办发〔2018〕123号 四(一). */
@HubTest
class SponsorChangeTest {
  private GivenFilings given;
  private String account;
  private String heir;
  private String clerk;

  @BeforeEach
  void twoBureaus() {
    given = new GivenFilings();
    account = given.account();
    heir = given.world.department("云岫市文化旅游局", given.city);
    clerk = given.world.person("heir", heir, "COORDINATOR");
  }

  private String drafted() {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", Map.of("unitId", heir));
    filing.put("reason", "职能划转");
    filing.put("materials", List.of(Map.of("type", "NEW_SPONSOR_CONSENT", "text", "同意接收该账号")));
    return World.id(as(given.coordinator).body(filing).post("/api/v1/filings"));
  }

  private Response submitted(String id) {
    return as(given.coordinator).post("/api/v1/filings/" + id + "/submission");
  }

  private void opensWechat(String who, String unit) {
    Map<String, Object> wanted =
        given.toOpen("WECHAT", given.world.unique("云岫文旅"), given.world.unique("gh_"));
    @SuppressWarnings("unchecked")
    Map<String, Object> words = (Map<String, Object>) wanted.get("account");
    words.put("unitId", unit);
    String id = World.id(as(who).body(wanted).post("/api/v1/filings"));
    as(who).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    decide(given.supervisor, id, "AGREE").then().statusCode(200);
  }

  @Test
  @Clause({"R-IM-024", "R-47-017", "R-123-009", "R-IM-097"})
  void the_account_belongs_to_the_new_unit_when_the_level_above_has_agreed() {
    as(given.coordinator)
        .body(Map.of("duty", "POST_A", "name", "沈知行", "accountId", account))
        .post("/api/v1/units/" + given.bureau + "/responsibles")
        .then()
        .statusCode(201);
    String id = drafted();
    submitted(id).then().statusCode(200).body("levels[0].unitId", equalTo(given.city));

    decide(given.supervisor, id, "AGREE").then().statusCode(200).body("state", equalTo("FILED"));

    as(clerk)
        .get("/api/v1/accounts/" + account)
        .then()
        .statusCode(200)
        .body("unitId", equalTo(heir))
        .body("status", equalTo("ACTIVE"));
    as(clerk)
        .get("/api/v1/accounts/" + account + "/changes")
        .then()
        .body("find { it.field == 'unitId' }.filingId", equalTo(id));
    as(given.coordinator)
        .get("/api/v1/units/" + given.bureau + "/responsibles")
        .then()
        .body("accountId", not(hasItem(account)));
    as(given.coordinator)
        .body(Map.of("kind", "CLOSE", "accountId", account, "reason", "不再由我们办"))
        .post("/api/v1/filings")
        .then()
        .statusCode(404);
  }

  @Test
  @Clause({"R-123-009", "R-IM-097"})
  void the_public_is_told_of_a_new_sponsor_even_where_other_changes_need_no_notice() {
    String id = drafted();
    submitted(id).then().statusCode(200);
    decide(given.supervisor, id, "AGREE").then().statusCode(200);

    as(given.coordinator)
        .get("/api/v1/filings/" + id + "/notices")
        .then()
        .statusCode(200)
        .body("wanted.kind", contains("CHANGE"))
        .body("wanted[0].basis.document", equalTo("国办发〔2018〕123号"));
  }

  @Test
  void the_new_unit_has_to_want_it() {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", Map.of("unitId", heir));
    filing.put("reason", "职能划转");
    String id = World.id(as(given.coordinator).body(filing).post("/api/v1/filings"));

    submitted(id)
        .then()
        .statusCode(422)
        .body("missing.what", hasItem("materials.NEW_SPONSOR_CONSENT"));
  }

  @Test
  @Clause("R-123-007")
  void a_new_sponsor_that_has_an_account_there_needs_an_exception_where_one_is_all() {
    opensWechat(clerk, heir);
    new PlaceRules(given.supervisor, given.city).decide("ONE_ACCOUNT_PER_PLATFORM", "STRICT");

    submitted(drafted())
        .then()
        .statusCode(422)
        .body("code", equalTo("ONE_ACCOUNT_PER_PLATFORM"))
        .body("detail", containsString("文化旅游局"));
  }
}
