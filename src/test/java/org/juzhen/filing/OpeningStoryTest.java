package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class OpeningStoryTest {
  private GivenFilings given;

  @BeforeEach
  void aCity() {
    given = new GivenFilings();
  }

  @Test
  @Clause({"R-IM-074", "R-IM-076", "R-IM-096", "R-123-002"})
  void an_account_that_the_city_agreed_to_may_post() {
    String platformId = given.world.unique("gh_");
    Map<String, Object> wanted = given.toOpen("WECHAT", given.world.unique("云岫出行"), platformId);
    Response drafted = as(given.coordinator).body(wanted).post("/api/v1/filings");
    drafted
        .then()
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .body("missing", empty())
        .body("actions", containsInAnyOrder("EDIT", "SUBMIT", "WITHDRAW"));
    String id = drafted.path("id");
    as(given.coordinator)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(200)
        .body("state", equalTo("IN_APPROVAL"))
        .body("levels[0].unitId", equalTo(given.city))
        .body("levels[0].external", equalTo(false));

    Response filed = decide(given.supervisor, id, "AGREE");

    filed
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"))
        .body("filingNo", matchesPattern("\\d{4}-980600-\\d{4,}"))
        .body("levels[0].decision", equalTo("AGREE"))
        .body("levels[0].decidedBy", notNullValue());
    as(given.coordinator)
        .get("/api/v1/accounts/" + filed.path("accountId"))
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("mayPost", equalTo(true))
        .body("platformId", equalTo(platformId))
        .body("filingNo", equalTo(filed.path("filingNo")))
        .body("capabilities", notNullValue());
  }

  @Test
  void without_a_platform_id_the_account_is_agreed_to_but_may_not_post_yet() {
    Map<String, Object> wanted = given.toOpen("APP", given.world.unique("云上云岫"), null);
    String id = World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));
    as(given.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    String account = decide(given.supervisor, id, "AGREE").path("accountId");
    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("APPROVED"))
        .body("mayPost", equalTo(false));

    given.filed("CHANGE", account, Map.of("platformId", given.world.unique("example.app")));

    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("ACTIVE"))
        .body("mayPost", equalTo(true));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/changes")
        .then()
        .body("field", hasItems("platformId", "status"));
  }

  @Test
  @Clause({"R-IM-055"})
  void what_is_missing_is_named_with_its_source_and_nothing_is_handed_in() {
    Map<String, Object> bare =
        Map.of(
            "kind",
            "OPEN",
            "account",
            Map.of("unitId", given.bureau, "platform", "WEIBO", "name", given.world.unique("半份")));
    String id = World.id(as(given.coordinator).body(bare).post("/api/v1/filings"));

    Response refused = as(given.coordinator).post("/api/v1/filings/" + id + "/submission");

    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("FILING_INCOMPLETE"))
        .body("missing.what", hasItems("account.purpose", "account.functions", "reason"))
        .body("basis.document", notNullValue())
        .body("fields.field", hasItems("account.contentOwner", "account.securityOwner"));
    as(given.coordinator)
        .get("/api/v1/filings/" + id)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("missing.basis.document", hasItems("国办发〔2018〕123号"));
  }

  @Test
  void a_returned_filing_is_completed_and_goes_round_again() {
    String id = given.submitted();
    decide(given.supervisor, id, "RETURN")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("filingNo", nullValue());
    Response again = as(given.coordinator).get("/api/v1/filings/" + id);
    as(given.coordinator)
        .header("If-Match", again.header("ETag"))
        .body(Map.of("reason", "补充说明：原账号无力维护，已整合"))
        .patch("/api/v1/filings/" + id)
        .then()
        .statusCode(200)
        .body("reason", equalTo("补充说明：原账号无力维护，已整合"));
    as(given.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);

    Response filed = decide(given.supervisor, id, "AGREE");

    filed
        .then()
        .body("state", equalTo("FILED"))
        .body("levels.decision", contains("RETURN", "AGREE"));
  }

  @Test
  @Clause({"R-SX-002"})
  void nobody_decides_an_own_filing_even_with_both_roles() {
    String both = given.world.person("both", given.city, "SUPERVISOR");
    String own = given.world.department("云岫市文旅局", given.city);
    String rolesOf =
        World.admin()
            .get("/api/v1/people?unitId=" + given.city)
            .path("items.find { it.username == '" + both + "' }.id");
    World.admin()
        .body(
            Map.of(
                "roles",
                List.of(
                    Map.of("role", "SUPERVISOR", "unitId", given.city),
                    Map.of("role", "COORDINATOR", "unitId", own))))
        .put("/api/v1/people/" + rolesOf + "/roles")
        .then()
        .statusCode(200);
    Map<String, Object> wanted =
        given.toOpen("WEIBO", given.world.unique("云岫文旅"), given.world.unique("55"));
    Map<String, Object> account = new HashMap<>(cast(wanted));
    account.put("unitId", own);
    wanted.put("account", account);
    String id = World.id(as(both).body(wanted).post("/api/v1/filings"));
    as(both).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);

    Response refused = decide(both, id, "AGREE");

    refused.then().statusCode(403).body("code", equalTo("OWN_FILING"));
    decide(given.supervisor, id, "AGREE").then().statusCode(200);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Map<String, Object> wanted) {
    return (Map<String, Object>) wanted.get("account");
  }

  @Test
  void of_two_decisions_at_once_one_counts_and_the_other_is_told() {
    String other = given.world.person("other", given.city, "SUPERVISOR");
    World.token(given.supervisor);
    World.token(other);
    String id = given.submitted();

    List<Integer> answers =
        Stream.of(given.supervisor, other)
            .map(who -> CompletableFuture.supplyAsync(() -> decide(who, id, "AGREE").statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(answers).containsExactly(200, 409);
  }
}
