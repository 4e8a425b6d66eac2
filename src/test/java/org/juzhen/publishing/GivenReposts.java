package org.juzhen.publishing;

import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Reposts of an office, put forward and decided on through the interface or past it. */
record GivenReposts(GivenPosts given, Office office) {
  private static final String SIGNED =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, p.name, 'LEADER',"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true,"
          + " \"text\": true}', now() from review_step s, person p where s.id = $1 and p.username ="
          + " $2";
  private static final String ASKED =
      "reviews[-1].findings.findAll { it.severity == 'ANSWER' && !it.answer }.id";

  String written(String article) {
    Map<String, Object> post = new HashMap<>();
    post.put("grade", "REPOST");
    post.put("articleId", article);
    post.put("accountIds", List.of(given.app(office)));
    return World.id(as(office.editor()).body(post).post("/api/v1/posts"));
  }

  String submitted(String article) {
    String post = written(article);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    return post;
  }

  /** The step that waits. */
  String step(String post) {
    return given.show(office, post).path("reviews[-1].id");
  }

  /** Agrees, and accepts whatever the machine asks about. */
  ValidatableResponse decide(String who, String post) {
    Map<String, String> answers = new HashMap<>();
    given
        .show(office, post)
        .jsonPath()
        .<String>getList(ASKED)
        .forEach(finding -> answers.put(finding, "ACCEPTED"));
    Map<String, Object> decision = new HashMap<>();
    decision.put("decision", "APPROVE");
    decision.put("gates", GivenPosts.GATES);
    decision.put("findings", answers);
    decision.put("note", "已打开网址逐字核对");
    return as(who).body(decision).post("/api/v1/reviews/" + step(post) + "/decisions").then();
  }

  /** Signs by SQL under the application's role. */
  void signPast(String who, String post) {
    given.sql(SIGNED, UUID.fromString(step(post)), who);
  }
}
