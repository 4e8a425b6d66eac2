package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;

/** A bureau with a main account, and an office below it whose people hand in material. */
final class GivenMaterial {
  static final String TEXT = "大桥加固工程今日完工，双向四车道恢复通行。\n施工历时三个月。";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==");

  final City city = new City();
  final String app = city.app();
  final String office = city.world.unit("云岫市公路服务中心", "COUNTY", "DEPARTMENT", city.department);
  final String giver = city.world.person("giver", office, "CONTRIBUTOR");
  final String other = city.world.person("other", office, "CONTRIBUTOR");
  final String head = city.world.person("head", office, "LEADER");
  private final DueWorks due;

  GivenMaterial(DueWorks due) {
    this.due = due;
  }

  Map<String, Object> wanted(String title) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("accountId", app);
    wanted.put("title", title);
    wanted.put("text", TEXT);
    wanted.put("gatheredBy", "林可");
    wanted.put("writtenBy", "周舟");
    wanted.put("place", "云岫大桥北引桥");
    wanted.put("topic", "畅行云岫");
    return wanted;
  }

  String picture(String by) {
    return given()
        .auth()
        .oauth2(World.token(by))
        .multiPart("file", "bridge.png", PICTURE, "image/png")
        .post("/api/v1/files")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String handedIn(String by, Map<String, Object> wanted) {
    return id(as(by).body(wanted).post("/api/v1/contributions"));
  }

  Response act(String by, String material, String act, Object body) {
    return as(by).body(body).post("/api/v1/contributions/" + material + "/" + act);
  }

  JsonPath shown(String by, String material) {
    return as(by)
        .get("/api/v1/contributions/" + material)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  Response use(String... material) {
    return as(city.editor)
        .body(Map.of("ids", List.of(material), "grade", "ORIGINAL"))
        .post("/api/v1/contributions/posts");
  }

  /** Put forward, signed by two people, sent. */
  void posted(String post) {
    as(city.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    city.sign(post);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  void recalled(String post) {
    as(city.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  /** The words of the notices of a kind that somebody has. */
  static List<List<String>> told(String person, String kind) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.kind == '" + kind + "' }.words");
  }
}
