package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** News of an article that fails again and again. */
@HubTest
class StuckArticleNewsTest {
  @Inject TellingArticleNewsTest.Listener listener;
  @Inject DueWorks due;
  @Inject SessionDesk sessions;
  @Inject TurnedClock clock;

  private GivenPortal portal;
  private String system;
  private String article;

  @BeforeEach
  void a_class_that_nobody_can_be_told_of() {
    portal = new GivenPortal();
    system = portal.world.person("system", null, "SYSTEM_ADMIN");
    Map<String, Object> data = portal.article("stuck");
    data.put("importance", "IMPORTANT");
    article = path(portal.publish(data), "articleId");
    listener.beDeafToClass(article);
  }

  @AfterEach
  void everybody_hears_again() {
    listener.hearAgain();
    clock.turn(Duration.ofHours(2));
    due.drive("article-news");
    clock.reset();
  }

  @Test
  void people_learn_it_once_after_some_tries_and_see_it_until_it_is_told() {
    fails(5);
    assertThat(told(portal.portalEditor)).isEmpty();
    condition().body("stuck", empty());

    fails(1);

    assertThat(told(portal.portalEditor)).containsExactly("/portals/" + portal.id);
    assertThat(told(system)).containsExactly("/admin");
    assertThat(told(portal.editor)).isEmpty();
    condition()
        .body("stuck.articleId", hasItem(article))
        .body("stuck[0].times", greaterThanOrEqualTo(6));
    page("zh").body(containsString("后续处理受阻的稿件"));
    page("en").body(containsString("Articles that are stuck"));

    fails(3);
    assertThat(told(portal.portalEditor)).hasSize(1);
    assertThat(told(system)).hasSize(1);

    listener.hearAgain();
    fails(1);
    assertThat(listener.about(article)).containsExactly("null>IMPORTANT");
    condition().body("stuck", empty());
  }

  /** The drive itself fails where a note would be due that waits behind another. */
  @Test
  void what_waits_behind_it_lets_the_hub_sleep() {
    fails(1);
    Map<String, Object> data = portal.article("stuck");
    data.put("bodyHtml", "<p>改正后的正文</p>");
    portal.publish(data);

    due.drive("article-news");

    assertThat(listener.about(article)).isEmpty();
    listener.hearAgain();
    clock.turn(Duration.ofMinutes(1));
    due.drive("article-news");
    assertThat(listener.about(article)).containsExactly("null>IMPORTANT", "changed 2");
  }

  @Test
  void a_withdrawal_does_not_wait_behind_it_and_what_it_made_void_is_not_told_any_more() {
    fails(2);

    portal.push("back", message("article.withdrawn", Map.of("id", "stuck")));
    due.drive("article-news");

    assertThat(listener.about(article)).containsExactly("withdrawn");
    listener.hearAgain();
    fails(1);
    assertThat(listener.about(article)).containsExactly("withdrawn");
  }

  @Test
  void nor_does_the_word_of_a_person_that_it_was_taken_back() {
    fails(2);

    as(portal.portalEditor)
        .body(Map.of("reason", "门户来电告知", "evidenceUrl", "https://" + portal.host + "/404"))
        .post("/api/v1/articles/" + article + "/withdrawal")
        .then()
        .statusCode(200);

    portal.show(article).then().body("state", equalTo("WITHDRAWN"));
    assertThat(listener.about(article)).containsExactly("withdrawn");
  }

  /** It is tried so often, each time when it is due again. */
  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      due.drive("article-news");
      clock.turn(Duration.ofMinutes(61));
    }
  }

  private static List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .jsonPath()
        .getList("items.findAll { it.kind == 'ARTICLE_NEWS_STUCK' }.link");
  }

  private ValidatableResponse page(String language) {
    String editor = portal.portalEditor;
    String cookie = DueWorks.await(() -> sessions.enter(editor, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .header("Accept-Language", language)
        .cookie("juzhen_session", cookie)
        .get("/portals/" + portal.id)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse condition() {
    return as(portal.portalEditor)
        .get("/api/v1/portals/" + portal.id + "/condition")
        .then()
        .statusCode(200);
  }
}
