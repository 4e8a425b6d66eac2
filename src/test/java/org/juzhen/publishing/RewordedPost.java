package org.juzhen.publishing;

import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * A post that was put forward while its account has words of its own, so that whoever rewords the
 * post leaves the review going on; and somebody who edits and does more.
 */
final class RewordedPost {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', $3,"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true,"
          + " \"secrecy\": true, \"text\": true}', now() from review_step s, person p"
          + " where s.id = $1 and p.username = $2";

  final Office office;
  final String both;
  final String id;
  private final GivenPosts given;

  RewordedPost(GivenPosts given, String role, String words) {
    this.given = given;
    office = given.office();
    both = office.filings().world.person("both", office.unit(), "EDITOR", role);
    String app = given.app(office);
    Map<String, Object> draft = given.draft(given.marker(), app);
    Map<String, Object> own = new HashMap<>();
    own.put("accountId", app);
    own.put("title", "公交改线");
    own.put("bodyHtml", words);
    draft.put("variants", List.of(own));
    id = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.act(office, id, "submission", Map.of()).then().statusCode(200);
  }

  /** The step that waits. */
  String step() {
    return given.show(office, id).path("reviews[-1].id");
  }

  void rewords(String who) {
    as(who)
        .header("If-Match", "*")
        .body(Map.of("title", "另写的题目", "bodyHtml", "<p>另写的正文。</p>"))
        .patch("/api/v1/posts/" + id)
        .then()
        .statusCode(200);
  }

  ValidatableResponse decides(String who, String decision, String note) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("gates", GivenPosts.GATES);
    body.put("findings", Map.of());
    body.put("note", note);
    return as(who).body(body).post("/api/v1/reviews/" + step() + "/decisions").then();
  }

  /** Past the desk, under the application's role. */
  void signs(String who, String role) {
    given.sql(SIGNATURE, UUID.fromString(step()), who, role);
  }

  /** Past the desk, under the application's role. */
  void clears() {
    given.sql(
        "update review_case set state = 'CLEARED', closed_at = now() where subject_id = $1",
        UUID.fromString(id));
  }

  /** What the database says: "true" or "false". */
  String complete() {
    return given.text(
        "select review_is_complete(c)::text from review_case c where c.subject_id = $1",
        UUID.fromString(id));
  }
}
