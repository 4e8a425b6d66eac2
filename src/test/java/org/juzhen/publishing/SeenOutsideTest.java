package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/** What somebody saw counts as the hub's own only where the hub itself knows it stands there. */
@HubTest
class SeenOutsideTest {
  @Inject GivenPosts given;
  @Inject HubClock clock;
  private Office office;
  private String app;
  private String post;
  private String url;
  private String number;

  @BeforeEach
  void somethingThatWentOut() {
    office = given.office();
    app = given.app(office);
    post = given.scheduled(office, given.marker(), app);
    given.drive();
    url = given.show(office, post).path("deliveries[0].url");
    number =
        given.text(
            "select platform_post_id from delivery where source_id = $1", UUID.fromString(post));
  }

  private ValidatableResponse seen(String who, String link, String typed) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("url", link);
    seen.put("title", "停水通知");
    seen.put("postedAt", clock.now().toString());
    if (typed != null) {
      seen.put("platformPostId", typed);
    }
    return as(who).body(seen).post("/api/v1/accounts/" + app + "/observed-posts").then();
  }

  @Test
  void a_number_that_somebody_types_makes_nothing_the_hubs_own() {
    String other = "https://www.example.org/outside/" + UUID.randomUUID();
    String id =
        seen(office.editor(), other, number)
            .statusCode(201)
            .body("outsideTheGate", equalTo(true))
            .extract()
            .path("id");

    as(office.filings().world.person("second", office.filings().bureau, "REVIEWER"))
        .body(Map.of("text", "没有经过审核的帖子"))
        .post("/api/v1/accounts/" + app + "/observed-posts/" + id + "/review")
        .then()
        .statusCode(201);
  }

  @Test
  void the_link_of_what_went_out_is_inside_unless_the_number_is_another() {
    seen(office.editor(), url, "4242").body("outsideTheGate", equalTo(true));
    String again = given.scheduled(office, given.marker(), app);
    given.drive();
    String second = given.show(office, again).path("deliveries[0].url");

    seen(office.editor(), second, null).body("outsideTheGate", equalTo(false));
  }

  @Test
  void what_was_taken_back_and_stands_there_again_is_outside() {
    seen(office.editor(), url, null).body("outsideTheGate", equalTo(false));
    given.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    given.drive();
    given.seen(office, post).body("deliveries[0].state", equalTo("RECALLED"));

    seen(office.filings().coordinator, url, null).body("outsideTheGate", equalTo(true));
  }

  @Test
  void the_database_notes_nothing_as_the_hubs_own_that_is_not() {
    seen(office.editor(), url, null).body("outsideTheGate", equalTo(false));

    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into observed_post (id, account_id, url, posted_at, seen_at,"
                        + " delivery_id) select gen_random_uuid(), account_id, url || '#x', now(),"
                        + " now(), id from delivery where source_id = $1",
                    UUID.fromString(post)))
        .hasMessageContaining("not what the hub sent");
  }
}
