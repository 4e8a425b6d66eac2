package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Who handed in the material of a post wrote it, whatever became of the words, and never signs. */
@HubTest
class MaterialHandsTest {
  private static final String SIGNED =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, p.name, 'LEADER',"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\":"
          + " true, \"text\": true}', now() from review_step s, person p where s.id = $1 and"
          + " p.username = $2";

  @Inject GivenPosts given;
  private Office office;
  private String giver;
  private String account;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void a_leader_who_also_hands_in_material() {
    office = given.office();
    GivenFilings f = office.filings();
    giver = new World().person("giver", office.unit(), "CONTRIBUTOR", "LEADER");
    Map<String, Object> filing = f.toOpen("APP", f.world.unique("云岫客户端"), f.world.unique("app"));
    ((Map<String, Object>) filing.get("account")).put("main", true);
    String id = World.id(as(f.coordinator).body(filing).post("/api/v1/filings"));
    as(f.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    account =
        GivenFilings.decide(f.supervisor, id, "AGREE")
            .then()
            .statusCode(200)
            .extract()
            .path("accountId");
  }

  private String handedIn() {
    Map<String, Object> material =
        Map.of(
            "accountId",
            account,
            "title",
            "大桥恢复通行",
            "text",
            "大桥加固工程今日完工。",
            "gatheredBy",
            "林采集",
            "writtenBy",
            "周撰稿");
    return World.id(as(giver).body(material).post("/api/v1/contributions"));
  }

  private String madeOf(String material) {
    return World.id(
        as(office.editor())
            .body(Map.of("ids", List.of(material), "grade", "ORIGINAL"))
            .post("/api/v1/contributions/posts"));
  }

  private void rewritten(String post) {
    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("title", "公交线路调整", "bodyHtml", "<p>12路公交车延长到高铁站。</p>"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  private String step(String post) {
    return given.show(office, post).path("reviews[-1].id");
  }

  private ValidatableResponse decide(String who, String post) {
    return as(who)
        .body(
            Map.of(
                "decision",
                "APPROVE",
                "gates",
                GivenPosts.GATES,
                "findings",
                Map.of(),
                "note",
                "阅"))
        .post("/api/v1/reviews/" + step(post) + "/decisions")
        .then();
  }

  @Test
  @Clause("R-DL-028")
  void not_even_when_the_editor_has_written_every_word_anew() {
    String post = madeOf(handedIn());
    rewritten(post);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    decide(office.reviewer(), post).statusCode(200);

    decide(giver, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> given.sql(SIGNED, UUID.fromString(step(post)), giver))
        .hasMessageContaining("author does not sign");
    decide(office.leader(), post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void the_form_says_that_it_was_handed_in_by_whom_and_from_where() {
    String post = madeOf(handedIn());
    given.act(office, post, "submission", Map.of()).then().statusCode(200);

    JsonPath form =
        as(office.leader())
            .get(
                "/api/v1/reviews/"
                    + given.show(office, post).path("reviews[-1].caseId")
                    + "/archive")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(String.join("\n", form.getList("sheet.parts.rows.flatten().value", String.class)))
        .contains("信息报送", "林采集", "周撰稿", "giver");
  }

  @Test
  void the_database_keeps_who_handed_in_and_lets_nobody_forget_it() {
    UUID material = UUID.fromString(handedIn());
    UUID post = UUID.fromString(madeOf(material.toString()));

    assertThat(
            given.text(
                "select string_agg(p.username, ' ' order by p.username) from post_author w join"
                    + " person p on p.id = w.person_id where w.post_id = $1",
                post))
        .contains(giver)
        .contains(office.editor());
    for (var forget :
        Map.of(
                "delete from contribution where id = $1",
                "permission denied",
                "update contribution set contributor_id = (select id from person where username ="
                    + " 'admin') where id = $1",
                "who handed material in is never changed",
                "update contribution set post_id = null, state = 'NEW' where id = $1",
                "what a post was made of is never changed",
                "update contribution set body = 'x' where id = $1",
                "what a post was made of is never changed",
                "delete from contribution_step where contribution_id = $1",
                "permission denied",
                "delete from post_author where post_id = (select post_id from contribution where"
                    + " id = $1)",
                "permission denied")
            .entrySet()) {
      assertThatThrownBy(() -> given.sql(forget.getKey(), material))
          .as(forget.getKey())
          .hasMessageContaining(forget.getValue());
    }
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_id, author_ids, submitted_by, submitted_at, title, grade, state,"
                        + " created_at) select gen_random_uuid(), 'POST', id, 1, unit_id,"
                        + " author_id, array[author_id], author_id, now(), title, grade, 'OPEN',"
                        + " now() from post where id = $1",
                    post))
        .hasMessageContaining("an author is missing");
  }

  @Test
  void what_is_put_forward_already_is_made_of_nothing_else() {
    UUID later = UUID.fromString(handedIn());
    String post = madeOf(handedIn());
    given.act(office, post, "submission", Map.of()).then().statusCode(200);

    assertThatThrownBy(
            () ->
                given.sql(
                    "update contribution set state = 'USED', post_id = $2 where id = $1",
                    later,
                    UUID.fromString(post)))
        .hasMessageContaining("put forward already");
  }
}
