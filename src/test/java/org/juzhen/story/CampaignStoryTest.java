package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.campaigns.CampaignRoundDesk;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** A campaign from its opening to the table that is kept of it. */
@HubTest
class CampaignStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject CampaignRoundDesk rounds;

  private GivenCampaign given;
  private String leader;

  @BeforeEach
  void a_bureau_with_an_office_below_it() {
    given = new GivenCampaign(due);
    leader = given.units.city.leader;
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause("R-IM-008")
  void what_carries_the_tag_is_suggested_confirmed_and_counted_for_its_account() {
    String campaign = given.opened();
    assertThat(told(given.units.editor, "CAMPAIGN_OPENED")).isEqualTo(1);
    assertThat(told(given.units.city.editor, "CAMPAIGN_OPENED")).isEqualTo(1);
    assertThat(stages(campaign)).containsExactly("NOTHING", "NOTHING");

    String post = given.written("进工地先戴帽");
    given
        .post(leader, campaign, "looking", "")
        .then()
        .statusCode(200)
        .body("suggested", equalTo(1));
    JsonPath suggested = given.list(given.units.editor, campaign, "items?state=SUGGESTED");
    assertThat(suggested.getString("items[0].itemId")).isEqualTo(post);
    assertThat(suggested.getString("items[0].how")).isEqualTo("TAG");
    given
        .post(
            given.units.editor,
            campaign,
            "items/" + suggested.getString("items[0].id") + "/confirmation",
            "")
        .then()
        .statusCode(200)
        .body("posts", equalTo(1))
        .body("suggested", equalTo(0));

    given.planned(post, clock.now().plus(Duration.ofHours(5)).toString());
    assertThat(stages(campaign)).containsExactlyInAnyOrder("NOTHING", "PLANNED");
    clock.turn(Duration.ofHours(6));
    due.drive("delivery");

    assertThat(stages(campaign)).containsExactlyInAnyOrder("NOTHING", "MET");
    JsonPath view = given.shown(leader, campaign);
    assertThat(view.getInt("figures.met")).isEqualTo(1);
    assertThat(view.getInt("figures.nothing")).isEqualTo(1);
    assertThat(view.getInt("days[0].posted")).isEqualTo(1);

    as(given.units.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
    assertThat(stages(campaign)).containsExactly("NOTHING", "NOTHING");
  }

  @Test
  void an_account_that_changes_hands_takes_its_part_along() {
    String campaign = given.opened();
    String heir =
        given.units.city.world.unit("云岫市桥梁中心", "COUNTY", "DEPARTMENT", given.units.city.department);
    String heirEditor = given.units.city.world.person("heir-editor", heir, "EDITOR");

    City.moved(given.units.account, heir, given.units.clerk, given.units.above);

    JsonPath own = given.list(heirEditor, campaign, "accounts");
    assertThat(own.getList("items.accountId")).containsExactly(given.units.account);
    assertThat(own.getList("items.unitId")).containsExactly(heir);
  }

  @Test
  void a_draft_that_nobody_joined_is_shown_to_its_own_people_only() {
    String campaign = given.opened();
    String post = given.written("还没写完");
    given.post(leader, campaign, "looking", "").then().body("suggested", equalTo(1));

    String waiting = "items?state=SUGGESTED";
    assertThat(titles(given.units.editor, campaign, waiting)).hasSize(1);
    assertThat(titles(given.units.city.editor, campaign, waiting)).isEmpty();
    assertThat(titles(leader, campaign, waiting)).isEmpty();

    given.planned(post, null);
    assertThat(titles(leader, campaign, waiting)).as("everybody can read it").hasSize(1);
  }

  private List<String> titles(String who, String campaign, String which) {
    return given.list(who, campaign, which).getList("items.title");
  }

  @Test
  @Clause("R-57-009")
  void whoever_has_nothing_is_told_once_near_the_end_and_whoever_posted_is_not() {
    String campaign = given.opened();
    String post = given.written("安全提示");
    join(given.units.editor, campaign, post).statusCode(200);
    given.planned(post, null);
    DueWorks.await(rounds::round);
    assertThat(told(given.units.city.editor, "CAMPAIGN_NEAR_ITS_END")).isZero();

    clock.turn(Duration.ofDays(16));
    DueWorks.await(rounds::round);
    DueWorks.await(rounds::round);

    assertThat(told(given.units.city.editor, "CAMPAIGN_NEAR_ITS_END")).isEqualTo(1);
    assertThat(told(given.units.editor, "CAMPAIGN_NEAR_ITS_END")).isZero();
  }

  @Test
  void the_table_stays_as_it_was_when_it_was_closed() {
    String campaign = given.opened();
    String post = given.written("安全提示");
    join(given.units.editor, campaign, post).statusCode(200);
    given.planned(post, null);
    given
        .post(given.units.editor, campaign, "closing", Map.of("words", "完"))
        .then()
        .statusCode(403);

    given
        .post(leader, campaign, "closing", Map.of("words", "两个账号，一个达标。"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("actions", hasSize(0));
    as(given.units.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");

    assertThat(stages(campaign)).containsExactlyInAnyOrder("NOTHING", "MET");
    join(given.units.editor, campaign, given.written("再来一条")).statusCode(409);
    given.post(leader, campaign, "cancellation", Map.of("words", "误")).then().statusCode(409);
  }

  @Test
  void only_participants_know_of_it_and_see_their_own_accounts() {
    String campaign = given.opened();
    assertThat(stages(campaign)).hasSize(2);
    JsonPath own = given.list(given.units.editor, campaign, "accounts");
    assertThat(own.getList("items.accountId", String.class)).containsExactly(given.units.account);

    GivenCampaign elsewhere = new GivenCampaign(due);
    as(elsewhere.units.editor).get("/api/v1/campaigns/" + campaign).then().statusCode(404);
    as(given.units.editor)
        .get("/api/v1/campaigns")
        .then()
        .statusCode(200)
        .body("items.id", contains(campaign));
    as(given.units.editor).body(given.wanted()).post("/api/v1/campaigns").then().statusCode(404);
    as(given.units.city.editor)
        .body(given.wanted())
        .post("/api/v1/campaigns")
        .then()
        .statusCode(403);
    as(leader)
        .body(given.wanted())
        .post("/api/v1/campaigns/trials")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(2))
        .body("units", equalTo(2));
    given
        .post(
            given.units.editor,
            campaign,
            "items",
            Map.of("kind", "POST", "itemId", elsewhere.written("别处的")))
        .then()
        .statusCode(404);
  }

  private io.restassured.response.ValidatableResponse join(
      String by, String campaign, String post) {
    return given.post(by, campaign, "items", Map.of("kind", "POST", "itemId", post)).then();
  }

  private List<String> stages(String campaign) {
    return given.list(leader, campaign, "accounts").getList("items.stage");
  }

  private static int told(String person, String kind) {
    return GivenMaterial.told(person, kind).size();
  }
}
