package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.World;

/** Who has to, who may, and by whose desk it goes. */
@HubTest
class WhoOpensTest {
  private static String unit(
      World world, String name, String level, String kind, Map<String, Object> more) {
    Map<String, Object> unit = new HashMap<>(more);
    unit.put("name", world.unique(name));
    unit.put("level", level);
    unit.put("kind", kind);
    unit.put("regionCode", "980621");
    return World.id(World.admin().body(unit).post("/api/v1/units"));
  }

  @SuppressWarnings("unchecked")
  private static String drafted(
      GivenKinds given, String clerk, String unit, Map<String, Object> particulars) {
    Map<String, Object> wanted = given.toOpen("WECHAT", particulars);
    ((Map<String, Object>) wanted.get("account")).put("unitId", unit);
    return World.id(as(clerk).body(wanted).post("/api/v1/filings"));
  }

  private static Response submitted(String clerk, String id) {
    return as(clerk).post("/api/v1/filings/" + id + "/submission");
  }

  @Test
  @Clause({"R-SX-006", "R-123-006"})
  void who_is_not_named_among_those_that_may_says_why_it_should() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String county = shaanxi.unit("云台县人民政府", "COUNTY", "GOVERNMENT", shaanxi.cityUnit, null);
    String bureau = shaanxi.unit("云台县水利局", "COUNTY", "DEPARTMENT", county, null);
    String clerk = shaanxi.world.person("xian", bureau, "COORDINATOR");
    GivenPosts.named(clerk, bureau);

    submitted(clerk, drafted(shaanxi, clerk, bureau, null))
        .then()
        .statusCode(422)
        .body("code", equalTo("OPENER_NOT_LISTED"))
        .body("basis.clause", equalTo("第7条(一)"))
        .body("fields.field", hasItem("particulars.exception"));

    Map<String, Object> why = Map.of("exception", "防汛信息需直达群众");
    String other = shaanxi.unit("云台县应急局", "COUNTY", "DEPARTMENT", county, null);
    String second = shaanxi.world.person("ying", other, "COORDINATOR");
    GivenPosts.named(second, other);
    submitted(second, drafted(shaanxi, second, other, why)).then().statusCode(200);
  }

  @Test
  @Clause("R-123-006")
  void a_county_government_opens_and_who_the_place_refuses_does_not_whatever_it_says() {
    GivenKinds given = GivenKinds.province(null);
    PlaceRules rules = new PlaceRules(given.province, given.provinceUnit, "岭政办发〔2026〕4号");
    rules.decide("MAY_OPEN", "GOVERNMENT_PREFECTURE,DEPARTMENT_PREFECTURE");
    rules.decide("UNLISTED_OPENER", "REFUSE");
    String county = given.unit("云台县人民政府", "COUNTY", "GOVERNMENT", given.cityUnit, null);
    String office = given.world.person("office", county, "COORDINATOR");
    String town = given.unit("青石镇人民政府", "TOWNSHIP", "GOVERNMENT", county, null);
    String clerk = given.world.person("zhen", town, "COORDINATOR");

    submitted(office, drafted(given, office, county, null)).then().statusCode(200);
    submitted(clerk, drafted(given, clerk, town, Map.of("exception", "便民")))
        .then()
        .statusCode(422)
        .body("code", equalTo("MAY_NOT_OPEN"))
        .body("detail", containsString("岭政办发〔2026〕4号"));
  }

  @Test
  @Clause({"R-47-010", "R-SX-003"})
  void a_unit_of_a_line_goes_up_its_line_and_one_of_a_territory_up_its_territory() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    World world = shaanxi.world;
    String authority = shaanxi.unit("云岭省税务局", "PROVINCE", "DEPARTMENT", shaanxi.provinceUnit, null);
    String station =
        unit(
            world,
            "云岫市税务局",
            "PREFECTURE",
            "DEPARTMENT",
            Map.of(
                "parentId", shaanxi.cityUnit,
                "competentUnitId", authority,
                "lineUnitId", authority));
    String clerk = world.person("shui", station, "COORDINATOR");
    GivenPosts.named(clerk, station);
    String byLine = drafted(shaanxi, clerk, station, null);
    String byTerritory =
        World.id(
            as(shaanxi.coordinator).body(shaanxi.toOpen("WECHAT", null)).post("/api/v1/filings"));

    submitted(clerk, byLine)
        .then()
        .statusCode(200)
        .body("levels.unitId", contains(authority, shaanxi.provinceUnit));
    submitted(shaanxi.coordinator, byTerritory)
        .then()
        .statusCode(200)
        .body("levels.unitId", contains(shaanxi.cityUnit, shaanxi.provinceUnit));
  }

  @Test
  @Clause("R-123-001")
  void a_hospital_registers_if_it_wants_and_the_authority_of_its_trade_looks_at_it() {
    GivenFilings given = new GivenFilings();
    String health = given.world.department("云岫市卫生健康委员会", given.city);
    String guide = given.world.person("wei", health, "SUPERVISOR");
    String hospital =
        unit(
            given.world,
            "云岫市第一人民医院",
            "PREFECTURE",
            "PUBLIC_INSTITUTION",
            Map.of("parentId", given.city, "competentUnitId", health));
    String clerk = given.world.person("yi", hospital, "COORDINATOR");
    Map<String, Object> wanted =
        given.toOpen("WECHAT", given.world.unique("云岫一院"), given.world.unique("gh_"));
    @SuppressWarnings("unchecked")
    Map<String, Object> words = (Map<String, Object>) wanted.get("account");
    words.put("unitId", hospital);
    String id = World.id(as(clerk).body(wanted).post("/api/v1/filings"));
    submitted(clerk, id).then().statusCode(200).body("levels.unitId", contains(health));

    decide(guide, id, "AGREE").then().statusCode(200).body("state", equalTo("FILED"));

    as(guide).get("/api/v1/filings/" + id).then().statusCode(200);
  }

  @Test
  @Clause({"R-DL-040"})
  void in_dali_who_cannot_give_service_reports_upward_and_tells_the_public_without_counted_days() {
    GivenFilings dali = new GivenFilings("DALI");
    Map<String, Object> wanted =
        dali.toOpen("WECHAT", dali.world.unique("云岫交通"), dali.world.unique("gh_"));
    wanted.put(
        "materials",
        List.of(
            Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意"),
            Map.of("type", "COLLECTIVE_RECORD", "text", "局务会会议纪要")));
    String opening = World.id(as(dali.coordinator).body(wanted).post("/api/v1/filings"));
    submitted(dali.coordinator, opening).then().statusCode(200);
    String account = decide(dali.supervisor, opening, "AGREE").path("accountId");

    for (int time = 0; time < 2; time++) {
      String id = dali.filed("SUSPEND", account, null);
      as(dali.coordinator)
          .get("/api/v1/filings/" + id + "/notices")
          .then()
          .statusCode(200)
          .body("wanted.kind", contains("SUSPENSION"))
          .body("wanted[0].place", equalTo("ANYWHERE"))
          .body("wanted[0].basis.clause", equalTo("第33条(二)"));
      dali.filed("RESUME", account, null);
    }
  }

  @Test
  @Clause({"R-IM-013", "R-47-011"})
  @SuppressWarnings("unchecked")
  void an_app_goes_live_with_its_icp_and_public_security_numbers_only() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    Map<String, Object> wanted = shaanxi.toOpen("APP", null);
    ((Map<String, Object>) wanted.get("account")).remove("details");
    String id = World.id(as(shaanxi.coordinator).body(wanted).post("/api/v1/filings"));
    shaanxi.submit(id).then().statusCode(200);
    String account = shaanxi.agree(id, shaanxi.city, shaanxi.province).path("accountId");
    shaanxi
        .register(id)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_RECORDED"))
        .body("basis.document", equalTo("国办发〔2017〕47号"));
    Map<String, Object> change = new HashMap<>();
    change.put("kind", "CHANGE");
    change.put("accountId", account);
    change.put(
        "changes",
        Map.of("details", Map.of("icpNo", "云岭ICP备1号", "publicSecurityNo", "98060002000001")));
    change.put("reason", "补填备案号");
    change.put("materials", List.of(Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意")));
    String added = World.id(as(shaanxi.coordinator).body(change).post("/api/v1/filings"));
    shaanxi.submit(added).then().statusCode(200);
    shaanxi.agree(added, shaanxi.city, shaanxi.province);

    shaanxi.register(id).then().statusCode(200);
  }
}
