package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** An update of an emergency that is corrected, or breaks off, before all accounts have sent it. */
@HubTest
class CorrectedUpdateStoryTest {
  private static final String OLD = "<p>大桥北侧引桥沉降，现已封闭，请绕行二桥。</p>";
  private static final String NEW = "<p>大桥北侧引桥沉降，现已封闭，请绕行三桥。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;
  private String id;
  private String update;
  private String leading;

  @BeforeEach
  void an_update_that_the_leading_unit_has_cleared() {
    given = new GivenEmergency(due);
    cleared();
  }

  private void cleared() {
    id = given.opened("MAJOR", clock.now().minus(Duration.ofHours(1)));
    update = given.written(id, given.update("FIRST"));
    leading = given.postOf(id);
    given.city.sign(given.city.leader, "postId", leading);
  }

  private ValidatableResponse takeOver(String by) {
    return given.post(by, id, "/updates/" + update + "/takeover", "").then();
  }

  private ValidatableResponse publish() {
    return given
        .post(given.editor, id, "/updates/" + update + "/publication", Map.of("push", true))
        .then();
  }

  private static List<String> copies(String by, String account) {
    return as(by).get("/api/v1/posts?accountId=" + account).path("items.id");
  }

  private static Response post(String by, String copy) {
    return as(by).get("/api/v1/posts/" + copy);
  }

  private static void change(String by, String post, Map<String, ?> change) {
    as(by)
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  private void submit() {
    as(given.city.editor).post("/api/v1/posts/" + leading + "/submission").then().statusCode(200);
  }

  private int told() {
    return GivenEmergency.told(given.editor, "/emergencies/" + id + "/updates/" + update);
  }

  private Object mine(String field) {
    return given.thread(given.editor, id).get("updates[-1]." + field);
  }

  private String stage() {
    return as(given.editor)
        .get("/api/v1/emergencies/" + id + "/updates/" + update + "/accounts")
        .path("items.find { it.accountId == '" + given.account + "' }.stage");
  }

  /** The office below took the words over, and its leader signed them. */
  private String taken() {
    takeOver(given.editor).statusCode(200);
    String copy = copies(given.editor, given.account).get(0);
    given.city.sign(given.leader, "postId", copy);
    return copy;
  }

  @Test
  void words_that_were_corrected_go_out_nowhere_and_the_new_ones_are_taken_over() {
    String old = taken();
    assertThat(told()).isEqualTo(1);
    assertThat(mine("ready")).isEqualTo(true);

    change(given.city.editor, leading, Map.of("bodyHtml", NEW));
    assertThat(told()).as("that it is being corrected").isEqualTo(2);
    assertThat(mine("ready")).isEqualTo(false);
    assertThat(mine("held")).isEqualTo(true);
    publish().statusCode(409).body("code", equalTo("UPDATE_HELD"));
    takeOver(given.editor).statusCode(409).body("code", equalTo("UPDATE_HELD"));
    submit();
    assertThat(told()).as("nothing new").isEqualTo(2);
    publish().statusCode(409).body("code", equalTo("UPDATE_HELD"));
    takeOver(given.editor).statusCode(409).body("code", equalTo("UPDATE_HELD"));

    given.city.sign(given.city.leader, "postId", leading);
    assertThat(told()).as("that it was corrected").isEqualTo(3);
    publish().statusCode(409).body("code", equalTo("COPY_OUTDATED"));
    assertThat(mine("ready")).isEqualTo(false);
    assertThat(mine("mine")).isEqualTo(1);
    assertThat(stage()).isEqualTo("WAITING");

    String fresh = taken();
    assertThat(fresh).isNotEqualTo(old);
    post(given.editor, fresh).then().body("bodyHtml", containsString("三桥"));
    given.sent(given.editor, id, update);
    assertThat(stage()).isEqualTo("POSTED");
    post(given.editor, old).then().body("deliveries", empty());
    takeOver(given.editor).statusCode(409).body("code", equalTo("NOTHING_TO_TAKE_OVER"));
  }

  private List<String> accounts() {
    return new ArrayList<>(post(given.city.editor, leading).path("variants.accountId"));
  }

  private void addAnAccount() {
    List<String> accounts = accounts();
    accounts.add(given.city.weibo());
    change(given.city.editor, leading, Map.of("accountIds", accounts));
  }

  private void canBeTakenOver() {
    takeOver(given.editor).statusCode(200);
    String copy = copies(given.editor, given.account).get(0);
    post(given.editor, copy).then().body("bodyHtml", containsString("请绕行"));
  }

  @Test
  void an_account_that_the_leading_unit_adds_keeps_nobody_from_the_words() {
    addAnAccount();
    submit();
    given.city.sign(given.city.leader, "postId", leading);

    canBeTakenOver();
  }

  @Test
  void nobody_waits_for_an_account_that_the_leading_unit_is_about_to_add() {
    addAnAccount();

    canBeTakenOver();
    assertThat(told()).as("that it is there").isEqualTo(1);
  }

  @Test
  void an_account_that_is_added_or_dropped_holds_back_nobody_who_took_the_words_over() {
    List<String> before = accounts();
    taken();
    addAnAccount();
    submit();
    assertThat(mine("ready")).isEqualTo(true);
    assertThat(mine("held")).isEqualTo(false);
    change(given.city.editor, leading, Map.of("accountIds", before));
    assertThat(told()).as("no word changed").isEqualTo(1);

    given.sent(given.editor, id, update);

    assertThat(stage()).isEqualTo("POSTED");
    submit();
    assertThat(told()).as("nobody had to wait").isEqualTo(1);
  }

  @Test
  void where_no_account_shows_the_cleared_words_any_more_everybody_waits_and_is_told() {
    change(given.city.editor, leading, Map.of("accountIds", List.of(given.city.weibo())));

    assertThat(told()).as("that it is being corrected").isEqualTo(2);
    takeOver(given.editor).statusCode(409).body("code", equalTo("UPDATE_HELD"));
  }

  private void decided(String decision) {
    addAnAccount();
    submit();
    List<String> steps = post(given.city.editor, leading).path("reviews.id");
    as(given.city.leader)
        .body(Map.of("decision", decision, "note", "不妥", "gates", Map.of(), "findings", Map.of()))
        .post("/api/v1/reviews/" + steps.get(steps.size() - 1) + "/decisions")
        .then()
        .statusCode(200);
  }

  @Test
  void what_is_sent_back_for_the_added_account_alone_holds_nobody_back() {
    decided("RETURN");

    assertThat(told()).isEqualTo(1);
    canBeTakenOver();
  }

  @Test
  void what_is_refused_for_good_holds_everybody_back() {
    decided("REJECT");

    assertThat(told()).isEqualTo(2);
    takeOver(given.editor).statusCode(409).body("code", equalTo("UPDATE_HELD"));
  }

  @Test
  void what_was_planned_in_the_old_words_does_not_go_out_beside_the_new_ones() {
    String old = taken();
    as(given.editor)
        .body(Map.of("at", clock.now().plus(Duration.ofHours(2)).toString(), "reason", "与活动同步"))
        .post("/api/v1/posts/" + old + "/schedule")
        .then()
        .statusCode(200);
    change(given.city.editor, leading, Map.of("bodyHtml", NEW));
    submit();
    given.city.sign(given.city.leader, "postId", leading);

    taken();

    post(given.editor, old).then().body("deliveries.state", equalTo(List.of("CANCELLED")));
  }

  @Test
  void words_that_are_cleared_once_more_as_they_were_are_sent_as_they_were_taken_over() {
    taken();
    change(given.city.editor, leading, Map.of("bodyHtml", NEW));
    change(given.city.editor, leading, Map.of("bodyHtml", OLD));
    submit();
    given.city.sign(given.city.leader, "postId", leading);

    assertThat(told()).isEqualTo(3);
    takeOver(given.editor).statusCode(409).body("code", equalTo("NOTHING_TO_TAKE_OVER"));
    given.sent(given.editor, id, update);
    assertThat(stage()).isEqualTo("POSTED");
  }

  /** Two offices have what they took over as drafts; the first of them is refused. */
  private List<String> halfWay(String both, String second) {
    takeOver(both).statusCode(200);
    List<String> drafts =
        Stream.of(given.account, second).map(a -> copies(both, a).get(0)).sorted().toList();
    for (String draft : drafts) {
      as(both).delete("/api/v1/posts/" + draft + "/submission").then().statusCode(200);
    }
    change(both, drafts.get(0), Map.of("grade", "COSIGN"));
    return drafts;
  }

  private String editorOf(String... units) {
    String name = given.city.world.unique("both").toLowerCase(Locale.ROOT);
    Map<String, Object> person = new HashMap<>();
    person.put("username", name);
    person.put("name", "两处编辑");
    person.put("unitId", units[0]);
    person.put("password", World.PASSWORD);
    person.put("roles", Stream.of(units).map(u -> Map.of("role", "EDITOR", "unitId", u)).toList());
    World.id(World.admin().body(person).post("/api/v1/people"));
    return name;
  }

  @Test
  void a_taking_over_that_broke_off_is_finished_by_another_one() {
    String office = given.city.world.unit("云岫市桥梁中心", "COUNTY", "DEPARTMENT", given.city.department);
    String second = given.app(office, given.city.world.person("clerk2", office, "COORDINATOR"));
    String both = editorOf(given.below, office);
    cleared();
    List<String> drafts = halfWay(both, second);

    takeOver(both).statusCode(422).body("code", equalTo("CONCERNED_UNIT_MISSING"));
    post(both, drafts.get(0)).then().body("state", equalTo("DRAFT"));
    post(both, drafts.get(1)).then().body("state", equalTo("IN_REVIEW"));

    change(both, drafts.get(0), Map.of("grade", "EMERGENCY"));
    takeOver(both).statusCode(200).body("updates[-1].mine", equalTo(0));
    post(both, drafts.get(0)).then().body("state", equalTo("IN_REVIEW"));
    takeOver(both).statusCode(409).body("code", equalTo("NOTHING_TO_TAKE_OVER"));
  }
}
