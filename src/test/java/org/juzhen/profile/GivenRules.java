package org.juzhen.profile;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.house.World;

/** A province with a city and a county, each with a supervisor. */
class GivenRules {
  final World world = new World();
  final String province;
  final String city;
  final String county;
  final String ofProvince;
  final String ofCity;
  final String ofCounty;

  GivenRules(String profile) {
    province = unit("云岫省人民政府", "PROVINCE", null, profile);
    city = unit("云岫市人民政府", "PREFECTURE", province, null);
    county = unit("云岫县人民政府", "COUNTY", city, null);
    ofProvince = world.person("sheng", province, "SUPERVISOR");
    ofCity = world.person("shi", city, "SUPERVISOR");
    ofCounty = world.person("xian", county, "SUPERVISOR");
  }

  private String unit(String name, String level, String parent, String profile) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique(name));
    unit.put("level", level);
    unit.put("kind", "GOVERNMENT");
    unit.put("regionCode", "980000");
    unit.put("parentId", parent);
    unit.put("profile", profile);
    return World.id(World.admin().body(unit).post("/api/v1/units"));
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.ofHours(8));
  }

  static Map<String, Object> rule(String value) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("value", value);
    rule.put("document", "云府办〔2026〕8号");
    rule.put("clause", "第三条");
    rule.put("binds", "ACCOUNT");
    rule.put("force", "RULE");
    rule.put("extendedBy", "云府办〔2026〕8号");
    rule.put("validFrom", today().toString());
    return rule;
  }

  static Response decide(String by, String unit, RuleKey key, Map<String, Object> rule) {
    return as(by).body(rule).post("/api/v1/units/" + unit + "/rules/" + key);
  }

  static Response decide(String by, String unit, RuleKey key, String value) {
    return decide(by, unit, key, rule(value));
  }

  static Response story(String by, String unit, RuleKey key) {
    return as(by).get("/api/v1/units/" + unit + "/rules/" + key);
  }

  static String applies(String by, String unit, RuleKey key) {
    return story(by, unit, key).then().statusCode(200).extract().path("applies.value");
  }
}
