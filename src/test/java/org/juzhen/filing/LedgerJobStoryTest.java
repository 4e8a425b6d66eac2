package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class LedgerJobStoryTest {
  @Inject DueWorks due;
  @Inject Pool pool;
  private GivenFilings given;
  private String bureau;

  @BeforeEach
  void aCity() {
    given = new GivenFilings();
    bureau = World.admin().get("/api/v1/units/" + given.bureau).path("name");
  }

  private byte[] table(int lines) {
    StringBuilder table = new StringBuilder("主办单位,平台类型,账号名称\n");
    String name = given.world.unique("云岫");
    for (int i = 0; i < lines; i++) {
      table.append(bureau).append(",微信,").append(name).append(i).append('\n');
    }
    return table.append(bureau).append(",广播,不认识\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private Response handIn(byte[] table, String how) {
    return as(given.coordinator)
        .contentType("application/octet-stream")
        .body(table)
        .post("/api/v1/ledgers/imports" + how);
  }

  @Test
  void a_long_ledger_is_taken_in_beside_other_work_with_its_progress() {
    String id = handIn(table(1200), "").then().statusCode(201).extract().path("id");
    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id)
        .then()
        .body("state", equalTo("WAITING"))
        .body("rows", equalTo(0));

    due.drive("ledger-import");

    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id)
        .then()
        .body("state", equalTo("DONE"))
        .body("total", equalTo(1201))
        .body("rows", equalTo(1201))
        .body("accepted", equalTo(1200))
        .body("rejected", equalTo(1));
    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id + "/rows?outcome=REJECTED")
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("PLATFORM_UNKNOWN"))
        .body("items[0].row", equalTo(1202));
    as(given.supervisor).get("/api/v1/ledgers/imports/" + id).then().statusCode(404);
  }

  @Test
  void a_hub_that_was_stopped_goes_on_and_says_so() {
    String id = handIn(table(700), "").path("id");
    sql(
        "update ledger_import set state = 'RUNNING', started_at = now(), leased_until = now() -"
            + " interval '1 minute', rows = 500, accepted = 500 where id = '"
            + id
            + "'");

    due.drive("ledger-import");

    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id)
        .then()
        .body("state", equalTo("DONE"))
        .body("interrupted", equalTo(1))
        .body("rows", equalTo(701));
    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id + "/rows")
        .then()
        .body("items[0].row", equalTo(502));
  }

  @Test
  void what_is_no_ledger_ends_in_words() {
    String id = handIn("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "").path("id");
    due.drive("ledger-import");
    as(given.coordinator)
        .get("/api/v1/ledgers/imports/" + id)
        .then()
        .body("state", equalTo("REFUSED"))
        .body("refusal", containsString("没有找到表头"));
    handIn(new byte[11 * 1024 * 1024], "").then().statusCode(413);
    handIn(table(1), "?mode=x").then().statusCode(400);
  }

  @Test
  void the_national_sheet_follows_the_units_layout_and_is_compared() throws Exception {
    handIn(table(2), "").then().statusCode(201);
    due.drive("ledger-import");
    String at = "/api/v1/units/" + given.city + "/national";
    String layout =
        """
        {"columns":[{"field":"NAME","heading":"新媒体名称"},{"field":"PLATFORM","heading":"类型",
        "values":{"微信公众号":"微信"}},{"field":"STATUS","heading":"状态","values":{"已开通未备案":"运营"}},
        {"field":"FILING_NO","heading":"备案号码"}]}
        """;
    as(given.supervisor).body(layout).put(at + "/layout").then().statusCode(200);
    as(given.supervisor)
        .body("{\"columns\":[{\"field\":\"URL\",\"heading\":\"链接\"}]}")
        .put(at + "/layout")
        .then()
        .statusCode(422)
        .body("code", equalTo("LAYOUT_UNCLEAR"));
    as(given.supervisor).get(at + "/preview").then().body("[0][1]", equalTo("微信"));
    byte[] sheet = as(given.supervisor).get(at + "/sheet.xlsx").asByteArray();
    assertThat(Sheets.head(sheet)).containsExactly("新媒体名称", "类型", "状态", "备案号码");
    List<String> names = Sheets.column(sheet, 0);
    String theirs = "新媒体名称,类型,状态,备案号码\n" + names.get(1) + ",微信,运营,国办1号\n只在那边,微博,运营,\n";

    String id =
        as(given.supervisor)
            .contentType("text/csv")
            .body(theirs.getBytes(StandardCharsets.UTF_8))
            .post(at + "/comparison/imports")
            .then()
            .statusCode(201)
            .body("differing", equalTo(1))
            .body("onlyHere", equalTo(1))
            .body("onlyThere", equalTo(1))
            .extract()
            .path("id");

    as(given.supervisor)
        .get(at + "/comparisons/" + id + "/rows?outcome=DIFFERS")
        .then()
        .body("items[0].differences[0].field", equalTo("FILING_NO"))
        .body("items[0].differences[0].there", equalTo("国办1号"));
    as(new GivenFilings().supervisor).get(at + "/layout").then().statusCode(404);
    given().get("/national/" + given.city).then().statusCode(200);
  }

  private void sql(String statement) {
    DueWorks.await(() -> pool.query(statement).execute().replaceWithVoid());
  }
}
