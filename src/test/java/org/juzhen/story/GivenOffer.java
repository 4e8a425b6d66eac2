package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Portal;
import org.juzhen.house.World;

/** A department that has something for its city's portal, and the people on both sides. */
public final class GivenOffer {
  public static final String OFFERS = "/api/v1/upward-offers/";

  final City city = new City();
  public final World world = city.world;
  public final String government = city.government;
  public final String department = city.department;
  public final String editor = city.editor;
  public final String leader = city.leader;
  public final String clerk = world.person("clerk", government, "PORTAL_EDITOR");
  public final String mate = world.person("mate", government, "EDITOR");
  public final Portal above = Portal.of(government, city.supervisor);
  final Portal own = Portal.of(department, city.supervisor);

  /** Long enough to be compared, and in no other article. */
  final String words =
      UUID.randomUUID()
          + "自2026年12月1日起，全市公交线路统一调整首末班时间，首班车提前到六点发车，末班车推迟到二十二点发车。"
          + "市民可以在站牌、手机应用和服务热线查询各条线路的时间。驾驶员按新的排班到岗，各场站提前半小时开放。";

  final String title = world.unique("关于调整公交首末班时间的通告");
  private final DueWorks due;
  private final Map<String, String> numbers = new HashMap<>();

  public GivenOffer(DueWorks due) {
    this.due = due;
  }

  /** The department's portal publishes something that nobody has to repost. */
  public String article() {
    String number = UUID.randomUUID().toString();
    String article = push("article.published", number, words);
    numbers.put(article, number);
    return article;
  }

  /** The department's portal publishes another text of it. */
  void corrected(String article, String text) {
    push("article.updated", numbers.get(article), text);
  }

  private String push(String event, String number, String text) {
    Map<String, Object> data = new HashMap<>();
    data.put("id", number);
    data.put("url", "https://jt.yunxiu.example/art/" + number + ".html");
    data.put("title", title);
    data.put("bodyHtml", "<p>" + text + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", Instant.now().minusSeconds(60).toString());
    data.put("importance", "ORDINARY");
    String article = own.push(event, data).then().statusCode(202).extract().path("articleId");
    hear();
    return article;
  }

  /** The department's portal takes it back. */
  void withdrawn(String article) {
    own.push("article.withdrawn", Map.of("id", numbers.get(article))).then().statusCode(202);
    hear();
  }

  void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  public Map<String, Object> wanted(String kind, String source) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put(kind, source);
    wanted.put("portalId", above.id);
    wanted.put("reason", "涉及全市公交出行，需要市政府门户发布");
    wanted.put("negotiate", false);
    return wanted;
  }

  /** Put forward by the editor, not signed. */
  public String proposed(String article) {
    return id(as(editor).body(wanted("articleId", article)).post("/api/v1/upward-offers"));
  }

  public String signed(String article) {
    return signed(wanted("articleId", article));
  }

  String signed(Map<String, Object> wanted) {
    String offer = id(as(editor).body(wanted).post("/api/v1/upward-offers"));
    act(leader, offer, "signature", Map.of()).then().statusCode(200);
    return offer;
  }

  public String taken(String article) {
    return taken(wanted("articleId", article));
  }

  String taken(Map<String, Object> wanted) {
    String offer = signed(wanted);
    act(clerk, offer, "holder", null).then().statusCode(200);
    return offer;
  }

  public String accepted(String article) {
    String offer = taken(article);
    accept(offer);
    return offer;
  }

  void accept(String offer) {
    act(clerk, offer, "decisions", Map.of("decision", "ACCEPT")).then().statusCode(200);
  }

  /** Typed in above; returns the article. */
  String entered(String offer) {
    return act(clerk, offer, "article", Map.of())
        .then()
        .statusCode(200)
        .extract()
        .path("articleId");
  }

  /** A person above says that it has to be reposted. */
  void important(String article) {
    as(clerk)
        .body(Map.of("importance", "IMPORTANT", "reason", "涉及全市出行"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");
  }

  public static Response act(String by, String offer, String act, Map<String, ?> body) {
    return (body == null ? as(by) : as(by).body(body)).post(OFFERS + offer + "/" + act);
  }

  JsonPath seen(String by, String offer) {
    return as(by).get(OFFERS + offer).then().statusCode(200).extract().jsonPath();
  }

  String state(String offer) {
    return seen(editor, offer).getString("state");
  }

  /** What the department's accounts owe of an article. */
  List<String> owed(String article) {
    List<String> states = as(editor).get("/api/v1/duties?articleId=" + article).path("items.state");
    return states.stream().sorted().toList();
  }

  /** The kinds of notices that a person has about an offer. */
  List<String> told(String by, String offer) {
    JsonPath all = as(by).get("/api/v1/notices?limit=500").then().extract().jsonPath();
    return all.getList("items.findAll { it.link == '/upward-offers/" + offer + "' }.kind");
  }
}
