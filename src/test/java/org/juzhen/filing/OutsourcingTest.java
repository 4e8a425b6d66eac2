package org.juzhen.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** Accounts in use that a contractor runs, when its agreements end. */
@HubTest
class OutsourcingTest {
  private static final String SOON = "ACCOUNT_CONTRACT_SOON";
  private static final String OVER = "ACCOUNT_CONTRACT_OVER";

  @Inject TurnedClock clock;
  @Inject OutsourcingDesk desk;

  private GivenFilings given;
  private String contractor;

  @BeforeEach
  void anAccountRunFromOutside() {
    given = new GivenFilings();
    contractor =
        id(
            as(given.coordinator)
                .body(
                    Map.of(
                        "name", "云岫传媒有限公司",
                        "nature", "ENTERPRISE",
                        "qualification", "营业执照与业绩已核对",
                        "qualifiedOn", clock.today().toString()))
                .post("/api/v1/units/" + given.bureau + "/contractors"));
    signed("UNDERTAKING", 100);
    signed("CONFIDENTIALITY", 60);
    given.filed("CHANGE", given.account(), Map.of("details", Map.of("contractorId", contractor)));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private void signed(String kind, int days) {
    as(given.coordinator)
        .body(
            Map.of(
                "kind",
                kind,
                "number",
                "云承〔2026〕1号",
                "signedOn",
                clock.today().toString(),
                "expiresOn",
                clock.today().plusDays(days).toString()))
        .post("/api/v1/contractors/" + contractor + "/agreements")
        .then()
        .statusCode(201);
  }

  private void daysLater(int days) throws Throwable {
    clock.turn(Duration.ofDays(days));
    VertxContextSupport.subscribeAndAwait(() -> desk.watch());
  }

  private ValidatableResponse heard(String who) {
    return as(who).get("/api/v1/notices?limit=50").then().statusCode(200);
  }

  @Test
  @Clause({"R-SX-005", "R-IM-063", "R-57-015", "R-47-050"})
  void the_unit_is_warned_in_time_and_then_it_and_the_unit_above_are_alarmed() throws Throwable {
    daysLater(29);
    heard(given.coordinator).body("items.kind", not(hasItem(SOON)));
    daysLater(1);
    heard(given.coordinator)
        .body("items.kind", hasItem(SOON))
        .body("items.kind", not(hasItem(OVER)));
    heard(given.supervisor).body("items.kind", not(hasItem(SOON)));

    daysLater(31);

    heard(given.coordinator).body("items.kind", hasItem(OVER));
    heard(given.supervisor).body("items.kind", hasItem(OVER));
  }

  @Test
  void each_end_is_told_once_and_a_new_agreement_silences_it() throws Throwable {
    daysLater(40);
    daysLater(1);
    heard(given.coordinator).body("items.findAll { it.kind == '" + SOON + "' }.size()", equalTo(1));

    signed("CONFIDENTIALITY", 300);
    daysLater(30);

    heard(given.coordinator).body("items.kind", not(hasItem(OVER)));
  }

  @Test
  @Clause("R-SX-005")
  void a_filing_that_names_a_contractor_whose_agreement_is_over_is_refused() throws Throwable {
    String second = given.account();
    daysLater(61);
    String change =
        given
            .file("CHANGE", second, Map.of("details", Map.of("contractorId", contractor)))
            .path("id");

    as(given.coordinator)
        .post("/api/v1/filings/" + change + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("CONTRACTOR_NOT_VALID"));
  }
}
