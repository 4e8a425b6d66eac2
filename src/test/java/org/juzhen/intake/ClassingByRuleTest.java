package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What arrives without a class gets it by a rule that was tried, and says why. */
@HubTest
class ClassingByRuleTest {
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenPortal portal;

  @BeforeEach
  void a_portal() {
    portal = new GivenPortal();
  }

  private Map<String, Object> rule(String importance, String word) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", portal.city);
    rule.put("portalId", portal.id);
    rule.put("name", "供暖");
    rule.put("importance", importance);
    rule.put("titleWords", List.of(word));
    return rule;
  }

  private String written(Map<String, Object> rule) {
    return as(portal.portalEditor)
        .body(rule)
        .post("/api/v1/class-rules")
        .then()
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .extract()
        .path("rule.id");
  }

  private ValidatableResponse asked(String rule, String what) {
    return as(portal.portalEditor).post("/api/v1/class-rules/" + rule + "/" + what).then();
  }

  private String active(String importance, String word) {
    String rule = written(rule(importance, word));
    asked(rule, "trial").statusCode(200);
    activated(rule).body("state", equalTo("ACTIVE"));
    return rule;
  }

  /** By somebody else than who wrote it. */
  private ValidatableResponse activated(String rule) {
    return as(portal.supervisor)
        .post("/api/v1/class-rules/" + rule + "/activation")
        .then()
        .statusCode(200);
  }

  private String arrived(String key, String importance) {
    Map<String, Object> data = portal.article(key);
    if (importance != null) {
      data.put("importance", importance);
    }
    String id = path(portal.publish(data), "articleId");
    due.drive("article-news");
    return id;
  }

  @Test
  @Clause("R-IM-025")
  void a_rule_is_tried_on_past_articles_before_it_classes_and_then_says_why() {
    String past = arrived("past", null);
    String rule = written(rule("IMPORTANT", "供暖"));
    asked(rule, "activation").statusCode(409).body("code", equalTo("CLASS_RULE_NOT_TESTED"));
    asked(rule, "trial")
        .statusCode(200)
        .body("read", equalTo(1))
        .body("matched", equalTo(1))
        .body("waiting", equalTo(1))
        .body("examples[0].articleId", equalTo(past))
        .body("examples[0].why[0].what", equalTo("供暖"));
    activated(rule);

    String id = arrived("new", null);

    portal
        .show(id)
        .then()
        .body("importance", equalTo("IMPORTANT"))
        .body("importanceReason", equalTo("供暖"))
        .body("importanceRule", equalTo(rule))
        .body("importanceWhy[0].kind", equalTo("TITLE"));
    as(portal.portalEditor)
        .get("/api/v1/articles/unclassed")
        .then()
        .body("items.id", hasItem(past))
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void a_rule_by_which_accounts_owe_something_takes_two_people() {
    String rule = written(rule("IMPORTANT", "供暖"));
    asked(rule, "trial").statusCode(200);

    asked(rule, "activation").statusCode(403).body("code", equalTo("OWN_CLASS_RULE"));
    assertThatThrownBy(
            () ->
                sql(
                    "update class_rule set activated_at = now(), activated_by = created_by,"
                        + " activated_by_name = 'x' where id = $1",
                    UUID.fromString(rule)))
        .hasMessageContaining("second person");
    activated(rule);

    String plain = written(rule("ORDINARY", "供暖"));
    asked(plain, "trial").statusCode(200);
    asked(plain, "activation").statusCode(200);
  }

  @Test
  void what_the_portal_or_a_person_says_stands_above_rules() {
    active("ORDINARY", "供暖");
    String said = arrived("said", "RESPONSE");
    portal.show(said).then().body("importance", equalTo("RESPONSE"));

    String id = arrived("ruled", null);
    portal.show(id).then().body("importance", equalTo("ORDINARY"));
    as(portal.portalEditor)
        .body(Map.of("importance", "IMPORTANT", "reason", "全市统一供暖"))
        .put("/api/v1/articles/" + id + "/importance")
        .then()
        .statusCode(200)
        .body("importanceRule", equalTo(null))
        .body("importanceReason", containsString("全市"));
  }

  @Test
  void an_ended_rule_and_the_rule_of_another_portal_class_nothing() {
    String rule = active("IMPORTANT", "供暖");
    as(portal.portalEditor).delete("/api/v1/class-rules/" + rule).then().statusCode(200);

    portal.show(arrived("later", null)).then().body("importance", equalTo(null));
    asked(rule, "activation").statusCode(409);
    as(new GivenPortal().portalEditor).delete("/api/v1/class-rules/" + rule).then().statusCode(404);
    as(portal.editor)
        .body(rule("IMPORTANT", "x"))
        .post("/api/v1/class-rules")
        .then()
        .statusCode(403);
  }

  @Test
  void the_database_knows_no_untried_rule_in_force_and_no_other_words() {
    UUID rule = UUID.fromString(written(rule("IMPORTANT", "供暖")));

    assertThatThrownBy(() -> sql("update class_rule set activated_at = now() where id = $1", rule))
        .hasMessageContaining("class_rule_tested_ck");
    assertThatThrownBy(
            () -> sql("update class_rule set importance = 'ORDINARY' where id = $1", rule))
        .hasMessageContaining("permission denied");
  }

  private void sql(String statement, UUID id) {
    DueWorks.await(() -> pool.preparedQuery(statement).execute(Tuple.of(id)));
  }
}
