package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.intake.GivenPortal;
import org.juzhen.publishing.GivenPosts.Office;

/** Whoever holds the key of a portal could have written what it pushes, and so never signs it. */
@HubTest
class HandsOfPortalsTest {
  @Inject GivenPosts given;
  private Office office;
  private String keeper;
  private GivenPortal portal;
  private GivenReposts reposts;

  @BeforeEach
  void aLeaderWhoAlsoKeepsThePortal() {
    office = given.office();
    reposts = new GivenReposts(given, office);
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

  @Test
  void who_registered_the_portal_never_signs_what_it_pushed() {
    String post = reposts.submitted(pushed(portal.secret));
    reposts.decide(office.reviewer(), post).statusCode(200);

    reposts.decide(keeper, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> reposts.signPast(keeper, post))
        .hasMessageContaining("author does not sign");
    reposts.decide(office.leader(), post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void who_was_shown_a_newer_secret_never_signs_either() {
    String second =
        office.filings().world.person("second", office.unit(), "PORTAL_EDITOR", "LEADER");
    String fresh =
        as(second).post("/api/v1/portals/" + portal.id + "/secret").path("webhookSecret");
    String post = reposts.submitted(pushed(fresh));
    reposts.decide(office.reviewer(), post).statusCode(200);

    reposts.decide(second, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    // The secret of before is good for another day, so its holder still counts.
    reposts.decide(keeper, post).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
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
    String post = reposts.submitted(pushed(fresh));
    reposts.decide(office.reviewer(), post).statusCode(200);

    reposts.decide(keeper, post).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void the_database_lets_nobody_wash_the_hands_of_a_portal() {
    for (var wash :
        Map.of(
                "delete from portal_hand where portal_id = $1",
                "permission denied",
                "update portal_hand set until = now() where portal_id = $1",
                "permission denied",
                "update portal set created_by = null where id = $1",
                "who registered a portal is never changed",
                "update portal set host = 'other.example' where id = $1",
                "a change of a portal names who made it",
                "update portal set secret = secret || '\\x00', secret_by = null where id = $1",
                "a new secret names who was shown it")
            .entrySet()) {
      assertThatThrownBy(() -> given.sql(wash.getKey(), UUID.fromString(portal.id)))
          .as(wash.getKey())
          .hasMessageContaining(wash.getValue());
    }
  }

  @Test
  void nobody_is_said_to_have_typed_what_a_portal_pushed() {
    String post = reposts.submitted(pushed(portal.secret));

    assertThat(given.page(office.reviewer(), "/reviews/" + reposts.step(post)))
        .doesNotContain("手工录入：");
  }
}
