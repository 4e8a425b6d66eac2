package org.juzhen.decisions;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.kernel.HubClock;

/** What decides on texts to come: templates, words, sources, classes, rules and exemptions. */
final class RulingsOfLists {
  private static final String DICTIONARIES = "/api/v1/dictionaries";

  private final Deciding d;
  private int days = 10;
  private int rows;

  private RulingsOfLists(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfLists all = new RulingsOfLists(d);
    return List.of(
        all.duty(),
        all.template(),
        all.templateForgotten(),
        all.dictionary(),
        all.classRule(),
        all.importance(),
        all.edition(),
        all.editionThrownAway(),
        all.repostRule(),
        all.exemption());
  }

  private Ruling template() {
    Map<String, Object> steps = Map.of("steps", List.of(step("REVIEWER"), step("LEADER")));
    Map<String, String> fields =
        Map.of(
            "roles.0",
            "REVIEWER",
            "secrecy.0",
            "on",
            "signatures.0",
            "1",
            "roles.1",
            "LEADER",
            "signatures.1",
            "1",
            "version",
            "0");
    return new Ruling(
        "PUT /api/v1/units/{unit}/review-templates/{grade}",
        "/units/{unit}/review-templates/{grade}",
        d.leader,
        d.beside,
        List.of(),
        () -> new Ready(grade(rows++ == 0 ? "ADAPTED" : "ORIGINAL"), steps, fields));
  }

  private Map<String, String> grade(String grade) {
    return Map.of("unit", d.bureau, "grade", grade);
  }

  private static Map<String, Object> step(String role) {
    return Map.of(
        "roles", List.of(role), "signatures", 1, "beside", false, "at", "OWN", "secrecy", true);
  }

  private Ruling templateForgotten() {
    return new Ruling(
        "DELETE /api/v1/units/{unit}/review-templates/{grade}",
        "/units/{unit}/review-templates/{grade}/end",
        d.leader,
        d.beside,
        List.of(),
        this::kept);
  }

  private Ready kept() {
    as(d.leader)
        .header("If-Match", "*")
        .body(Map.of("steps", List.of(step("REVIEWER"), step("LEADER"))))
        .put("/api/v1/units/" + d.bureau + "/review-templates/ADAPTED")
        .then()
        .statusCode(200);
    return new Ready(grade("ADAPTED"), null, Map.of());
  }

  private Ruling dictionary() {
    return new Ruling(
        "POST /api/v1/dictionaries/{id}/draft/activation",
        "/dictionaries/{id}/activation",
        d.coordinator,
        d.beside,
        List.of(),
        this::tested);
  }

  private Ready tested() {
    String made =
        as(d.chief)
            .body(Map.of("unitId", d.bureau, "name", d.world.unique("本地词")))
            .post(DICTIONARIES)
            .path("id");
    Map<String, Object> word = new HashMap<>();
    word.put("word", "旧城街道");
    word.put("level", "ANSWER");
    word.put("gate", "text");
    word.put("rule", "已改用新名。");
    word.put("ruleEn", "It has a new name.");
    word.put("allow", List.of());
    String draft = DICTIONARIES + "/" + made + "/draft";
    as(d.chief).body(word).put(draft + "/words").then().statusCode(200);
    as(d.chief).body(Map.of("days", 30)).post(draft + "/trials").then().statusCode(201);
    d.due.drive("dictionary-trial");
    return Ready.of(made, null, Map.of());
  }

  private Ruling classRule() {
    return new Ruling(
        "POST /api/v1/class-rules/{id}/activation",
        "/portals/{portal}/class-rules/{id}/activation",
        d.clerk,
        d.besideInTheCity,
        d.own("OWN_CLASS_RULE"),
        this::tried);
  }

  private Ready tried() {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", d.city);
    rule.put("portalId", d.portal.id);
    rule.put("name", "扫街" + d.world.unique("规则"));
    rule.put("importance", "IMPORTANT");
    rule.put("titleWords", List.of("从不出现的词"));
    String written =
        as(d.author).body(rule).post("/api/v1/class-rules").then().extract().path("rule.id");
    as(d.author).post("/api/v1/class-rules/" + written + "/trial").then().statusCode(200);
    return new Ready(Map.of("id", written, "portal", d.portal.id), null, Map.of());
  }

  private Ruling importance() {
    Map<String, String> mark = Map.of("importance", "IMPORTANT", "reason", "事关群众出行");
    Map<String, String> typed = new HashMap<>(mark);
    typed.put("to", "/articles");
    return new Ruling(
        "PUT /api/v1/articles/{id}/importance",
        "/articles/{id}/importance",
        d.clerk,
        d.besideInTheCity,
        List.of(),
        () -> Ready.of(article(), mark, typed));
  }

  private String article() {
    String word = d.world.unique("按");
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", d.city);
    article.put("title", "关于调整公交线路的通告" + word);
    article.put("bodyHtml", "<p>自本月起调整" + word + "。</p>");
    article.put("source", "云岫市人民政府办公室");
    article.put("url", "https://www.yunxiu.example/hand/" + word);
    return id(as(d.author).body(article).post("/api/v1/articles"));
  }

  private Ruling edition() {
    return new Ruling(
        "POST /api/v1/source-editions/{id}/confirmation",
        "/sources/editions/{id}/confirmation",
        d.clerk,
        d.beside,
        d.own("OWN_EDITION"),
        () -> Ready.of(proposed(d.author), null, Map.of()));
  }

  private Ruling editionThrownAway() {
    return new Ruling(
        "DELETE /api/v1/source-editions/{id}",
        "/sources/editions/{id}/discard",
        d.clerk,
        d.beside,
        List.of(),
        () -> Ready.of(proposed(d.coordinator), null, Map.of()));
  }

  private String proposed(String by) {
    Map<String, Object> edition = new HashMap<>();
    edition.put("unitId", d.bureau);
    edition.put("part", "DEPARTMENT");
    edition.put("basis", "云岫市委网信办 2026 年 3 月 2 日复函");
    edition.put("validFrom", "2026-03-02");
    edition.put("complete", false);
    edition.put("dryRun", false);
    edition.put(
        "rows",
        List.of(
            Map.of(
                "host", "www" + rows++ + ".yunxiu-zhoukan.example",
                "name", "云岫周刊",
                "validUntil", "2099-12-31")));
    return as(by)
        .body(edition)
        .post("/api/v1/source-editions")
        .then()
        .statusCode(201)
        .extract()
        .path("editionId");
  }

  private Ruling repostRule() {
    d.sql(
        "insert into rule_value (unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at) values ($1, 'REPOST_RULE_ACCOUNTS', '0', '云府办〔2026〕10号', '', 'ACCOUNT',"
            + " 'RULE', '2020-01-01', now()) on conflict do nothing",
        UUID.fromString(d.city));
    return new Ruling(
        "POST /api/v1/repost-rules/{id}/confirmation",
        "/repost-rules/{id}/confirmation",
        d.supervisor,
        d.besideInTheCity,
        d.own("OWN_RULE"),
        () -> Ready.of(ruled(), null, Map.of()));
  }

  private String ruled() {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", d.city);
    rule.put("binds", "ALL");
    rule.put("importances", List.of("IMPORTANT"));
    rule.put("topics", List.of());
    rule.put("platforms", List.of(rows++ % 2 == 0 ? "WEIBO" : "TOUTIAO"));
    return id(as(d.author).body(rule).post("/api/v1/repost-rules"));
  }

  private Ruling exemption() {
    Map<String, Object> said = Map.of("agreed", true, "reason", "同意");
    return new Ruling(
        "POST /api/v1/standing-exemptions/{id}/decision",
        "/exemptions/{id}/decision",
        d.supervisor,
        d.beside,
        d.own("OWN_EXEMPTION"),
        () -> Ready.of(asked(), said, said));
  }

  private String asked() {
    LocalDate from = LocalDate.now(HubClock.ZONE).plusDays(days);
    days += 2;
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("accountId", d.account);
    wanted.put("from", from.toString());
    wanted.put("until", from.plusDays(1).toString());
    wanted.put("reason", "只办业务");
    return id(as(d.author).body(wanted).post("/api/v1/standing-exemptions"));
  }

  private Ruling duty() {
    Map<String, String> because = Map.of("reason", "与本账号无关");
    return new Ruling(
        "POST /api/v1/duties/{id}/exemption",
        "/duties/{id}/exemption",
        d.supervisor,
        d.beside,
        List.of(),
        () -> Ready.of(owed(), because, because));
  }

  private String owed() {
    String article =
        d.portal.publish(d.world.unique("通告"), "<p>正文</p>", "IMPORTANT", Instant.now());
    d.due.drive("article-news");
    return as(d.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
  }
}
