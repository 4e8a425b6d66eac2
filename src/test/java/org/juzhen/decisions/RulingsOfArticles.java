package org.juzhen.decisions;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.house.Portal;

/**
 * What is said of an article that its portal may have taken back, and of what is owed of one, or
 * stands.
 */
final class RulingsOfArticles {
  private static final Map<String, String> SAID =
      Map.of("reason", "原文已撤下", "evidenceUrl", "https://www.yunxiu.example/gg/1.html");
  private static final Map<String, String> NOT_SO = Map.of("reason", "网站改版，换了网址");

  private final Deciding d;

  private RulingsOfArticles(Deciding deciding) {
    d = deciding;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfArticles all = new RulingsOfArticles(d);
    return List.of(all.withdrawal(), all.dismissal(), all.refusal(), all.settlement());
  }

  private Ruling withdrawal() {
    return new Ruling(
        "POST /api/v1/articles/{id}/withdrawal",
        "/articles/{id}/withdrawal",
        d.clerk,
        d.besideInTheCity,
        List.of(),
        () -> Ready.of(article(), SAID, SAID));
  }

  private Ruling dismissal() {
    return new Ruling(
        "POST /api/v1/articles/{id}/withdrawal/dismissal",
        "/articles/{id}/withdrawal/dismissal",
        d.clerk,
        d.besideInTheCity,
        List.of(),
        () -> Ready.of(waiting(), NOT_SO, NOT_SO));
  }

  private Ruling refusal() {
    return new Ruling(
        "POST /api/v1/duties/{id}/exemption/refusal",
        "/duties/{id}/exemption/refusal",
        d.supervisor,
        d.beside,
        List.of(),
        () -> Ready.of(asked(), NOT_SO, NOT_SO));
  }

  /** Whoever supervises sees who said so and why, and does not say it for the unit. */
  private Ruling settlement() {
    Map<String, String> said = Map.of("how", "UNAFFECTED", "reason", "所发内容不含更正部分");
    return new Ruling(
        "POST /api/v1/outdated-posts/{id}/settlement",
        "/outdated-posts/{id}/settlement",
        d.editor,
        d.beside,
        List.of(new Ruling.Hand("who supervises", d.supervisor, "FORBIDDEN")),
        () -> Ready.of(outdated(), said, said));
  }

  /** A post that stands with the old words of an article that its portal corrected. */
  private String outdated() {
    Map<String, Object> data =
        Portal.article(d.world.unique("通告"), "<p>第一版：周六停水检修。</p>", Instant.now());
    String article = d.portal.published(data);
    d.posted(
        d.editor,
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(d.account),
            "bodyHtml",
            data.get("bodyHtml"),
            "grade",
            "ADAPTED"));
    data.put("bodyHtml", "<p>第二版：改为周日停水检修。</p>");
    d.portal.push("article.updated", data).then().statusCode(202);
    d.due.drive("hook-receipts");
    d.due.drive("article-news");
    return as(d.editor)
        .get("/api/v1/outdated-posts?articleId=" + article)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  /** A duty of which the account's editor asked to be let off. */
  private String asked() {
    String article =
        d.portal.publish(d.world.unique("通告"), "<p>正文</p>", "IMPORTANT", Instant.now());
    d.due.drive("article-news");
    String duty = as(d.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
    as(d.editor)
        .body(Map.of("reason", "与本账号无关"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);
    return duty;
  }

  private String article() {
    String word = d.world.unique("撤");
    Map<String, Object> article =
        Map.of(
            "unitId",
            d.city,
            "title",
            "关于停水的通告" + word,
            "bodyHtml",
            "<p>自本月起停水" + word + "。</p>",
            "source",
            "云岫市人民政府办公室",
            "url",
            "https://www.yunxiu.example/gone/" + word);
    return id(as(d.author).body(article).post("/api/v1/articles"));
  }

  /** One that somebody else said was taken back, and that waits because many owe it. */
  private String waiting() {
    String article = article();
    d.sql(
        "insert into article_withdrawal (id, article_id, state, accounts, reason, evidence_url,"
            + " wanted_by, wanted_by_name, wanted_at, made_at) select gen_random_uuid(), $1,"
            + " 'WAITS', 9, '原文已撤下', 'https://www.yunxiu.example/gg/1.html', p.id, p.name, now(),"
            + " now() from person p where p.username = $2",
        UUID.fromString(article),
        d.author);
    return article;
  }
}
