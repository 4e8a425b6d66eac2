package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A storm and a rumour (突发事件): one is told of already, the other waits to be refuted. */
final class Alarms {
  private static final String LEADING = "yx-gov";
  private static final String FOLLOWING = "wc-gov";

  private final Cast cast;
  private final FrontDoor door;
  private final Signing signing;

  Alarms(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
    this.signing = new Signing(cast, door);
  }

  /** How many threads there are. */
  int raise() {
    storm();
    rumour();
    return 2;
  }

  private Visitor coordinator() {
    return door.as(cast.who(LEADING, "COORDINATOR"));
  }

  private String open(String kind, Duration ago, Map<String, Object> words) {
    Map<String, Object> wanted = new LinkedHashMap<>(words);
    wanted.put("kind", kind);
    wanted.put("unitId", cast.unitId(LEADING));
    wanted.put("beganAt", Instant.now().minus(ago).toString());
    return "/emergencies/" + coordinator().post("/emergencies", wanted).path("id").asText();
  }

  private void storm() {
    String thread =
        open(
            "MAJOR",
            Duration.ofMinutes(150),
            Map.of(
                "title", "台风“青岚”防御应对",
                "summary", "受台风“青岚”外围环流影响，全市有暴雨到大暴雨，已启动防台风Ⅱ级应急响应，正在转移危险区人员。",
                "respondingBody", "云岫市防汛防台风指挥部",
                "articleId", cast.articleId("typhoon")));
    coordinator()
        .post(
            thread + "/handling",
            Map.of(
                "state", "UNDER_WAY",
                "body", "云岫市应急管理局",
                "words", "216处避灾安置点全部开放，已转移3120人。"));
    coordinator()
        .post(
            thread + "/guidance",
            Map.of("office", "云岫市委宣传部", "words", "统一由指挥部发布口径，每六小时滚动发布，主动回应停运停课关切。"));
    Visitor editor = door.as(cast.who(LEADING, "EDITOR"));
    JsonNode written =
        editor.post(
            thread + "/updates", Map.of("kind", "FIRST", "articleId", cast.articleId("typhoon")));
    JsonNode update = written.path("updates").path(0);
    JsonNode post = editor.get("/posts/" + update.path("postId").asText());
    if (signing.approve(post, LEADING, "LEADER")) {
      String path = thread + "/updates/" + update.path("id").asText();
      editor.post(path + "/publication", Map.of("push", false));
      follow(thread, path);
    }
  }

  /** One district follows at once, the counties have not yet. */
  private void follow(String thread, String path) {
    Visitor editor = door.as(cast.who(FOLLOWING, "EDITOR"));
    editor.post(path + "/takeover", null);
    JsonNode posts = editor.get("/posts?limit=1").path("items").path(0);
    if (signing.approve(editor.get("/posts/" + posts.path("id").asText()), FOLLOWING, "LEADER")) {
      editor.post(path + "/publication", Map.of("push", false));
    }
  }

  private void rumour() {
    String thread =
        open(
            "RUMOUR",
            Duration.ofHours(30),
            Map.of(
                "title", "网传“水源地受污染、自来水不能喝”",
                "summary", "多个社交群转发“上游化工厂泄漏”的消息，引发囤水。经查上游没有化工企业，水质监测全部达标。",
                "respondingBody", "云岫市住房和城乡建设局",
                "articleId", cast.articleId("water-rumour")));
    JsonNode recorded =
        coordinator()
            .post(
                thread + "/rumours",
                Map.of(
                    "words", "上游化工厂泄漏，云岫自来水不能喝，赶紧囤水",
                    "url", "https://weibo.example/9900000000/rumour"));
    coordinator()
        .post(
            thread
                + "/rumours/"
                + recorded.path("rumours").path(0).path("id").asText()
                + "/verdict",
            Map.of("verdict", "FALSE", "basis", "生态环境、住建、卫健三部门联合核查；网传图片系两年前外省河道施工画面。"));
  }
}
