package org.juzhen.sweep;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.identity.GivenFactors;
import org.juzhen.inbox.ArrivalDesk;
import org.juzhen.inbox.GivenInbox;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.Sender;

/** A bureau in which something of every kind stands ready in every state that a call needs. */
@Singleton
class SweptOffice {
  static final String[] EVERY_CONTENT_ROLE = {
    "COORDINATOR",
    "EDITOR",
    "CONTRIBUTOR",
    "REVIEWER",
    "CHIEF_REVIEWER",
    "LEADER",
    "HANDLER",
    "PORTAL_EDITOR",
    "SUPERVISOR"
  };
  private static final String TEXT = "捐款账号 6222021234567890128，感谢支持。";

  final GivenPosts posts;
  final GivenFactors codes;
  private final ArrivalDesk arrivals;
  private final DueWorks due;
  private final Sender sender;
  final Pool pool;

  GivenPosts.Office office;
  GivenFilings filings;
  GivenInbox inbox;
  World world;
  String chief;
  String clerk;
  String auditor;
  String guard;
  String onlooker;
  String stranger;
  String foreign;
  String account;
  String manual;
  Portal portal;
  private Map<String, Example> examples;

  SweptOffice(
      GivenPosts posts,
      GivenFactors codes,
      ArrivalDesk arrivals,
      DueWorks due,
      Sender sender,
      Pool pool) {
    this.posts = posts;
    this.codes = codes;
    this.arrivals = arrivals;
    this.due = due;
    this.sender = sender;
    this.pool = pool;
  }

  /** Made ready by whoever comes first: it takes a while, and none of the others minds. */
  Map<String, Example> examples() {
    if (examples == null) {
      open();
      examples = Examples.in(this);
    }
    return examples;
  }

  private void open() {
    office = posts.office();
    filings = office.filings();
    world = filings.world;
    account = posts.weibo(office);
    main();
    manual = posts.account(office, "CHANNELS", world.unique("sph"));
    inbox = new GivenInbox(arrivals, filings, account);
    chief = world.person("chief", filings.bureau, "CHIEF_REVIEWER");
    clerk = world.person("clerk", filings.city, "PORTAL_EDITOR", "SUPERVISOR");
    auditor = world.person("auditor", null, "AUDITOR");
    guard = world.person("guard", null, "SECURITY_ADMIN");
    onlooker = world.person("onlooker", filings.city, "OBSERVER");
    GivenFilings elsewhere = new GivenFilings();
    stranger = elsewhere.world.person("stranger", elsewhere.city, EVERY_CONTENT_ROLE);
    foreign = elsewhere.city;
    portal = Portal.of(filings.city, clerk);
  }

  /** The bureau's main account, which owes reposts. */
  @SuppressWarnings("unchecked")
  private void main() {
    Map<String, Object> filing = filings.toOpen("TOUTIAO", world.unique("头条"), world.unique("tt"));
    ((Map<String, Object>) filing.get("account")).put("main", true);
    String id = id(as(filings.coordinator).body(filing).post("/api/v1/filings"));
    as(filings.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    GivenFilings.decide(filings.supervisor, id, "AGREE").then().statusCode(200);
  }

  /** A draft of a post, of one account. */
  String draft() {
    return posts.written(office, posts.marker(), account);
  }

  String submitted() {
    Map<String, Object> post = posts.draft(posts.marker(), account);
    post.put("summary", TEXT);
    String id = id(as(office.editor()).body(post).post("/api/v1/posts"));
    posts.act(office, id, "submission", Map.of()).then().statusCode(200);
    return id;
  }

  /** What is read again of an emergency that went out. */
  String emergency() {
    Map<String, Object> post = posts.draft(posts.marker(), account);
    post.put("grade", "EMERGENCY");
    String id = id(as(office.editor()).body(post).post("/api/v1/posts"));
    posts.act(office, id, "submission", Map.of()).then().statusCode(200);
    List<String> steps = posts.show(office, id).jsonPath().getList("reviews.id");
    as(office.leader())
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + steps.get(0) + "/decisions")
        .then()
        .statusCode(200);
    return as(office.reviewer()).get("/api/v1/after-reviews").path("items[0].id");
  }

  String cleared() {
    return posts.cleared(office, posts.marker(), account);
  }

  String planned() {
    String post = cleared();
    Map<String, String> later =
        Map.of("at", Instant.now().plusSeconds(86_400).toString(), "reason", "与活动同步");
    posts.act(office, post, "schedule", later).then().statusCode(200);
    return post;
  }

  /** A delivery that is planned to go out with another in one push. */
  String together() {
    String wechat = posts.wechat(office);
    Map<String, Object> later =
        Map.of("at", Instant.now().plusSeconds(86_400).toString(), "push", true, "reason", "与活动同步");
    String first = posts.cleared(office, posts.marker(), wechat);
    posts.act(office, first, "schedule", later).then().statusCode(200);
    String second = posts.cleared(office, posts.marker(), wechat);
    posts.act(office, second, "schedule", later).then().statusCode(200);
    return posts.delivery(office, second);
  }

  String posted() {
    String post = posts.scheduled(office, posts.marker(), account);
    due.drive("delivery");
    return post;
  }

  /** A delivery that a person has to post and prove. */
  String waiting() {
    String post = posts.scheduled(office, posts.marker(), manual);
    due.drive("delivery");
    return posts.delivery(office, post);
  }

  /** A delivery of which nobody knows yet whether it arrived. */
  String unknown() {
    String post = posts.scheduled(office, posts.marker(), account);
    Platforms.spoil("weibo", "/2/statuses/share.json", "DROP_AFTER_ACCEPT");
    DueWorks.await(sender::drive);
    return posts.delivery(office, post);
  }

  String review(String post) {
    return posts.show(office, post).path("reviews[-1].id");
  }

  String finding(String post) {
    return as(office.reviewer())
        .get("/api/v1/reviews/" + review(post))
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .body("findings", not(empty()))
        .extract()
        .path("findings[0].id");
  }

  String article() {
    return id(as(clerk).body(article(world.unique("按"))).post("/api/v1/articles"));
  }

  Map<String, Object> article(String word) {
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", filings.city);
    article.put("title", "关于调整公交线路的通告" + word);
    article.put("bodyHtml", "<p>自本月起调整" + word + "。</p>");
    article.put("source", "云岫市人民政府办公室");
    article.put("url", "https://www.yunxiu.example/hand/" + word);
    article.put("publishedAt", "2026-03-01 08:00");
    article.put("topics", List.of("交通"));
    return article;
  }

  String duty() {
    String article = portal.publish(world.unique("通告"), "<p>正文</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");
    return as(office.editor()).get("/api/v1/duties?articleId=" + article).path("items[0].id");
  }

  String rule() {
    return id(as(clerk).body(ruleOf(filings.bureau)).post("/api/v1/repost-rules"));
  }

  Map<String, Object> ruleOf(String unit) {
    return Map.of(
        "unitId", unit,
        "importances", List.of("IMPORTANT"),
        "topics", List.of("交通"),
        "platforms", List.of("WECHAT"),
        "binds", "MAIN");
  }

  String notice() {
    return as(office.reviewer()).get("/api/v1/notices").path("items[0].id");
  }

  /** An account's closing that took effect and may be announced. */
  String closing() {
    return filings.filed("CLOSE", posts.account(office, "BILIBILI", world.unique("bi")), null);
  }

  String historic() {
    String name = as(filings.coordinator).get("/api/v1/units/" + filings.bureau).path("name");
    String ledger =
        "主办单位,平台类型,账号名称,账号ID,备案编号\n" + name + ",抖音,云岫视界,MS" + filings.bureau + ",云备2016-5\n";
    as(filings.coordinator)
        .contentType("text/csv")
        .body(ledger.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/imports")
        .then()
        .statusCode(200);
    return as(filings.supervisor)
        .get("/api/v1/filings?waiting=true&historic=true")
        .path("items[0].id");
  }

  String entry() {
    return GivenKnowledge.draft(inbox.handler, world.unique("怎么办") + "？", "到窗口办。");
  }

  String published() {
    String entry = entry();
    GivenKnowledge.inForce(entry, inbox.handler, inbox.leader);
    return entry;
  }

  String wording(String entry) {
    UUID id = UUID.randomUUID();
    DueWorks.await(
        () ->
            pool.preparedQuery(
                    "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at)"
                        + " values ($1, $2, '哪里办', 'CANDIDATE', 'CITIZEN', now())")
                .execute(Tuple.of(id, UUID.fromString(entry))));
    return id.toString();
  }

  String assigned() {
    String inquiry = inbox.comment(world.unique("几点"));
    inbox.assign(inquiry).statusCode(200);
    return inquiry;
  }

  String accepted() {
    return inbox.accepted(world.unique("几点"));
  }
}
