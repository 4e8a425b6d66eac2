package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.Lack;

/** What other units take over is what was signed, and nobody signs there what is his own. */
@HubTest
class EmergencyWordsTest {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);
  private static final String WORDS = "大桥北侧引桥沉降";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenEmergency given;
  private String thread;
  private String marker;

  @BeforeEach
  void a_bureau_and_an_office_below_it() {
    given = new GivenEmergency(due);
    thread = given.opened("MAJOR", clock.now().minus(Duration.ofHours(1)));
    marker = UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void who_wrote_an_update_does_not_sign_it_in_another_unit() {
    String update = cleared();
    leadsBelow(given.city.editor);

    assertThat(signs(given.city.editor, takenOver(update))).isEqualTo(403);
    control(update);
  }

  @Test
  void who_put_an_update_forward_does_not_sign_it_in_another_unit() {
    String submitter = given.city.world.person("submitter", given.city.department, "EDITOR");
    String update = given.written(thread, update());
    String post = "/api/v1/posts/" + given.postOf(thread);
    as(given.city.editor).delete(post + "/submission").then().statusCode(200);
    as(submitter).post(post + "/submission").then().statusCode(200);
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    leadsBelow(submitter);

    assertThat(signs(submitter, takenOver(update))).isEqualTo(403);
    control(update);
  }

  @Test
  void who_wrote_an_update_does_not_sign_it_as_a_second_user_either() {
    String mobile = "137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    String second = given.city.world.person("second", given.below, "LEADER");
    sql(
        "update person set phone = $1 where username in ($2, $3)",
        mobile,
        second,
        given.city.editor);
    String update = cleared();

    assertThat(signs(second, takenOver(update))).isEqualTo(403);
    control(update);
  }

  @Test
  void words_that_no_account_shows_are_not_taken_over() {
    String update = cleared();
    Map<String, Object> shown = update();
    change(
        Map.of(
            "variants",
            List.of(
                Map.of(
                    "accountId", given.app,
                    "title", shown.get("title"),
                    "bodyHtml", shown.get("bodyHtml")))));
    change(Map.of("bodyHtml", "<p>大桥已经垮塌，死伤不明。</p>"));

    as(given.editor)
        .get("/api/v1/posts/" + takenOver(update))
        .then()
        .body("bodyHtml", containsString(WORDS))
        .body("bodyHtml", not(containsString("死伤不明")));
  }

  @Test
  void where_only_a_short_text_was_signed_a_unit_writes_its_own_words_the_ordinary_way() {
    sql("update account set main = false where id = $1", UUID.fromString(given.app));
    given.city.weibo();
    String reviewer = given.city.world.person("reader", given.below, "REVIEWER");
    Map<String, Object> update = update();
    update.put("sourceUrl", "https://www.yunxiu.example/a");
    update.put("bodyHtml", "<p>" + "大桥北侧引桥沉降，现已封闭，请绕行二桥。".repeat(12) + "</p>");
    String written = given.written(thread, update);
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    String path = "/updates/" + written;

    given
        .post(given.editor, thread, path + "/takeover", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("UPDATE_NOT_WHOLE"));
    Map<String, String> own =
        Map.of("title", "绕行提示" + marker, "bodyHtml", "<p>大桥封闭，请走二桥。</p>", "summary", "请走二桥。");
    given.post(given.editor, thread, path + "/own-words", own).then().statusCode(200);

    as(given.editor).get("/api/v1/posts/" + taken()).then().body("grade", equalTo("ORIGINAL"));
    given.city.sign(reviewer, "postId", taken());
    given.city.sign(given.leader, "postId", taken());
    given.sent(given.editor, thread, written);
    assertThat(Platforms.visible("app", marker)).hasSize(1);
    as(given.editor)
        .get("/api/v1/emergencies/" + thread + path + "/accounts")
        .then()
        .body("items.find { it.accountId == '" + given.account + "' }.stage", equalTo("POSTED"));
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void without_its_clearance_nothing_is_sent_or_taken_over(Lack lack) {
    String update = cleared();
    String path = "/updates/" + update;
    loses(lack);

    given
        .post(given.city.editor, thread, path + "/publication", Map.of("push", true))
        .then()
        .statusCode(409)
        .body("code", equalTo(sending(lack)));
    given
        .post(given.editor, thread, path + "/takeover", "")
        .then()
        .statusCode(409)
        .body("code", equalTo(takingOver(lack)));

    due.drive("delivery");
    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
    assertThat(taken()).isNull();
  }

  @Test
  void with_its_clearance_it_is_sent_and_taken_over_by_the_same_calls() {
    String update = cleared();

    given.sent(given.city.editor, thread, update);
    given.followed(thread, update);

    assertThat(Platforms.visible("app", marker)).hasSize(2);
  }

  private static String sending(Lack lack) {
    return switch (lack) {
      case NONE -> "NOT_CLEARED";
      case EXPIRED -> "CLEARANCE_RAN_OUT";
      case OTHER_DIGEST, OTHER_ACCOUNT -> "UPDATE_HELD";
    };
  }

  private static String takingOver(Lack lack) {
    return switch (lack) {
      case NONE, EXPIRED -> "UPDATE_CLEARANCE_OVER";
      case OTHER_DIGEST, OTHER_ACCOUNT -> "UPDATE_HELD";
    };
  }

  private void loses(Lack lack) {
    switch (lack) {
      case NONE ->
          sql(
              "update clearance set voided_at = now(), void_reason = '有误' where subject_id = $1",
              UUID.fromString(given.postOf(thread)));
      case EXPIRED -> clock.turn(Duration.ofDays(9));
      case OTHER_DIGEST -> change(Map.of("title", "另有标题" + marker));
      case OTHER_ACCOUNT -> change(Map.of("accountIds", List.of(given.city.weibo())));
    }
  }

  private void change(Map<String, ?> change) {
    as(given.city.editor)
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + given.postOf(thread))
        .then()
        .statusCode(200);
  }

  private Map<String, Object> update() {
    Map<String, Object> update = new HashMap<>(given.update("FIRST"));
    update.put("title", "大桥封闭通报" + marker);
    return update;
  }

  private String cleared() {
    String update = given.written(thread, update());
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    return update;
  }

  private String takenOver(String update) {
    given.post(given.editor, thread, "/updates/" + update + "/takeover", "").then().statusCode(200);
    return taken();
  }

  private String taken() {
    return as(given.editor).get("/api/v1/posts?accountId=" + given.account).path("items[0].id");
  }

  /** Who has no other hand in it signs, and it goes out. */
  private void control(String update) {
    given.city.sign(given.leader, "postId", taken());
    given.sent(given.editor, thread, update);
    assertThat(Platforms.visible("app", marker)).hasSize(1);
  }

  private int signs(String who, String post) {
    List<String> steps =
        as(given.editor).get("/api/v1/posts/" + post).jsonPath().getList("reviews.id");
    return as(who)
        .body(Map.of("decision", "APPROVE", "gates", GATES, "findings", Map.of(), "note", "同意"))
        .post("/api/v1/reviews/" + steps.get(steps.size() - 1) + "/decisions")
        .statusCode();
  }

  private void leadsBelow(String person) {
    sql(
        "insert into person_role (id, person_id, unit_id, role, granted_at) select"
            + " gen_random_uuid(), id, $1, 'LEADER', now() - interval '1 day' from person where"
            + " username = $2",
        UUID.fromString(given.below),
        person);
  }

  private void sql(String statement, Object... values) {
    try {
      VertxContextSupport.subscribeAndAwait(
          () -> pool.preparedQuery(statement).execute(Tuple.from(List.of(values))));
    } catch (Throwable refused) {
      throw new IllegalStateException(refused);
    }
  }
}
