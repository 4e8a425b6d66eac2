package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Whoever once wrote at a post never signs it, whoever wrote last and whoever put it forward. */
@HubTest
class CoauthorStoryTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, 'x', 'REVIEWER',"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true,"
          + " \"secrecy\": true, \"text\": true}', now() from review_step s, person p"
          + " where s.id = $1 and p.username = $2";

  @Inject GivenPosts given;

  /** The colleague changes the text in between; the editor changes it again and puts it forward. */
  private String writtenByTwo(Office office, String colleague) {
    String post = given.written(office, given.marker(), given.app(office));
    edit(colleague, post, "12路公交车延长到火车站。").then().statusCode(200);
    edit(office.editor(), post, "12路公交车延长到高铁西站。").then().statusCode(200);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    return post;
  }

  private static Response edit(String who, String post, String summary) {
    return as(who)
        .header("If-Match", "*")
        .body(Map.of("summary", summary))
        .patch("/api/v1/posts/" + post);
  }

  private String step(Office office, String post) {
    return given.show(office, post).path("reviews[-1].id");
  }

  private static Response approve(String who, String step) {
    return as(who)
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + step + "/decisions");
  }

  @Test
  void an_earlier_coauthor_is_refused_by_the_rule_the_list_and_the_database() {
    Office office = given.office();
    String colleague =
        office.filings().world.person("colleague", office.unit(), "EDITOR", "REVIEWER");
    String post = writtenByTwo(office, colleague);
    String step = step(office, post);

    approve(colleague, step)
        .then()
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"))
        .body("detail", containsString("写过或改过"));
    assertThat(as(colleague).get("/api/v1/reviews?mine=true").jsonPath().getList("items.postId"))
        .doesNotContain(post);
    assertThatThrownBy(() -> given.sql(SIGNATURE, UUID.fromString(step), colleague))
        .hasMessageContaining("the author does not sign");
    approve(office.reviewer(), step).then().statusCode(200);
  }

  @Test
  void whoever_saved_without_changing_a_word_may_sign() {
    Office office = given.office();
    String colleague =
        office.filings().world.person("colleague", office.unit(), "EDITOR", "REVIEWER");
    String post = given.written(office, given.marker(), given.app(office));
    edit(colleague, post, "12路公交车延长到高铁站。").then().statusCode(200);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);

    approve(colleague, step(office, post)).then().statusCode(200);
  }

  @Test
  void words_that_wait_behind_an_accounts_own_words_have_an_author_too() {
    Office office = given.office();
    String ghost = office.filings().world.person("ghost", office.unit(), "EDITOR", "LEADER");
    String app = given.app(office);
    Map<String, Object> draft = given.draft(given.marker(), app);
    draft.put("variants", List.of(own(app, "占位", "<p>占位。</p>")));
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    change(ghost, post, Map.of("title", "签发人写的题目", "bodyHtml", "<p>签发人写的全文。</p>"));
    change(office.editor(), post, Map.of("variants", List.of(own(app, null, null))));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    approve(office.reviewer(), step(office, post)).then().statusCode(200);

    approve(ghost, step(office, post))
        .then()
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }

  @Test
  void words_of_its_own_that_show_nothing_new_yet_have_an_author_too() {
    Office office = given.office();
    String ghost = office.filings().world.person("ghost", office.unit(), "EDITOR", "LEADER");
    String app = given.app(office);
    Map<String, Object> draft = given.draft(given.marker(), app);
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    String same = (String) draft.get("bodyHtml");
    change(ghost, post, Map.of("variants", List.of(own(app, null, same))));
    change(office.editor(), post, Map.of("bodyHtml", "<p>占位。</p>", "title", "改过的题目"));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    approve(office.reviewer(), step(office, post)).then().statusCode(200);

    approve(ghost, step(office, post)).then().statusCode(403);
  }

  private static Map<String, Object> own(String account, String title, String body) {
    Map<String, Object> own = new HashMap<>();
    own.put("accountId", account);
    own.put("title", title);
    own.put("bodyHtml", body);
    return own;
  }

  private static void change(String who, String post, Map<String, ?> change) {
    as(who)
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  @Test
  void a_step_that_only_coauthors_could_sign_waits_and_says_so() {
    Office office = given.office();
    String post = writtenByTwo(office, office.editor());
    given.sql(
        "delete from person_role where role = 'REVIEWER' and unit_id = $1",
        UUID.fromString(office.unit()));
    String colleague =
        office.filings().world.person("colleague", office.unit(), "EDITOR", "REVIEWER");
    edit(colleague, post, "12路公交车延长到机场。").then().statusCode(200);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);

    given
        .seen(office, post)
        .body("reviews[-1].nobodyToSign", equalTo(true))
        .body("state", equalTo("IN_REVIEW"));
  }

  @Test
  void nobody_strikes_an_author_from_the_database() {
    Office office = given.office();
    String colleague = office.filings().world.person("colleague", office.unit(), "EDITOR");
    String post = writtenByTwo(office, colleague);
    UUID id = UUID.fromString(post);

    for (String attempt :
        List.of(
            "delete from post_author where post_id = $1",
            "update post_author set person_id = gen_random_uuid() where post_id = $1",
            "update review_case set author_ids = '{}' where subject_id = $1")) {
      assertThatThrownBy(() -> given.sql(attempt, id))
          .as(attempt)
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_id, author_ids, submitted_at, title, grade, state, created_at)"
                        + " select gen_random_uuid(), 'POST', id, 99, unit_id, author_id,"
                        + " array[author_id], now(), title, grade, 'OPEN', now() from post"
                        + " where id = $1",
                    id))
        .hasMessageContaining("an author is missing");
  }
}
