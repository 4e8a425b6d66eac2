package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Portal;

/** A city whose portal publishes important articles, and what is planned for its accounts. */
final class GivenPlans {
  private static final String BODY = "<p>周六检修供水管网，请提前储水。</p>";

  final City city = new City();
  private final Portal portal = Portal.of(city.government, city.supervisor);
  private final DueWorks due;

  GivenPlans(DueWorks due) {
    this.due = due;
  }

  /** An important article that everybody has heard of; returns its id. */
  String article(Instant published) {
    return article(published, "IMPORTANT");
  }

  String article(Instant published, String importance) {
    String article = portal.publish("供水检修通告" + UUID.randomUUID(), BODY, importance, published);
    due.drive("hook-receipts");
    due.drive("article-news");
    replan();
    return article;
  }

  void replan() {
    due.drive("duty-plan");
  }

  /** The duty of an account for an article, with its plan. */
  JsonPath duty(String article, String account) {
    String query = "/api/v1/duties?articleId=" + article + "&accountId=" + account;
    String found = as(city.editor).get(query).then().statusCode(200).extract().path("items[0].id");
    return as(city.editor).get("/api/v1/duties/" + found).then().extract().jsonPath();
  }

  /** When it is planned. */
  Instant at(String article, String account) {
    return instant(duty(article, account).getString("plan.at"));
  }

  static Instant instant(String written) {
    return written == null ? null : java.time.OffsetDateTime.parse(written).toInstant();
  }

  /** A post of some accounts, from an article or from nothing; put forward. */
  String submitted(String article, boolean push, String... accounts) {
    Map<String, Object> post = new HashMap<>();
    post.put("title", "检修" + UUID.randomUUID().toString().substring(0, 8));
    post.put("bodyHtml", BODY);
    post.put("grade", article == null ? "ORIGINAL" : "ADAPTED");
    post.put("accountIds", List.of(accounts));
    post.put("articleId", article);
    post.put("push", push);
    String id = id(as(city.editor).body(post).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + id + "/submission").then().statusCode(200);
    return id;
  }

  void schedule(String post, Map<String, ?> how) {
    as(city.editor).body(how).post("/api/v1/posts/" + post + "/schedule").then().statusCode(200);
  }

  /** The city decides a rule from today on. */
  void decide(String key, String value) {
    city.decide(key, value);
  }

  /** From another day on. */
  void decide(String key, String value, LocalDate from) {
    city.decide(key, value, from);
  }
}
