package org.juzhen.decisions;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.juzhen.decisions.Ruling.Ready;
import org.juzhen.publishing.GivenPosts;

/** What is decided on texts: posts, emergencies afterwards, posts seen outside, the library. */
final class RulingsOfTexts {
  private static final String DECISIONS = "POST /api/v1/reviews/{id}/decisions";
  private static final String NEVER = "AUTHOR_NEVER_SIGNS";

  private final Deciding d;

  private RulingsOfTexts(Deciding d) {
    this.d = d;
  }

  static List<Ruling> of(Deciding d) {
    RulingsOfTexts all = new RulingsOfTexts(d);
    return List.of(
        all.signed("/reviews/{id}/decisions", () -> d.step(d.submitted(d.author))),
        all.onThePhone(),
        all.letPass(),
        all.afterwards(),
        all.signed("/reviews/{id}/decisions", all::seenOutside),
        all.signed("/reviews/{id}/decisions", all::entry),
        all.signed("/reviews/{id}/decisions", all::renewal),
        all.wording());
  }

  private Ruling signed(String form, Supplier<String> step) {
    return new Ruling(
        DECISIONS, form, d.reviewer, d.beside, d.own(NEVER), () -> approving(step.get()));
  }

  private Ruling onThePhone() {
    return new Ruling(
        null,
        "/reviews/{id}/sign",
        d.reviewer,
        d.beside,
        d.own(NEVER),
        () -> approving(d.step(d.submitted(d.author))));
  }

  static Ready approving(String step) {
    Map<String, String> fields = new HashMap<>(Map.of("decision", "APPROVE", "note", ""));
    GivenPosts.GATES.keySet().forEach(gate -> fields.put("gate." + gate, "true"));
    return Ready.of(step, Deciding.APPROVAL, fields);
  }

  private Ruling letPass() {
    return new Ruling(
        "POST /api/v1/reviews/{id}/findings/{finding}/acceptance",
        "/reviews/{id}/findings/{finding}/acceptance",
        d.chief,
        d.beside,
        d.own(NEVER),
        this::found);
  }

  private Ready found() {
    Map<String, Object> draft = d.posts.draft(d.posts.marker(), d.account);
    draft.put("summary", "捐款账号 6222021234567890128，感谢支持。");
    String step = d.step(d.submitted(d.author, draft));
    String finding = as(d.reviewer).get("/api/v1/reviews/" + step).path("findings[0].id");
    return new Ready(
        Map.of("id", step, "finding", finding),
        Map.of("reason", "公开的捐款账号"),
        Map.of("reason", "公开的捐款账号"));
  }

  private Ruling afterwards() {
    return new Ruling(
        "POST /api/v1/after-reviews/{id}/result",
        "/reviews/after/{id}",
        d.reviewer,
        d.beside,
        d.own(NEVER),
        this::emergency);
  }

  private Ready emergency() {
    Map<String, Object> draft = d.posts.draft(d.posts.marker(), d.account);
    draft.put("grade", "EMERGENCY");
    String post = d.submitted(d.author, draft);
    d.approve(d.leader, d.step(post));
    String again =
        d.text("select id::text from after_review where subject_id = $1", UUID.fromString(post));
    Map<String, String> found = Map.of("result", "RECALL", "note", "有误");
    return Ready.of(again, found, found);
  }

  /** What the author saw on an account and copied for reading. */
  private String seenOutside() {
    String seen =
        id(
            as(d.author)
                .body(
                    Map.of(
                        "url", "https://weibo.com/" + UUID.randomUUID(),
                        "title", "停水通知",
                        "postedAt", "2026-01-05T08:00:00Z"))
                .post("/api/v1/accounts/" + d.account + "/observed-posts"));
    String review =
        as(d.author)
            .body(Map.of("text", "明日停水。"))
            .post("/api/v1/accounts/" + d.account + "/observed-posts/" + seen + "/review")
            .then()
            .statusCode(201)
            .extract()
            .path("reviewId");
    return d.text(
        "select id::text from review_step where case_id = $1 and state = 'OPEN'",
        UUID.fromString(review));
  }

  /** An answer of the library that is to come into force. */
  private String entry() {
    return openOf(written());
  }

  private String written() {
    Map<String, Object> entry = new HashMap<>();
    entry.put("question", d.world.unique("怎么办") + "？");
    entry.put("answer", "到窗口办。");
    String entryId = id(as(d.author).body(entry).post("/api/v1/knowledge"));
    putForward(entryId);
    return entryId;
  }

  private Ruling wording() {
    Map<String, Object> accepted = Map.of("accept", true);
    return new Ruling(
        "POST /api/v1/knowledge/{id}/wordings/{wordingId}/decision",
        "/knowledge/{id}/wordings/{wordingId}/decision",
        d.leader,
        d.onlooker,
        d.own("WORDING_NEEDS_OTHERS"),
        () -> new Ready(worded(), accepted, accepted));
  }

  private Map<String, String> worded() {
    Map<String, Object> entry = new HashMap<>();
    entry.put("question", d.world.unique("怎么办") + "？");
    entry.put("answer", "到窗口办。");
    entry.put("wordings", java.util.List.of(d.world.unique("上哪儿弄")));
    String made = id(as(d.author).body(entry).post("/api/v1/knowledge"));
    String wording =
        d.text("select id::text from knowledge_wording where entry_id = $1", UUID.fromString(made));
    return Map.of("id", made, "wordingId", wording);
  }

  private void putForward(String entry) {
    as(d.author).post("/api/v1/knowledge/" + entry + "/publication").then().statusCode(200);
  }

  private String openOf(String entry) {
    return as(d.author)
        .get("/api/v1/knowledge/" + entry)
        .path("reviews.find { it.state == 'OPEN' }.id");
  }

  /** One in force whose clearance is renewed with the same words. */
  private String renewal() {
    String entry = written();
    d.approve(d.reviewer, openOf(entry));
    d.approve(d.leader, openOf(entry));
    putForward(entry);
    return openOf(entry);
  }
}
