package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** What contributors hand in, from the field to the account, and what they are told of it. */
@HubTest
class ContributionStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenMaterial given;

  @BeforeEach
  void an_office_hands_in_to_the_bureau_above_it() {
    given = new GivenMaterial(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause({"R-57-014", "R-57-019", "R-DL-029"})
  void material_of_two_becomes_one_post_and_both_are_told_until_it_is_taken_back() {
    Map<String, Object> wanted = given.wanted("云岫大桥恢复通行");
    wanted.put("pictures", List.of(Map.of("fileId", given.picture(given.giver), "alt", "大桥桥面全景")));
    String bridge = given.handedIn(given.giver, wanted);
    String road = given.handedIn(given.other, given.wanted("引桥同步开放"));
    assertThat(GivenMaterial.told(given.city.editor, "CONTRIBUTION_HANDED_IN")).hasSize(2);

    String post = given.use(bridge, road).then().statusCode(201).extract().path("id");

    JsonPath draft = as(given.city.editor).get("/api/v1/posts/" + post).jsonPath();
    assertThat(draft.getString("state")).isEqualTo("DRAFT");
    assertThat(draft.getString("title")).isEqualTo("云岫大桥恢复通行");
    assertThat(draft.getString("bodyHtml")).contains("引桥同步开放", "alt=\"大桥桥面全景\"", "file:");
    assertThat(given.shown(given.giver, bridge).getString("state")).isEqualTo("USED");
    assertThat(given.shown(given.giver, bridge).getString("postId")).isNull();
    assertThat(given.shown(given.city.editor, bridge).getString("postId")).isEqualTo(post);

    given.posted(post);

    for (String who : List.of(given.giver, given.other)) {
      List<List<String>> told = GivenMaterial.told(who, "CONTRIBUTION_POSTED");
      assertThat(told).hasSize(1);
      assertThat(told.get(0).get(2)).startsWith("http");
    }
    JsonPath out = given.shown(given.giver, bridge);
    assertThat(out.getInt("keptPercent")).isEqualTo(100);
    assertThat(out.getString("appearances[0].url")).startsWith("http");
    assertThat(out.getList("steps.action", String.class)).containsExactly("HAND_IN", "USE");
    figures();

    given.recalled(post);

    assertThat(GivenMaterial.told(given.giver, "CONTRIBUTION_RECALLED")).hasSize(1);
    assertThat(given.shown(given.giver, bridge).getBoolean("appearances[0].recalled")).isTrue();
    given.use(bridge).then().statusCode(409);
  }

  @Test
  void what_a_post_kept_of_it_is_measured_once_on_however_many_accounts_it_appears() {
    String second = given.city.app();
    String material = given.handedIn(given.giver, given.wanted("云岫大桥恢复通行"));
    Map<String, Object> use = new HashMap<>();
    use.put("ids", List.of(material));
    use.put("accountIds", List.of(given.app, second));
    use.put("grade", "ORIGINAL");
    String post =
        as(given.city.editor)
            .body(use)
            .post("/api/v1/contributions/posts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int used = timesWritten(material);
    given.posted(post);

    JsonPath out = given.shown(given.giver, material);
    assertThat(out.getInt("keptPercent")).isEqualTo(100);
    assertThat(out.getList("appearances")).hasSize(2);
    assertThat(GivenMaterial.told(given.giver, "CONTRIBUTION_POSTED")).hasSize(2);
    assertThat(timesWritten(material)).as("measured once").isEqualTo(used + 1);
  }

  private int timesWritten(String material) {
    return DueWorks.await(
            () ->
                pool.preparedQuery("select row_version from contribution where id = $1")
                    .execute(Tuple.of(UUID.fromString(material))))
        .iterator()
        .next()
        .getInteger(0);
  }

  /** Everybody the own; who leads the office or the bureau, all of it. */
  private void figures() {
    as(given.giver)
        .get("/api/v1/contributions/figures")
        .then()
        .statusCode(200)
        .body("people", hasSize(1))
        .body("people[0].contributorName", equalTo("giver"))
        .body("people[0].handedIn", equalTo(1))
        .body("people[0].used", equalTo(1))
        .body("people[0].accounts", equalTo(1))
        .body("people[0].pictures", equalTo(1))
        .body("people[0].keptPercent", equalTo(100));
    for (String leader : List.of(given.head, given.city.leader)) {
      as(leader)
          .get("/api/v1/contributions/figures")
          .then()
          .statusCode(200)
          .body("people.contributorName", contains("giver", "other"))
          .body("units", hasSize(1))
          .body("units[0].used", equalTo(2));
    }
    as(given.city.reviewer).get("/api/v1/contributions/figures").then().body("people", hasSize(0));
  }

  @Test
  void the_oldest_stands_first_and_says_how_long_it_waits_and_with_whom() {
    String first = given.handedIn(given.giver, given.wanted("先报的"));
    clock.turn(Duration.ofHours(30));
    String second = given.handedIn(given.other, given.wanted("后报的"));
    given.act(given.city.editor, first, "taking", "").then().statusCode(200);

    as(given.city.editor)
        .get("/api/v1/contributions")
        .then()
        .statusCode(200)
        .body("items.id", contains(first, second))
        .body("items[0].state", equalTo("HELD"))
        .body("items[0].holderName", equalTo("editor"))
        .body("items[0].waitingHours", equalTo(30))
        .body("items[1].waitingHours", equalTo(0));
    as(given.city.editor)
        .get("/api/v1/contributions?limit=1")
        .then()
        .body("items.id", contains(first))
        .body("next", org.hamcrest.Matchers.notNullValue());
  }

  @Test
  void who_is_asked_back_answers_and_who_is_declined_learns_why() {
    String material = given.handedIn(given.giver, given.wanted("大桥通车"));
    given
        .act(given.city.editor, material, "question", Map.of("words", "几点开放？"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ASKED"));
    assertThat(GivenMaterial.told(given.giver, "CONTRIBUTION_ASKED").get(0)).contains("几点开放？");
    clock.turn(Duration.ofHours(2));

    Map<String, Object> better = given.wanted("大桥今晚八点通车");
    given.act(given.other, material, "amendment", better).then().statusCode(404);
    given
        .act(given.giver, material, "amendment", better)
        .then()
        .statusCode(200)
        .body("state", equalTo("NEW"))
        .body("title", equalTo("大桥今晚八点通车"));
    given
        .act(
            given.city.editor,
            material,
            "refusal",
            Map.of("reason", "DUPLICATE", "words", "昨天已发同样内容"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"));

    assertThat(GivenMaterial.told(given.giver, "CONTRIBUTION_DECLINED").get(0))
        .contains("昨天已发同样内容");
    as(given.giver)
        .get("/api/v1/contributions/figures")
        .then()
        .body("people[0].declined", equalTo(1))
        .body("people[0].reasons.DUPLICATE", equalTo(1));
    given.act(given.giver, material, "withdrawal", "").then().statusCode(409);
    given
        .act(given.city.editor, material, "resumption", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("HELD"));
  }

  @Test
  void nobody_else_knows_of_it_and_only_the_line_above_takes_it() {
    String material = given.handedIn(given.giver, given.wanted("只给自己人看"));
    String path = "/api/v1/contributions/" + material;
    as(given.other).get(path).then().statusCode(404);
    as(given.city.handler).get(path).then().statusCode(404);
    as(given.head).get(path).then().statusCode(200).body("actions", hasSize(0));
    given.act(given.city.leader, material, "taking", "").then().statusCode(403);
    as(given.other).get("/api/v1/contributions?mine=true").then().body("items", hasSize(0));
    given.act(given.other, material, "taking", "").then().statusCode(404);

    GivenMaterial elsewhere = new GivenMaterial(due);
    Map<String, Object> wrong = given.wanted("报错了单位");
    wrong.put("accountId", elsewhere.app);
    as(given.giver)
        .body(wrong)
        .post("/api/v1/contributions")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_A_DESK"));
    as(given.city.handler)
        .body(given.wanted("没有角色"))
        .post("/api/v1/contributions")
        .then()
        .statusCode(403);
    as(given.giver)
        .get("/api/v1/contributions/accounts")
        .then()
        .statusCode(200)
        .body("items.id", contains(given.app));
  }
}
