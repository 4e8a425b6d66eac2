package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

@HubTest
class PostingStoryTest {
  @Inject GivenPosts given;
  @Inject TurnedClock clock;

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void a_cleared_post_appears_exactly_once_on_wechat_weibo_and_the_app() {
    Office office = given.office();
    String marker = given.marker();
    String post =
        given.scheduled(
            office, marker, given.wechat(office), given.weibo(office), given.app(office));

    given.drive();
    Platforms.letTimePass(30);
    clock.turn(Duration.ofMinutes(1));
    given.drive();

    given
        .seen(office, post)
        .body("state", equalTo("POSTED"))
        .body("deliveries.state", equalTo(List.of("POSTED", "POSTED", "POSTED")))
        .body("deliveries.url", hasItems(notNullValue()));
    for (String platform : List.of("wechat", "weibo", "app")) {
      assertThat(Platforms.posts(platform, marker)).as(platform).hasSize(1);
    }
  }

  @Test
  void an_account_without_interface_gets_a_package_and_hands_in_its_link() {
    Office office = given.office();
    String account = given.account(office, "XIAOHONGSHU", given.marker());
    String post = given.scheduled(office, given.marker(), account);
    given.drive();
    String delivery = given.delivery(office, post);
    String at = "/api/v1/deliveries/" + delivery;

    given.seen(office, post).body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"));
    byte[] zip =
        as(office.editor())
            .get(at + "/package")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();
    assertThat(zip).startsWith('P', 'K');
    as(office.editor())
        .body(Map.of("url", "https://www.example.com/elsewhere"))
        .post(at + "/evidence")
        .then()
        .statusCode(422)
        .body("code", equalTo("LINK_DOES_NOT_FIT"))
        .body("detail", containsString("小红书"));
    as(office.editor())
        .body(Map.of("url", "https://www.xiaohongshu.com/explore/0123456789abcdef01234567"))
        .post(at + "/evidence")
        .then()
        .statusCode(200)
        .body("state", equalTo("POSTED"));

    given.seen(office, post).body("state", equalTo("POSTED"));
    as(office.editor())
        .get("/api/v1/accounts/" + account)
        .then()
        .body("lastPostAt", notNullValue());
  }

  @Test
  void nothing_is_planned_without_clearance() {
    Office office = given.office();
    String post = given.written(office, given.marker(), given.weibo(office));

    given
        .act(office, post, "schedule", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_CLEARED"));
    given.seen(office, post).body("deliveries.size()", equalTo(0)).body("state", equalTo("DRAFT"));
  }

  @Test
  void saving_without_a_change_keeps_the_clearance_and_an_edit_voids_it_and_the_plan() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.weibo(office));

    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("title", "公交线路调整" + marker))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .body("state", equalTo("SCHEDULED"));
    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("summary", "12路公交车延长到火车站。"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("deliveries.state", hasItem("CANCELLED"));
    given.drive();

    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void a_recalled_post_disappears_where_the_hub_can_take_it_back() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.drive();
    assertThat(Platforms.visible("app", marker)).hasSize(1);

    given.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    given.drive();

    given.seen(office, post).body("state", equalTo("RECALLED"));
    assertThat(Platforms.visible("app", marker)).isEmpty();
  }

  @Test
  void a_stranger_neither_sees_nor_uses_the_accounts_of_another_unit() {
    Office office = given.office();
    Office other = given.office();
    String account = given.weibo(office);
    String post = given.written(office, given.marker(), account);

    as(other.editor()).get("/api/v1/posts/" + post).then().statusCode(404);
    as(other.editor())
        .body(given.draft(given.marker(), account))
        .post("/api/v1/posts")
        .then()
        .statusCode(404);
    as(office.reviewer())
        .body(given.draft(given.marker(), account))
        .post("/api/v1/posts")
        .then()
        .statusCode(403);
  }
}
