package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** One account stands for a government, and stays. */
@HubTest
class MainAccountTest {

  @Test
  @Clause({"R-SX-022", "R-47-013"})
  void the_mark_of_a_governments_main_account_is_not_taken_off_to_close_it() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String main = shaanxi.mainAccountOfTheCity();

    changed(shaanxi, main, Map.of("main", false))
        .then()
        .statusCode(422)
        .body("code", equalTo("MAIN_ACCOUNT_STAYS"))
        .body("basis.clause", equalTo("第8条(三)"))
        .body("fields.field", hasItem("changes.main"));
  }

  @Test
  @Clause("R-SX-022")
  void nor_is_it_given_to_a_bureau_that_may_close_it() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    shaanxi.paper("NEW_SPONSOR_CONSENT");
    String main = shaanxi.mainAccountOfTheCity();

    changed(shaanxi, main, Map.of("unitId", shaanxi.bureauUnit))
        .then()
        .statusCode(422)
        .body("code", equalTo("MAIN_ACCOUNT_STAYS"))
        .body("fields.field", hasItem("changes.unitId"));
  }

  @Test
  @Clause("R-DL-037")
  void a_government_has_one_main_account_and_another_one_may_take_its_place() {
    GivenKinds dali = GivenKinds.province("DALI");
    String first = opened(dali, "WECHAT", true, 200);
    opened(dali, "WEIBO", true, 409);
    String second = opened(dali, "WEIBO", false, 200);

    String change = World.id(drafted(dali, second, Map.of("main", true)));
    submitted(dali, change).then().statusCode(200);
    GivenFilings.decide(dali.province, change, "AGREE").then().statusCode(200);

    account(dali, second).then().body("main", equalTo(true));
    account(dali, first).then().body("main", equalTo(false));
    as(dali.office())
        .get("/api/v1/accounts/" + first + "/changes")
        .then()
        .body("find { it.field == 'main' }.filingId", equalTo(change));
  }

  private static Response account(GivenKinds place, String account) {
    return as(place.office()).get("/api/v1/accounts/" + account);
  }

  /** How handing in is answered, and the account where it was agreed to. */
  @SuppressWarnings("unchecked")
  private static String opened(GivenKinds place, String platform, boolean main, int answer) {
    Map<String, Object> wanted = place.toOpen(platform, null);
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", place.cityUnit);
    account.put("main", main);
    String id = World.id(as(place.office()).body(wanted).post("/api/v1/filings"));
    Response said = submitted(place, id);
    said.then().statusCode(answer);
    if (answer != 200) {
      said.then()
          .body("code", equalTo("MAIN_ACCOUNT_TAKEN"))
          .body("detail", containsString("只能有一个"));
      as(place.office()).post("/api/v1/filings/" + id + "/withdrawal").then().statusCode(200);
      return null;
    }
    return GivenFilings.decide(place.province, id, "AGREE").path("accountId");
  }

  private static Response changed(GivenKinds place, String account, Map<String, Object> changes) {
    return submitted(place, World.id(drafted(place, account, changes)));
  }

  private static Response drafted(GivenKinds place, String account, Map<String, Object> changes) {
    Map<String, Object> filing = new HashMap<>(place.toOpen("WECHAT", null));
    filing.remove("account");
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", changes);
    return as(place.office()).body(filing).post("/api/v1/filings");
  }

  private static Response submitted(GivenKinds place, String id) {
    return as(place.office()).post("/api/v1/filings/" + id + "/submission");
  }
}
