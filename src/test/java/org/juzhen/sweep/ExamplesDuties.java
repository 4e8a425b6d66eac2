package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.kernel.HubClock;

/** The calls about rules of reposting, standing exemptions and the roster of watches. */
final class ExamplesDuties {
  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesDuties(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesDuties examples = new ExamplesDuties(office, to);
    examples.ofRules();
    examples.ofExemptions();
    examples.ofRequests();
    examples.ofWatches();
    examples.ofConfirmers();
    examples.ofOutdatedPosts();
  }

  private void ofRules() {
    to.put("POST", "/repost-rules/test", Example.of(o.clerk, 200, o.ruleOf(o.filings.bureau)));
    to.put(
        "POST",
        "/repost-rules/{id}/confirmation",
        Example.on(o.clerk, o.rule(), null).answers(409));
    to.put("GET", "/repost-rules/{id}/ending", Example.on(o.clerk, o.rule(), null));
  }

  private void ofExemptions() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("accountId", o.account);
    wanted.put("from", today.plusDays(200).toString());
    wanted.put("until", today.plusDays(201).toString());
    wanted.put("reason", "只办业务");
    to.put("POST", "/standing-exemptions", Example.of(o.office.editor(), 201, wanted));
    to.put(
        "POST",
        "/standing-exemptions/{id}/decision",
        Example.on(o.clerk, asked(wanted), Map.of("agreed", true, "reason", "同意")));
    to.put(
        "POST",
        "/standing-exemptions/{id}/ending",
        Example.on(o.office.editor(), asked(wanted), Map.of("reason", "恢复转载")));
  }

  private void ofRequests() {
    Map<String, String> reason = Map.of("reason", "与本单位职能有关");
    to.put("POST", "/duties/{id}/exemption/refusal", Example.on(o.clerk, requested(), reason));
    to.put("DELETE", "/duties/{id}/exemption", Example.on(o.office.editor(), requested(), null));
  }

  private String requested() {
    String duty = o.duty();
    as(o.office.editor())
        .body(Map.of("reason", "无关"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);
    return duty;
  }

  private String asked(Map<String, Object> wanted) {
    return id(as(o.office.editor()).body(wanted).post("/api/v1/standing-exemptions"));
  }

  private void ofWatches() {
    Map<String, Object> turn = new HashMap<>();
    turn.put("personId", o.codes.personId(o.office.editor()));
    turn.put("from", Instant.now().toString());
    turn.put("until", Instant.now().plusSeconds(3_600).toString());
    String path = "/units/" + o.filings.bureau + "/watches";
    String entered = id(as(o.filings.coordinator).body(turn).post("/api/v1" + path));
    to.put(
        "POST",
        "/units/{id}/watches",
        Example.on(o.filings.coordinator, o.filings.bureau, turn).answers(201));
    to.put(
        "DELETE",
        "/units/{id}/watches/{watch}",
        Example.on(o.filings.coordinator, o.filings.bureau, null).with("watch", entered));
  }

  private void ofConfirmers() {
    String editor = o.office.editor();
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("personId", o.codes.personId(editor));
    wanted.put("from", "08:30");
    wanted.put("until", "17:00");
    wanted.put("workingDays", true);
    String path = "/accounts/{id}/push-confirmers";
    String named =
        as(editor)
            .body(
                Map.of(
                    "personId",
                    wanted.get("personId"),
                    "from",
                    "20:00",
                    "until",
                    "22:00",
                    "workingDays",
                    false))
            .post("/api/v1/accounts/" + o.account + "/push-confirmers")
            .path("[0].hours[-1].id");
    to.put("POST", path, Example.on(editor, o.account, wanted).answers(201));
    to.put("DELETE", path + "/{hours}", Example.on(editor, o.account, null).with("hours", named));
  }

  private void ofOutdatedPosts() {
    to.put(
        "POST",
        "/outdated-posts/{id}/settlement",
        Example.on(
            o.office.editor(), outdated(), Map.of("how", "MARKED", "reason", "已在评论区置顶更正说明")));
  }

  /** A post whose article is said to have been corrected. */
  private String outdated() {
    UUID id = UUID.randomUUID();
    Tuple values = Tuple.of(id, UUID.fromString(o.article()), UUID.fromString(o.posted()));
    DueWorks.await(
        () ->
            o.pool
                .preparedQuery(
                    "insert into outdated_post (id, delivery_id, post_id, article_id, account_id,"
                        + " unit_id, kind, version, basis_id, since_at, due_at, state) select $1,"
                        + " d.id, d.source_id, $2, d.account_id, d.unit_id, 'CORRECT', 1, (select"
                        + " id from duty_basis limit 1), now(), now() + interval '1 hour', 'OPEN'"
                        + " from delivery d where d.source_id = $3")
                .execute(values));
    return id.toString();
  }
}
