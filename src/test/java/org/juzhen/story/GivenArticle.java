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

/**
 * One article, as a rule important, of a city's portal, what its portal does to it, and posts from
 * it.
 */
public final class GivenArticle {
  final City city = new City();
  final String app = city.app();
  final String marker = "供水通告" + UUID.randomUUID().toString().substring(0, 8);
  public final String id;

  private final Portal portal = Portal.of(city.government, city.supervisor);
  private final Map<String, Object> data = new HashMap<>();
  private final DueWorks due;

  public GivenArticle(DueWorks due) {
    this(due, "IMPORTANT", Instant.now());
  }

  /** Of that class, or of none yet. */
  public GivenArticle(DueWorks due, String importance, Instant published) {
    this.due = due;
    String number = UUID.randomUUID().toString();
    data.put("id", number);
    data.put("url", "https://www.yunxiu.example/art/" + number + ".html");
    data.put("title", marker);
    data.put("bodyHtml", "<p>第一版：周六检修，请提前储水。</p>");
    data.put("source", "云岫市人民政府办公室");
    data.put("publishedAt", published.toString());
    if (importance != null) {
      data.put("importance", importance);
    }
    id = portal.push("article.published", data).then().statusCode(202).extract().path("articleId");
    hear();
  }

  /** The portal publishes this markup in place of its text. */
  void marked(String html) {
    data.put("bodyHtml", html);
    portal.push("article.updated", data).then().statusCode(202);
    hear();
  }

  /** The portal publishes another text. */
  public void corrected(String text) {
    correctedUnheard(text);
    hear();
  }

  /** The new text is in the hub, and nobody has been told of it yet. */
  void correctedUnheard(String text) {
    data.put("bodyHtml", "<p>" + text + "</p>");
    portal.push("article.updated", data).then().statusCode(202);
    due.drive("hook-receipts");
  }

  void withdrawn() {
    withdrawnUnheard();
    hear();
  }

  void withdrawnUnheard() {
    portal.push("article.withdrawn", Map.of("id", data.get("id"))).then().statusCode(202);
    due.drive("hook-receipts");
  }

  private void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  void classed(String importance) {
    as(city.supervisor)
        .body(Map.of("importance", importance, "reason", "重新定级"))
        .put("/api/v1/articles/" + id + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");
  }

  Response write() {
    return write(app);
  }

  /** For this account. */
  Response write(String account) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            id,
            "accountIds",
            List.of(account),
            "bodyHtml",
            data.get("bodyHtml"),
            "grade",
            "ADAPTED");
    return as(city.editor).body(post).post("/api/v1/posts");
  }

  String cleared() {
    return cleared(app);
  }

  private String cleared(String account) {
    String post = id(write(account));
    submit(post).then().statusCode(200);
    city.sign(post);
    return post;
  }

  Response submit(String post) {
    return as(city.editor).post("/api/v1/posts/" + post + "/submission");
  }

  String scheduled() {
    String post = cleared();
    schedule(post).then().statusCode(200);
    return post;
  }

  Response schedule(String post) {
    return as(city.editor).body(Map.of()).post("/api/v1/posts/" + post + "/schedule");
  }

  public String posted() {
    String post = scheduled();
    due.drive("delivery");
    return post;
  }

  /** On another account than the department's application. */
  String posted(String account) {
    String post = cleared(account);
    schedule(post).then().statusCode(200);
    due.drive("delivery");
    return post;
  }

  void recalled(String post) {
    as(city.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  Response post(String post) {
    return as(city.editor).get("/api/v1/posts/" + post);
  }

  /** Where the tasks about its outdated posts stand. */
  public List<String> outdated() {
    return as(city.editor)
        .get("/api/v1/outdated-posts?articleId=" + id)
        .then()
        .statusCode(200)
        .extract()
        .path("items.state");
  }

  /** Who writes for the account. */
  public String editor() {
    return city.editor;
  }

  /** What the account's editor sees of its duties. */
  public JsonPath owed() {
    return as(city.editor)
        .get("/api/v1/duties?articleId=" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** What the account owes and owed, like "2 OPEN", by version. */
  public List<String> duties() {
    List<Map<String, Object>> rows = owed().get("items");
    return rows.stream().map(d -> d.get("version") + " " + d.get("state")).sorted().toList();
  }

  long told(String person, String link) {
    List<String> links =
        as(person).get("/api/v1/notices?limit=500").then().extract().path("items.link");
    return links.stream().filter(link::equals).count();
  }
}
