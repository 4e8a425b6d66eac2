package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Portal;

/**
 * A city and its bureau publish the same notice; what their portals do to it, and posts from it.
 */
class GivenTwins {
  private static final String TITLE = "关于调整公交首末班时间的通告";

  final City city = new City();
  final String app = city.app();

  /** Like those of no other test, so that only these two are compared. */
  final String words =
      Stream.of(
              "全市公交线路统一调整首末班时间，首班车提前到六点发车，末班车推迟到二十二点发车。",
              "市民可以在站牌、手机应用和服务热线查询各条线路的时间。",
              "驾驶员按新的排班到岗，各场站提前半小时开放，换乘通道同步延长开放时间。",
              "遇有大雾、结冰等天气，调度中心可以临时推迟发车并及时告知乘客。")
          .map(sentence -> "线路" + UUID.randomUUID() + "与" + UUID.randomUUID() + sentence)
          .collect(Collectors.joining());

  final String first;
  final String second;

  private final Map<String, Map<String, Object>> published = new HashMap<>();
  private final Map<String, Portal> portals = new HashMap<>();
  private final DueWorks due;

  private final Instant at;

  GivenTwins(DueWorks due) {
    this(due, Instant.now().minus(Duration.ofMinutes(30)));
  }

  /** Both published at that moment. */
  GivenTwins(DueWorks due, Instant at) {
    this.due = due;
    this.at = at;
    first = publish(Portal.of(city.government, city.supervisor), "");
    second = publish(Portal.of(city.department, city.supervisor), "来源：云岫市交通运输局。");
  }

  private String publish(Portal portal, String around) {
    Map<String, Object> data = new HashMap<>();
    String number = UUID.randomUUID().toString();
    data.put("id", number);
    data.put("url", "https://www.yunxiu.example/art/" + number + ".html");
    data.put("title", TITLE);
    data.put("bodyHtml", "<p>" + words + around + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", at.toString());
    data.put("importance", "IMPORTANT");
    String article =
        portal.push("article.published", data).then().statusCode(202).extract().path("articleId");
    published.put(article, data);
    portals.put(article, portal);
    hear();
    return article;
  }

  private void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  /** The portal writes this in place of that. */
  void corrected(String article, String from, String to) {
    Map<String, Object> data = published.get(article);
    data.put("bodyHtml", data.get("bodyHtml").toString().replace(from, to));
    portals.get(article).push("article.updated", data).then().statusCode(202);
    hear();
  }

  void withdrawn(String article) {
    Map<String, Object> which = Map.of("id", published.get(article).get("id"));
    portals.get(article).push("article.withdrawn", which).then().statusCode(202);
    hear();
  }

  /** The bureau's own rule is about accounts that are not there; that of the city stays. */
  void secondBindsNobody() {
    Map<String, Object> rule =
        Map.of(
            "unitId",
            city.department,
            "importances",
            List.of("IMPORTANT"),
            "platforms",
            List.of("BILIBILI"),
            "binds",
            "ALL");
    as(city.supervisor).body(rule).post("/api/v1/repost-rules").then().statusCode(201);
  }

  /** A post of the article's present words that is under review; returns its id. */
  String submitted(String article) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(app),
            "bodyHtml",
            published.get(article).get("bodyHtml"),
            "grade",
            "ADAPTED");
    String written = id(as(city.editor).body(post).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    return written;
  }

  /** A post of the article's present words; returns its id. */
  String posted(String article) {
    String written = submitted(article);
    city.sign(written);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    return written;
  }

  /** Version and state of each duty of it. */
  List<String> duties(String article) {
    List<Map<String, Object>> rows =
        as(city.editor).get("/api/v1/duties?articleId=" + article).path("items");
    return rows.stream().map(d -> d.get("version") + " " + d.get("state")).sorted().toList();
  }
}
