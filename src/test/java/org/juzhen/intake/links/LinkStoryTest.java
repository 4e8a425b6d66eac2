package org.juzhen.intake.links;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.intake.GivenPortal;

/**
 * A policy and what explains it: suggested as they come in, confirmed by a person, shown on both.
 */
@HubTest
class LinkStoryTest {
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenPortal portal;
  private String name;

  @BeforeEach
  void a_portal() {
    portal = new GivenPortal();
    name = portal.world.unique("云岫供热办法");
  }

  private String arrived(String key, String title) {
    Map<String, Object> data = portal.article(key);
    data.put("title", title);
    String id = path(portal.publish(data), "articleId");
    due.drive("article-news");
    return id;
  }

  private ValidatableResponse links(String who, String article) {
    return as(who).get("/api/v1/articles/" + article + "/links").then().statusCode(200);
  }

  private ValidatableResponse says(String who, String article, String link, String what) {
    return as(who).post("/api/v1/articles/" + article + "/links/" + link + "/" + what).then();
  }

  @Test
  void what_the_hub_suggests_counts_for_others_once_a_person_has_confirmed_it() {
    String policy = arrived("policy", "关于印发《" + name + "》的通知");
    String reading = arrived("reading", "《" + name + "》政策解读");

    String link =
        links(portal.portalEditor, policy)
            .body("", hasSize(1))
            .body("[0].articleId", equalTo(reading))
            .body("[0].policy", equalTo(false))
            .body("[0].because[0].what", equalTo(name))
            .body("[0].state", equalTo("SUGGESTED"))
            .extract()
            .path("[0].id");
    links(portal.editor, policy).body("", hasSize(0));
    says(portal.editor, policy, link, "confirmation").statusCode(403);
    says(portal.portalEditor, policy, link, "confirmation").statusCode(200);

    links(portal.editor, policy).body("[0].articleId", equalTo(reading));
    links(portal.editor, reading)
        .body("[0].articleId", equalTo(policy))
        .body("[0].policy", equalTo(true))
        .body("[0].state", equalTo("CONFIRMED"));
  }

  @Test
  void what_a_person_rejected_is_not_suggested_again() {
    String policy = arrived("policy", "关于印发《" + name + "》的通知");
    String reading = arrived("reading", "《" + name + "》政策解读");
    String link = links(portal.portalEditor, reading).extract().path("[0].id");
    says(portal.portalEditor, reading, link, "rejection").statusCode(200);

    Map<String, Object> data = portal.article("reading");
    data.put("title", "《" + name + "》政策解读（更新）");
    portal.publish(data);
    due.drive("article-news");

    links(portal.portalEditor, policy).body("", hasSize(0));
  }

  @Test
  void a_person_links_by_hand_and_nothing_explains_itself() {
    String policy = arrived("policy", "甲");
    String reading = arrived("reading", "乙");
    String at = "/api/v1/articles/" + policy + "/links";
    as(portal.portalEditor)
        .body(Map.of("policyId", policy, "readingId", policy))
        .post(at)
        .then()
        .statusCode(422)
        .body("code", equalTo("LINK_TO_ITSELF"));
    as(portal.portalEditor)
        .body(Map.of("policyId", policy, "readingId", reading))
        .post(at)
        .then()
        .statusCode(200)
        .body("[0].state", equalTo("CONFIRMED"));
    String foreign = new GivenPortal().portalEditor;
    as(foreign).get(at).then().statusCode(404);

    assertThatThrownBy(
            () ->
                DueWorks.await(
                    () ->
                        pool.preparedQuery(
                                "update article_link set decided_by = null where policy_id = $1")
                            .execute(Tuple.of(UUID.fromString(policy)))))
        .hasMessageContaining("article_link_decided_ck");
  }
}
