package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.publishing.Sender;

/** What stands on accounts after a portal's second thoughts is somebody's task until it is gone. */
@HubTest
class OutdatedPostStoryTest {
  @Inject DueWorks due;
  @Inject Sender sender;
  @Inject SessionDesk sessions;

  @AfterEach
  void heal() {
    Platforms.heal();
  }

  private static ValidatableResponse of(GivenArticle article, String who) {
    return as(who).get("/api/v1/outdated-posts?articleId=" + article.id).then().statusCode(200);
  }

  private static JsonPath tasks(GivenArticle article) {
    return of(article, article.city.editor).extract().jsonPath();
  }

  /** Like "CORRECT 2 OPEN", the first that was due first. */
  private static List<String> states(GivenArticle article) {
    List<Map<String, Object>> rows = tasks(article).get("items");
    return rows.stream()
        .map(r -> r.get("kind") + " " + r.get("version") + " " + r.get("state"))
        .toList();
  }

  private static ValidatableResponse settle(String who, String task, String how) {
    return as(who)
        .body(Map.of("how", how, "reason", "所发内容不含更正部分"))
        .post("/api/v1/outdated-posts/" + task + "/settlement")
        .then();
  }

  private static long told(String person, String kind) {
    List<String> kinds =
        as(person).get("/api/v1/notices?limit=500").then().extract().path("items.kind");
    return kinds.stream().filter(kind::equals).count();
  }

  @Test
  @Clause("R-IM-030")
  void an_ordinary_article_that_is_corrected_is_a_task_for_each_post_that_stands() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    String post = article.posted();
    of(article, article.city.editor).body("items", empty());

    article.corrected("第二版：改为周日检修。");

    of(article, article.city.editor)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("CORRECT"))
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].postId", equalTo(post))
        .body("items[0].accountId", equalTo(article.app))
        .body("items[0].shownVersion", equalTo(1))
        .body("items[0].version", equalTo(2))
        .body("items[0].clock.basis.force", equalTo("SYSTEM_DEFAULT"))
        .body("items[0].actions", hasItem("SETTLE"));
    OffsetDateTime since = OffsetDateTime.parse(tasks(article).getString("items[0].sinceAt"));
    OffsetDateTime end = OffsetDateTime.parse(tasks(article).getString("items[0].dueAt"));
    assertThat(Duration.between(since, end)).isEqualTo(Duration.ofHours(12));
    assertThat(Duration.between(since.toInstant(), Instant.now()))
        .isLessThan(Duration.ofMinutes(5));
    assertThat(told(article.city.editor, "ARTICLE_CORRECTED")).isEqualTo(1);
    assertThat(article.duties()).isEmpty();
  }

  @Test
  void a_person_says_why_it_may_stay_and_others_see_who_said_so() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.posted();
    article.corrected("第二版：改为周日检修。");
    String task = tasks(article).getString("items[0].id");

    settle(article.city.supervisor, task, "UNAFFECTED").statusCode(403);
    settle(article.city.editor, task, "RECALLED").statusCode(400);
    settle(article.city.editor, task, "UNAFFECTED")
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("how", equalTo("UNAFFECTED"))
        .body("doneBy", equalTo("editor"))
        .body("actions", empty());

    settle(article.city.editor, task, "MARKED")
        .statusCode(409)
        .body("code", equalTo("OUTDATED_SETTLED"));
    of(article, article.city.supervisor).body("items[0].reason", equalTo("所发内容不含更正部分"));
    article.corrected("第三版：检修取消。");
    assertThat(states(article)).containsExactly("CORRECT 2 DONE", "CORRECT 3 OPEN");
  }

  @Test
  void what_an_invited_account_shows_is_a_task_though_it_never_owed_the_article() {
    GivenArticle article = new GivenArticle(due);
    String invited = article.city.weibo(false);
    String post = article.posted(invited);

    article.corrected("第二版：改为周日检修。");

    of(article, article.city.editor)
        .body("items.postId", contains(post))
        .body("items.accountId", contains(invited))
        .body("items.state", contains("OPEN"));
  }

  @Test
  @Clause("R-IM-030")
  void the_first_post_stays_a_task_when_the_correction_is_posted_beside_it() {
    GivenArticle article = new GivenArticle(due);
    String first = article.posted();
    article.corrected("第二版：改为周日检修。");

    String second = article.posted();

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME", "2 DONE_ON_TIME");
    of(article, article.city.editor)
        .body("items.postId", contains(first))
        .body("items.state", contains("OPEN"));
    assertThat(second).isNotEqualTo(first);
    article.recalled(first);
    of(article, article.city.editor)
        .body("items.state", contains("DONE"))
        .body("items.how", contains("RECALLED"));
    assertThat(article.duties()).contains("2 DONE_ON_TIME");
  }

  @Test
  void a_later_correction_keeps_the_clock_and_a_withdrawal_asks_for_more() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.posted();
    article.corrected("第二版：改为周日检修。");
    String since = tasks(article).getString("items[0].sinceAt");

    article.corrected("第三版：检修取消。");

    assertThat(states(article)).containsExactly("CORRECT 3 OPEN");
    assertThat(tasks(article).getString("items[0].sinceAt")).isEqualTo(since);
    assertThat(told(article.city.editor, "ARTICLE_CORRECTED")).as("of each text").isEqualTo(2);
    article.withdrawn();
    assertThat(states(article)).containsExactlyInAnyOrder("CORRECT 3 DONE", "TAKE_DOWN 3 OPEN");
    of(article, article.city.editor)
        .body("items.find { it.state == 'DONE' }.how", equalTo("SUPERSEDED"));
    String task = tasks(article).getString("items.find { it.state == 'OPEN' }.id");
    settle(article.city.editor, task, "UNAFFECTED").statusCode(400);
    settle(article.city.leader, task, "IMPOSSIBLE").statusCode(200);
  }

  /** The answer of the platform comes after the portal's second thought. */
  @Test
  void what_was_on_its_way_when_the_article_was_taken_back_is_a_task_once_it_stands() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.scheduled();
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");
    DueWorks.await(sender::drive);
    article.withdrawn();

    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).hasSize(1);
    assertThat(states(article)).containsExactly("TAKE_DOWN 1 OPEN");
    assertThat(article.told(article.city.editor, "/articles/" + article.id)).isEqualTo(1);
  }

  @Test
  void pages_and_the_home_page_say_who_still_shows_it() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    String post = article.posted();
    article.withdrawn();
    String task = tasks(article).getString("items[0].id");

    page(article.city.editor, "/").body(containsString("/outdated-posts?article=" + article.id));
    page(article.city.supervisor, "/")
        .body(containsString("/outdated-posts?article=" + article.id));
    page(article.city.supervisor, "/outdated-posts/article/" + article.id)
        .body(containsString("/outdated-posts/" + task));
    page(article.city.supervisor, "/articles/" + article.id)
        .body(containsString("/outdated-posts/article/" + article.id));
    page(article.city.editor, "/outdated-posts").body(containsString(article.marker));
    page(article.city.editor, "/outdated-posts/" + task)
        .body(containsString("/posts/" + post), containsString("/settlement"));
    as(article.city.supervisor)
        .get("/api/v1/supervision/figures")
        .then()
        .body("outdatedPosts", equalTo(1))
        .body("outdatedOverdue", equalTo(0));
    City elsewhere = new City();
    as(elsewhere.editor).get("/api/v1/outdated-posts/" + task).then().statusCode(404);
  }

  @Test
  void the_page_settles_it_and_says_what_is_missing() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.posted();
    article.corrected("第二版：改为周日检修。");
    String task = tasks(article).getString("items[0].id");

    typed(article.city.editor, task, "UNAFFECTED", "").statusCode(400);
    of(article, article.city.editor).body("items[0].state", equalTo("OPEN"));
    typed(article.city.editor, task, "MARKED", "已在评论区置顶更正").statusCode(303);

    of(article, article.city.editor).body("items[0].how", equalTo("MARKED"));
    page(article.city.supervisor, "/outdated-posts?done=true&article=" + article.id)
        .body(containsString("已在平台更正或标注"));
    page(article.city.supervisor, "/outdated-posts/" + task)
        .body(containsString("已在评论区置顶更正"), not(containsString("/settlement")));
  }

  private ValidatableResponse page(String who, String path) {
    return signedIn(who).get(path).then().statusCode(200);
  }

  private ValidatableResponse typed(String who, String task, String how, String reason) {
    RequestSpecification browser = signedIn(who);
    Map<String, String> cookies = browser.get("/outdated-posts/" + task).cookies();
    return signedIn(who)
        .redirects()
        .follow(false)
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", cookies.get("csrf-token"))
        .formParam("how", how)
        .formParam("reason", reason)
        .post("/outdated-posts/" + task + "/settlement")
        .then();
  }

  private RequestSpecification signedIn(String who) {
    String cookie = DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given().accept("text/html").cookie("juzhen_session", cookie);
  }
}
