package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What the old unit arranged for an account's posts ends when another unit takes it over. */
@HubTest
class PlansOfMovedAccountsTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenConfirmers given;
  private String heir;
  private String heirEditor;

  @BeforeEach
  void an_account_whose_unit_has_said_how_it_likes_to_post() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenConfirmers(due);
    heir = given.city.world.department("云岫市文化旅游局", given.city.government);
    heirEditor = given.city.world.person("heir-editor", heir, "EDITOR");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void who_confirmed_for_the_old_unit_does_not_close_the_new_ones_pushes() {
    given.named(given.city.reviewer, "08:30", "20:00");
    String article = given.plans.article(clock.now());
    assertThat(plan(given.city.editor, article).getString("sentence")).contains("由reviewer确认");

    given.city.moved(given.wechat, heir);
    given.plans.replan();

    JsonPath plan = plan(heirEditor, article);
    assertThat(plan.getString("cause")).isNull();
    assertThat(plan.getString("way")).isEqualTo("PUSH");
    assertThat(plan.getString("sentence")).doesNotContain("reviewer");
    as(heirEditor).get(given.path()).then().statusCode(200).body("$", hasSize(0));
    assertThat(GivenEmergency.told(heirEditor)).contains("POSTING_HABITS_ENDED");
    assertThat(GivenEmergency.told(given.city.reviewer)).contains("CONFIRMING_ENDED");
    assertThat(journal()).contains("END_POSTING_HABITS");
  }

  @Test
  void how_the_old_unit_liked_to_post_binds_the_new_one_no_more() {
    given.wishes("19:30", "08:00", "20:00");
    String article = given.plans.article(clock.now());

    given.city.moved(given.wechat, heir);
    given.plans.replan();

    as(heirEditor)
        .get("/api/v1/accounts/" + given.wechat + "/posting-wishes")
        .then()
        .statusCode(200)
        .body("pushAt", equalTo(null))
        .body("confirmFrom", equalTo(null));
    assertThat(plan(heirEditor, article).getString("cause")).isNull();
    assertThat(GivenEmergency.told(heirEditor)).contains("POSTING_HABITS_ENDED");
  }

  @Test
  void what_the_old_unit_fixed_is_fixed_no_more() {
    String article = given.plans.article(clock.now());
    Map<String, Object> pin = new HashMap<>();
    pin.put("at", clock.now().plus(Duration.ofHours(6)).toString());
    pin.put("way", "PUSH");
    as(given.city.editor)
        .body(pin)
        .put("/api/v1/duties/" + duty(given.city.editor, article) + "/plan")
        .then()
        .statusCode(200);
    given.plans.replan();
    assertThat(plan(given.city.editor, article).getBoolean("pinned")).isTrue();

    given.city.moved(given.wechat, heir);
    given.plans.replan();

    assertThat(plan(heirEditor, article).getBoolean("pinned")).isFalse();
  }

  @Test
  void where_nothing_was_arranged_nobody_is_told() {
    given.plans.article(clock.now());

    given.city.moved(given.wechat, heir);

    assertThat(GivenEmergency.told(heirEditor)).doesNotContain("POSTING_HABITS_ENDED");
  }

  private String duty(String person, String article) {
    return as(person)
        .get("/api/v1/duties?articleId=" + article + "&accountId=" + given.wechat)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private JsonPath plan(String person, String article) {
    return as(person)
        .get("/api/v1/duties/" + duty(person, article))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("plan");
  }

  private List<String> journal() {
    String auditor = given.city.world.person("auditor", null, "AUDITOR");
    return as(auditor).get("/api/v1/audit?subjectId=" + given.wechat).path("items.verb");
  }
}
