package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Who types an article by hand wrote it, and the address beside it proves nothing by itself. */
@HubTest
class TypedByHandTest {
  @Inject GivenPosts given;
  private Office office;
  private GivenReposts reposts;
  private String typist;
  private String url;

  @BeforeEach
  void anOfficeWhoseLeaderAlsoWrites() {
    office = given.office();
    reposts = new GivenReposts(given, office);
    typist = new World().person("typist", office.unit(), "EDITOR", "LEADER");
    url = "https://www.yunxiu.example/zwgk/" + UUID.randomUUID() + ".html";
  }

  private String typed(String who, String text) {
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", office.unit());
    article.put("url", url);
    article.put("title", "关于调整公交线路的通告");
    article.put("bodyHtml", "<p>" + text + "</p>");
    article.put("source", "云岫市人民政府");
    return World.id(as(who).body(article).post("/api/v1/articles"));
  }

  private String found(String post) {
    return given.text(
        "select f.severity || ' ' || array_to_string(f.words, ' ') from review_finding f join"
            + " review_case c on c.id = f.case_id where c.subject_id = $1 and f.rule ="
            + " 'SOURCE_UNPROVEN' order by c.submission desc limit 1",
        UUID.fromString(post));
  }

  private String name(String username) {
    return given.text("select name from person where username = $1", username);
  }

  @Test
  void who_typed_the_article_never_signs_a_post_from_it_whoever_made_the_post() {
    String post = reposts.submitted(typed(typist, "自下月起12路公交车延长到高铁站。"));
    reposts.decide(office.reviewer(), post).statusCode(200);

    reposts.decide(typist, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> reposts.signPast(typist, post))
        .hasMessageContaining("author does not sign");
    reposts.decide(office.leader(), post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void who_corrected_it_by_hand_is_an_author_as_well() {
    typed(office.editor(), "自下月起12路公交车延长到高铁站。");
    String post = reposts.submitted(typed(typist, "自下月起12路公交车缩短到汽车站。"));
    reposts.decide(office.reviewer(), post).statusCode(200);

    reposts.decide(typist, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }

  @Test
  void the_database_keeps_who_typed_and_lets_nobody_forget_it() {
    UUID article = UUID.fromString(typed(typist, "自下月起12路公交车延长到高铁站。"));

    assertThat(
            given.text(
                "select p.username from article_author w join article_version v on v.id ="
                    + " w.version_id join person p on p.id = w.person_id where v.article_id = $1",
                article))
        .isEqualTo(typist);
    for (var forget :
        Map.of(
                "delete from article_author where version_id in (select id from article_version"
                    + " where article_id = $1)",
                "permission denied",
                "update article_version set way = 'WEBHOOK' where article_id = $1",
                "how a text came in is never changed",
                "update article_version set entered_by = null where article_id = $1",
                "how a text came in is never changed",
                "insert into article_version (id, article_id, number, title, body_html, body_text,"
                    + " digest, text_digest, source, way, received_at) select gen_random_uuid(),"
                    + " article_id, 2, title, body_html, body_text, digest, text_digest, source,"
                    + " way, now() from article_version where article_id = $1",
                "what was typed by hand names who typed it")
            .entrySet()) {
      assertThatThrownBy(() -> given.sql(forget.getKey(), article))
          .as(forget.getKey())
          .hasMessageContaining(forget.getValue());
    }
    // A submission that leaves the typist out is not let in, whoever wrote the post.
    UUID post = UUID.fromString(reposts.written(article.toString()));
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
  void an_article_by_hand_does_not_prove_its_source_and_says_who_typed_it() {
    String post = reposts.submitted(typed(typist, "自下月起12路公交车延长到高铁站。"));

    assertThat(found(post)).isIn("ANSWER " + name(typist), "BLOCK " + name(typist));
    as(office.reviewer())
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + reposts.step(post) + "/decisions")
        .then()
        .statusCode(422);
    assertThat(given.page(office.reviewer(), "/reviews/" + reposts.step(post)))
        .contains("手工录入")
        .contains(name(typist));
  }

  @Test
  void where_only_listed_sources_may_be_reposted_an_unproven_one_blocks() {
    new PlaceRules(office.filings().supervisor, office.filings().city)
        .decide("SOURCE_POLICY", "HARD");

    assertThat(found(reposts.submitted(typed(typist, "自下月起12路公交车延长到高铁站。")))).startsWith("BLOCK ");
  }

  @Test
  void a_repost_of_what_somebody_typed_is_read_by_itself() {
    String post = reposts.submitted(typed(typist, "自下月起12路公交车延长到高铁站。"));

    as(office.reviewer())
        .body(Map.of("steps", List.of(reposts.step(post)), "gates", GivenPosts.GATES))
        .post("/api/v1/reviews/batch")
        .then()
        .statusCode(200)
        .body("items[0].refused", equalTo("READ_IT_ALONE"))
        .body("items[0].why", containsString("手工录入"));
  }

  @Test
  void what_the_hub_itself_read_at_the_address_is_asked_about_no_more() {
    String article = typed(typist, "自下月起12路公交车延长到高铁站。");
    given.sql(
        "update article_version set proven_at = now(), proof_due_at = null where article_id = $1",
        UUID.fromString(article));

    String post = reposts.submitted(article);

    assertThat(found(post)).isNull();
    assertThat(given.page(office.reviewer(), "/reviews/" + reposts.step(post)))
        .contains("手工录入")
        .contains("已在来源网址核对到同样的文字");
    reposts.decide(office.reviewer(), post).statusCode(200);
    reposts.decide(typist, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }
}
