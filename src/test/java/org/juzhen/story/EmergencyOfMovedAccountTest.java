package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** An account that changes hands in an emergency takes its part in it along. */
@HubTest
class EmergencyOfMovedAccountTest {
  @Inject DueWorks due;

  private GivenEmergency given;
  private String heir;
  private String heirEditor;
  private String thread;
  private String update;

  @BeforeEach
  void an_update_that_all_are_to_post() {
    given = new GivenEmergency(due);
    thread = given.opened("MAJOR", Instant.now().minusSeconds(3_600));
    update = given.written(thread, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    heir = given.city.world.unit("云岫市桥梁中心", "COUNTY", "DEPARTMENT", given.city.department);
    heirEditor = given.city.world.person("heir-editor", heir, "EDITOR");
  }

  @Test
  void the_new_unit_is_told_and_takes_the_update_over() {
    City.moved(given.account, heir, given.clerk, given.above);

    assertThat(GivenEmergency.told(heirEditor)).contains("EMERGENCY_SYNC_WANTED");
    given.post(heirEditor, thread, "/updates/" + update + "/takeover", "").then().statusCode(200);
    assertThat(board()).isEqualTo(heir);
    given.post(given.editor, thread, "/updates/" + update + "/takeover", "").then().statusCode(404);
  }

  @Test
  void what_the_old_unit_had_begun_is_begun_anew() {
    given.post(given.editor, thread, "/updates/" + update + "/takeover", "").then().statusCode(200);

    City.moved(given.account, heir, given.clerk, given.above);

    given.post(heirEditor, thread, "/updates/" + update + "/takeover", "").then().statusCode(200);
  }

  @Test
  void what_the_account_shows_stays_shown_and_is_put_right_by_the_new_unit() {
    given.followed(thread, update);
    corrected();
    assertThat(stage()).isEqualTo("OUTDATED");

    City.moved(given.account, heir, given.clerk, given.above);

    assertThat(GivenEmergency.told(heirEditor))
        .contains("EMERGENCY_SHOWN_CORRECTED")
        .doesNotContain("EMERGENCY_SYNC_WANTED");
    assertThat(board()).isEqualTo(heir);
    assertThat(stage()).isEqualTo("OUTDATED");
  }

  @Test
  void while_the_words_are_being_corrected_the_new_unit_waits_and_is_told_when_they_are_cleared() {
    says("<p>大桥北侧引桥沉降，请绕行三桥。</p>");
    City.moved(given.account, heir, given.clerk, given.above);
    assertThat(GivenEmergency.told(heirEditor)).doesNotContain("EMERGENCY_SYNC_WANTED");

    cleared();

    assertThat(GivenEmergency.told(heirEditor)).contains("EMERGENCY_SYNC_CORRECTED");
    given.post(heirEditor, thread, "/updates/" + update + "/takeover", "").then().statusCode(200);
  }

  @Test
  void of_a_thread_that_is_over_nobody_is_told_and_the_board_stays() {
    given
        .post(given.city.leader, thread, "/cancellation", Map.of("words", "误立，未发生险情。"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));

    City.moved(given.account, heir, given.clerk, given.above);

    assertThat(GivenEmergency.told(heirEditor)).doesNotContain("EMERGENCY_SYNC_WANTED");
    assertThat(board()).isEqualTo(given.below);
  }

  private void corrected() {
    says("<p>大桥北侧引桥沉降，请绕行三桥。</p>");
    cleared();
  }

  private void says(String words) {
    as(given.city.editor)
        .header("If-Match", "*")
        .body(Map.of("bodyHtml", words))
        .patch("/api/v1/posts/" + given.postOf(thread))
        .then()
        .statusCode(200);
  }

  private void cleared() {
    String leading = given.postOf(thread);
    as(given.city.editor).post("/api/v1/posts/" + leading + "/submission").then().statusCode(200);
    given.city.sign(given.city.leader, "postId", leading);
  }

  private String board() {
    return onBoard("unitId");
  }

  private String stage() {
    return onBoard("stage");
  }

  private String onBoard(String what) {
    JsonPath board =
        as(given.city.leader)
            .get("/api/v1/emergencies/" + thread + "/updates/" + update + "/accounts")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return board.getString("items.find { it.accountId == '" + given.account + "' }." + what);
  }
}
