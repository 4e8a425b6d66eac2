package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;

/** Examples of what happens at the review desk besides deciding. */
final class ExamplesReview {
  private ExamplesReview() {}

  /** Where examples are kept. */
  interface Book {
    void put(String method, String path, Example example);
  }

  static void in(SweptOffice o, Book book) {
    holds(o, book);
    comments(o, book);
    batch(o, book);
    outside(o, book);
    stuck(o, book);
  }

  private static void batch(SweptOffice o, Book book) {
    Map<String, Boolean> gates = new HashMap<>();
    List.of("political", "legal", "policy", "secrecy", "text").forEach(g -> gates.put(g, true));
    Map<String, Object> all =
        Map.of("steps", List.of(o.review(o.submitted())), "gates", gates, "kinds", Map.of());
    book.put("POST", "/reviews/batch", Example.of(o.office.reviewer(), 200, all));
  }

  private static void outside(SweptOffice o, Book book) {
    book.put(
        "DELETE", "/posts/{id}/submission", Example.on(o.office.editor(), o.submitted(), null));
    Map<String, Object> seen = new HashMap<>();
    seen.put("url", "https://weibo.com/" + o.posts.marker());
    seen.put("title", "停水通知");
    seen.put("postedAt", "2026-01-05T08:00:00Z");
    String observed =
        id(
            as(o.office.editor())
                .body(seen)
                .post("/api/v1/accounts/" + o.account + "/observed-posts"));
    book.put(
        "POST",
        "/accounts/{id}/observed-posts/{observed}/review",
        Example.on(o.office.editor(), o.account, Map.of("text", "明日停水。", "reason", "抄录有误"))
            .with("observed", observed)
            .answers(201));
    book.put(
        "GET",
        "/accounts/{id}/observed-posts/{observed}/review",
        Example.on(o.office.editor(), o.account, null).with("observed", observed));
  }

  /** Its account is another unit's by now, so nobody will sign it. */
  private static void stuck(SweptOffice o, Book book) {
    String account = o.posts.account(o.office, "WEIBO", o.posts.marker());
    String at = "/api/v1/accounts/" + account + "/observed-posts";
    String observed =
        id(
            as(o.office.editor())
                .body(
                    Map.of(
                        "url", "https://weibo.com/" + o.posts.marker(),
                        "title", "停水通知",
                        "postedAt", "2026-01-05T08:00:00Z"))
                .post(at));
    as(o.office.editor())
        .body(Map.of("text", "明日停水。"))
        .post(at + "/" + observed + "/review")
        .then()
        .statusCode(201);
    handedOver(o, account);
    book.put(
        "POST",
        "/accounts/{id}/observed-posts/{observed}/review/ending",
        Example.on(o.office.filings().supervisor, account, Map.of("reason", "账号已划转"))
            .with("observed", observed));
  }

  private static void handedOver(SweptOffice o, String account) {
    UUID heir = UUID.fromString(o.world.department(o.world.unique("文旅局"), o.office.filings().city));
    DueWorks.await(
        () ->
            o.pool
                .preparedQuery("update account set unit_id = $2 where id = $1")
                .execute(Tuple.of(UUID.fromString(account), heir)));
  }

  private static void holds(SweptOffice o, Book book) {
    String reviewer = o.office.reviewer();
    String step = o.review(o.submitted());
    book.put("POST", "/reviews/{id}/hold", Example.on(reviewer, step, null));
    book.put("POST", "/reviews/{id}/hold/takeover", Example.on(reviewer, step, null));
    String next = o.world.person("next", o.office.unit(), "REVIEWER");
    String held = o.review(o.submitted());
    as(reviewer).post("/api/v1/reviews/" + held + "/hold");
    book.put(
        "POST",
        "/reviews/{id}/hold/handover",
        Example.on(reviewer, held, Map.of("personId", o.codes.personId(next))));
    book.put("DELETE", "/reviews/{id}/hold", Example.on(reviewer, step, null).answers(204));
  }

  private static void comments(SweptOffice o, Book book) {
    String review = o.review(o.submitted());
    Map<String, Object> words = new HashMap<>();
    words.put("accountId", o.account);
    words.put("place", "TITLE");
    words.put("near", 0);
    words.put("quote", as(o.office.reviewer()).get("/api/v1/reviews/" + review).path("title"));
    words.put("body", "请核对题目");
    String comments = "/reviews/{id}/comments";
    book.put("POST", comments, Example.on(o.office.reviewer(), review, words).answers(201));
    String made =
        as(o.office.reviewer())
            .body(words)
            .post("/api/v1/reviews/" + review + "/comments")
            .path("id");
    book.put(
        "POST",
        comments + "/{comment}/answer",
        Example.on(o.office.editor(), review, Map.of("answer", "已核对")).with("comment", made));
    book.put(
        "POST",
        comments + "/{comment}/resolution",
        Example.on(o.office.reviewer(), review, null).with("comment", made));
  }
}
