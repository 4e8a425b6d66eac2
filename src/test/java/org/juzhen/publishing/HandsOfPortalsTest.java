package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.World;
import org.juzhen.intake.GivenPortal;
import org.juzhen.publishing.GivenPosts.Office;

/** Whoever holds the key of a portal could have written what it pushes, and so never signs it. */
@HubTest
class HandsOfPortalsTest {
  private static final String SIGNED =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.case_id, s.id, p.id, p.name, 'LEADER',"
          + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true,"
          + " \"text\": true}', now() from review_step s, person p where s.id = $1 and p.username ="
          + " $2";

  @Inject GivenPosts given;
  private Office office;
  private String keeper;
  private GivenPortal portal;

  @BeforeEach
  void aLeaderWhoAlsoKeepsThePortal() {
    office = given.office();
    keeper = office.filings().world.person("keeper", office.unit(), "PORTAL_EDITOR", "LEADER");
    portal = new GivenPortal(office.unit(), keeper);
  }

  private String pushed(String signedWith) {
    String key = portal.world.unique("a");
    String body = GivenPortal.message("article.published", portal.article(key));
    var answer = portal.push("msg_" + key, body, signedWith, Instant.now()).join();
    assertThat(answer.statusCode()).isEqualTo(202);
    return GivenPortal.path(answer, "articleId");
  }

  private String submitted(String article) {
    Map<String, Object> post = new HashMap<>();
    post.put("grade", "REPOST");
    post.put("articleId", article);
    post.put("accountIds", List.of(given.app(office)));
    String id = World.id(as(office.editor()).body(post).post("/api/v1/posts"));
    given.act(office, id, "submission", Map.of()).then().statusCode(200);
    return id;
  }

  private String step(String post) {
    return given.show(office, post).path("reviews[-1].id");
  }

  private ValidatableResponse decide(String who, String post) {
    Map<String, String> answers = new HashMap<>();
    given
        .show(office, post)
        .jsonPath()
        .<String>getList(
            "reviews[-1].findings.findAll { it.severity == 'ANSWER' && !it.answer }.id")
        .forEach(f -> answers.put(f, "ACCEPTED"));
    return as(who)
        .body(
            Map.of(
                "decision",
                "APPROVE",
                "gates",
                GivenPosts.GATES,
                "findings",
                answers,
                "note",
                "已核对"))
        .post("/api/v1/reviews/" + step(post) + "/decisions")
        .then();
  }

  @Test
  void who_registered_the_portal_never_signs_what_it_pushed() {
    String post = submitted(pushed(portal.secret));
    decide(office.reviewer(), post).statusCode(200);

    decide(keeper, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> given.sql(SIGNED, UUID.fromString(step(post)), keeper))
        .hasMessageContaining("author does not sign");
    decide(office.leader(), post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void who_was_shown_a_newer_secret_never_signs_either() {
    String second =
        office.filings().world.person("second", office.unit(), "PORTAL_EDITOR", "LEADER");
    String fresh =
        as(second).post("/api/v1/portals/" + portal.id + "/secret").path("webhookSecret");
    String post = submitted(pushed(fresh));
    decide(office.reviewer(), post).statusCode(200);

    decide(second, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    // The secret of before is good for another day, so its holder still counts.
    decide(keeper, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }

  @Test
  void who_knows_only_a_secret_that_has_ended_is_free_to_sign() throws Exception {
    String second = office.filings().world.person("second", office.unit(), "PORTAL_EDITOR");
    String fresh =
        as(second).post("/api/v1/portals/" + portal.id + "/secret").path("webhookSecret");
    try (var database = Plans.owner();
        var statement = database.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update portal_hand set until = since where until is not null and portal_id = '"
                      + portal.id
                      + "'"))
          .isPositive();
    }
    String post = submitted(pushed(fresh));
    decide(office.reviewer(), post).statusCode(200);

    decide(keeper, post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void the_database_lets_nobody_wash_the_hands_of_a_portal() {
    for (String wash :
        List.of(
            "delete from portal_hand where portal_id = $1",
            "update portal_hand set until = now() where portal_id = $1",
            "update portal set created_by = null where id = $1",
            "update portal set secret = secret || '\\x00', secret_by = null where id = $1")) {
      assertThatThrownBy(() -> given.sql(wash, UUID.fromString(portal.id))).as(wash).isNotNull();
    }
  }

  @Test
  void nobody_is_said_to_have_typed_what_a_portal_pushed() {
    String post = submitted(pushed(portal.secret));

    assertThat(given.page(office.reviewer(), "/reviews/" + step(post))).doesNotContain("手工录入：");
  }
}
