package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.DueWorks;
import org.juzhen.kernel.HubClock;

/** A bureau with an account, and an office below it with another, that take part in a campaign. */
final class GivenCampaign {
  final GivenEmergency units;
  final String tag;
  private final DueWorks due;

  GivenCampaign(DueWorks due) {
    this.due = due;
    units = new GivenEmergency(due);
    tag = "安全生产月" + java.util.UUID.randomUUID().toString().substring(0, 6);
  }

  Map<String, Object> wanted() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", units.city.department);
    wanted.put("name", "安全生产月宣传");
    wanted.put("tag", "#" + tag + "#");
    wanted.put("topics", List.of(tag));
    wanted.put("purpose", "普及安全知识，每个账号至少一条。");
    wanted.put("fromOn", today.toString());
    wanted.put("toOn", today.plusDays(19).toString());
    wanted.put("target", "EACH_POSTS");
    wanted.put("postsEach", 1);
    wanted.put("takers", Map.of("mainOnly", true));
    return wanted;
  }

  String opened() {
    return id(as(units.city.leader).body(wanted()).post("/api/v1/campaigns"));
  }

  JsonPath shown(String by, String campaign) {
    return as(by).get("/api/v1/campaigns/" + campaign).then().statusCode(200).extract().jsonPath();
  }

  JsonPath list(String by, String campaign, String what) {
    return as(by)
        .get("/api/v1/campaigns/" + campaign + "/" + what)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  Response post(String by, String campaign, String path, Object body) {
    return as(by).body(body).post("/api/v1/campaigns/" + campaign + "/" + path);
  }

  /** A post of the office below; its words carry the tag. */
  String written(String title) {
    Map<String, Object> post = new HashMap<>();
    post.put("title", title);
    post.put("bodyHtml", "<p>#" + tag + "# 进入施工现场请戴安全帽。</p>");
    post.put("grade", "ORIGINAL");
    post.put("accountIds", List.of(units.account));
    return id(as(units.editor).body(post).post("/api/v1/posts"));
  }

  /** The office's post is put forward, signed and planned for a moment; null for now. */
  void planned(String post, String at) {
    String reviewer =
        units.city.world.person("reader" + post.substring(30), units.below, "REVIEWER");
    as(units.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    units.city.sign(reviewer, "postId", post);
    units.city.sign(units.leader, "postId", post);
    as(units.editor)
        .body(at == null ? Map.of() : Map.of("at", at, "reason", "与活动同步"))
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }
}
