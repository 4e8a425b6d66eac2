package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

/** An account from an old ledger posts for a time, and then only once its filing is confirmed. */
@HubTest
class UnfiledGraceStoryTest {
  @Inject GivenPosts given;
  @Inject TurnedClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private String imported(Office office) {
    String coordinator = office.filings().coordinator;
    String unit = as(coordinator).get("/api/v1/units/" + office.unit()).path("name");
    String table = "主办单位,平台类型,账号名称,账号ID\n" + unit + ",小红书,云岫旧号," + given.marker() + "\n";
    as(coordinator)
        .contentType("application/octet-stream")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/imports?dryRun=false")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
    return as(coordinator)
        .get("/api/v1/accounts?unitId=" + office.unit() + "&status=ACTIVE_UNFILED")
        .path("items[0].id");
  }

  private Response account(Office office, String id) {
    return as(office.editor()).get("/api/v1/accounts/" + id);
  }

  @Test
  void it_posts_within_the_days_of_its_place_and_then_no_more_until_confirmed() {
    Office office = given.office();
    String account = imported(office);
    account(office, account)
        .then()
        .body("mayPost", equalTo(true))
        .body("clocks[0].dueAt", notNullValue())
        .body("clocks[0].value", containsString("90"))
        .body("clocks[0].basis.document", containsString("系统默认值"));
    String planned = given.scheduled(office, given.marker(), account);
    String cleared = given.cleared(office, given.marker(), account);

    clock.turn(Duration.ofDays(91));

    account(office, account)
        .then()
        .body("status", equalTo("ACTIVE_UNFILED"))
        .body("mayPost", equalTo(false));
    as(office.editor())
        .body(given.draft(given.marker(), account))
        .post("/api/v1/posts")
        .then()
        .statusCode(409)
        .body("code", equalTo("UNFILED_GRACE_OVER"))
        .body("detail", containsString("系统默认值"));
    given.act(office, cleared, "schedule", Map.of()).then().statusCode(409);
    given.drive();
    given.seen(office, planned).body("deliveries[0].state", equalTo("FAILED"));

    List<String> filings =
        as(office.filings().supervisor)
            .get("/api/v1/filings?waiting=true&historic=true")
            .path("items.findAll { it.accountId == '" + account + "' }.id");
    as(office.filings().supervisor)
        .body(Map.of("ids", filings))
        .post("/api/v1/filings/confirmations")
        .then()
        .statusCode(200);
    account(office, account).then().body("mayPost", equalTo(true));
    assertThat(account(office, account).jsonPath().getList("clocks")).isEmpty();
  }

  @Test
  void what_appears_on_an_account_is_no_edit_of_it() {
    Office office = given.office();
    String app = given.app(office);
    int before = account(office, app).path("version");
    given.scheduled(office, given.marker(), app);

    given.drive();

    account(office, app).then().body("lastPostAt", notNullValue()).body("version", equalTo(before));
    as(office.editor())
        .body(
            Map.of(
                "url",
                "https://x.example/1",
                "title",
                "x",
                "postedAt",
                "2026-01-01T08:00:00+08:00"))
        .post("/api/v1/accounts/" + app + "/observed-posts");
    account(office, app).then().body("version", equalTo(before));
  }
}
