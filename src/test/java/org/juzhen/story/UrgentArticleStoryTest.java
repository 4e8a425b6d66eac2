package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;

/** Articles of class response and emergency: owed like important ones, and the start of threads. */
@HubTest
class UrgentArticleStoryTest {
  @Inject DueWorks due;

  private GivenEmergency given;
  private Portal portal;

  @BeforeEach
  void a_portal_above_two_units() {
    given = new GivenEmergency(due);
    portal = Portal.of(given.city.government, given.city.supervisor);
  }

  private String article(String importance, Instant published) {
    String article = portal.publish("关于云岫大桥的情况说明", "<p>大桥没有垮塌。</p>", importance, published);
    due.drive("hook-receipts");
    due.drive("article-news");
    return article;
  }

  private JsonPath duties(String article) {
    return as(given.city.supervisor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  @Clause({"R-IM-039", "R-47-022"})
  void a_response_is_owed_by_the_same_accounts_with_the_same_clock_as_what_is_important() {
    Instant published = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    JsonPath important = duties(article("IMPORTANT", published));
    JsonPath response = duties(article("RESPONSE", published));
    JsonPath ordinary = duties(article("ORDINARY", published));

    assertThat(response.getList("items.accountId", String.class))
        .containsExactlyInAnyOrderElementsOf(List.of(given.app, given.account))
        .containsExactlyInAnyOrderElementsOf(important.getList("items.accountId", String.class));
    assertThat(response.getList("items.clock.dueAt", String.class))
        .allSatisfy(
            at ->
                assertThat(OffsetDateTime.parse(at).toInstant())
                    .isEqualTo(published.plus(Duration.ofHours(12))));
    assertThat(response.getList("items.clock.value"))
        .isEqualTo(important.getList("items.clock.value"));
    assertThat(ordinary.getList("items")).isEmpty();
  }

  @Test
  @Clause({"R-47-022", "R-IM-066"})
  void a_thread_from_an_emergency_article_meets_the_duty_and_the_board_with_one_post() {
    String article = article("EMERGENCY", Instant.now());
    Map<String, Object> wanted = given.wanted("MAJOR", Instant.now().minusSeconds(600));
    wanted.put("articleId", article);
    String thread = id(given.open(given.city.coordinator, wanted));

    Map<String, Object> update = new HashMap<>();
    update.put("kind", "FIRST");
    update.put("articleId", article);
    String written = given.written(thread, update);
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    given.sent(given.city.editor, thread, written);
    given.followed(thread, written);

    assertThat(duties(article).getList("items.state"))
        .containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
    JsonPath view = given.thread(given.city.leader, thread);
    assertThat(view.getInt("updates[0].posted")).isEqualTo(2);
    assertThat(view.getString("updates[0].title")).isEqualTo("关于云岫大桥的情况说明");
  }

  @Test
  void what_is_not_urgent_opens_nothing() {
    Map<String, Object> wanted = given.wanted("OPINION", Instant.now().minusSeconds(60));
    wanted.put("articleId", article("ORDINARY", Instant.now()));
    given
        .open(given.city.coordinator, wanted)
        .then()
        .statusCode(409)
        .body("code", equalTo("ARTICLE_NOT_URGENT"));
  }
}
