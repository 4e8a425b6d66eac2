package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** Exemptions that are agreed once and hold until their last day. */
@HubTest
class StandingExemptionStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private City city;
  private Portal portal;
  private String account;

  @BeforeEach
  void a_main_account() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    account = city.account("WECHAT", "SUBSCRIPTION", true);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_the_supervisor_agreed_to_once_holds_until_its_last_day_and_no_longer() {
    String exemption = id(ask(city.editor, 30));
    assertThat(owed("IMPORTANT")).as("nobody has agreed").isEqualTo("OPEN");

    decide(city.supervisor, exemption, true)
        .then()
        .statusCode(200)
        .body("state", equalTo("AGREED"))
        .body("holds", equalTo(true));

    assertThat(owed("IMPORTANT")).isEqualTo("EXEMPT");
    assertThat(owed("EMERGENCY")).as("an emergency is owed all the same").isEqualTo("OPEN");
    clock.turn(Duration.ofDays(31));
    assertThat(owed("IMPORTANT")).isEqualTo("OPEN");
  }

  @Test
  void what_is_raised_to_an_emergency_is_owed_all_the_same() {
    decide(city.supervisor, id(ask(city.editor, 30)), true).then().statusCode(200);
    String article = portal.publish("关于防汛的通告", "<p>文</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    assertThat(state(article)).isEqualTo("EXEMPT");

    as(city.supervisor)
        .body(Map.of("importance", "EMERGENCY", "reason", "升级"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");

    assertThat(state(article)).isEqualTo("OPEN");
  }

  @Test
  void the_same_notice_as_an_emergency_of_another_portal_is_owed_all_the_same() {
    decide(city.supervisor, id(ask(city.editor, 30)), true).then().statusCode(200);
    String words =
        "<p>"
            + UUID.randomUUID()
            + "今晚到明天本市有大到暴雨，望江区沿江路段封闭，沿江各村群众按预案转移，请不要前往河道、水库和低洼地带。"
            + "公共汽车十二路、二十路绕行，学校停课一天，复课时间另行通知，咨询电话见市政府门户网站。</p>";
    String title = "关于启动防汛应急响应的通告";
    String first = portal.publish(title, words, "IMPORTANT", clock.now());
    due.drive("article-news");
    assertThat(state(first)).isEqualTo("EXEMPT");

    Portal other = Portal.of(city.department, city.supervisor);
    String second = other.publish(title, words, "EMERGENCY", clock.now());
    due.drive("article-news");

    as(city.editor)
        .get("/api/v1/articles/" + second + "/twins")
        .then()
        .body("others.id", hasItem(first));
    assertThat(state(second)).isEqualTo("OPEN");
  }

  @Test
  void nobody_decides_on_the_own_request_and_no_editor_on_any() {
    String both = city.world.person("both", city.department, "EDITOR");
    String exemption = id(ask(both, 30));

    decide(both, exemption, true).then().statusCode(403);
    decide(city.leader, exemption, true).then().statusCode(403);
    decide(new City().supervisor, exemption, true).then().statusCode(404);
  }

  @Test
  void what_was_refused_or_ended_exempts_nobody_and_is_not_decided_again() {
    String refused = id(ask(city.editor, 30));
    decide(city.supervisor, refused, false).then().body("state", equalTo("REFUSED"));
    decide(city.supervisor, refused, true)
        .then()
        .statusCode(409)
        .body("code", equalTo("EXEMPTION_DECIDED"));
    String ended = id(ask(city.editor, 30));
    decide(city.supervisor, ended, true).then().statusCode(200);
    as(city.editor)
        .body(Map.of("reason", "恢复转载"))
        .post("/api/v1/standing-exemptions/" + ended + "/ending")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"));

    assertThat(owed("IMPORTANT")).isEqualTo("OPEN");
  }

  @Test
  void it_has_a_last_day_within_what_the_place_allows() {
    ask(city.editor, 366).then().statusCode(400);
    ask(city.editor, -1).then().statusCode(400);
  }

  @Test
  void the_unit_and_its_supervisor_see_it_and_others_do_not() {
    String exemption = id(ask(city.editor, 30));

    as(city.supervisor)
        .get("/api/v1/standing-exemptions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(exemption))
        .body("items.find { it.id == '" + exemption + "' }.actions", hasItem("DECIDE"));
    as(new City().editor)
        .get("/api/v1/standing-exemptions")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  private Response ask(String person, int days) {
    LocalDate today = clock.today();
    Map<String, Object> wanted =
        Map.of(
            "accountId",
            account,
            "from",
            today.toString(),
            "until",
            today.plusDays(days).toString(),
            "reason",
            "本号只办业务，不发资讯");
    return as(person).body(wanted).post("/api/v1/standing-exemptions");
  }

  private static Response decide(String person, String id, boolean agreed) {
    return as(person)
        .body(Map.of("agreed", agreed, "reason", "已核"))
        .post("/api/v1/standing-exemptions/" + id + "/decision");
  }

  private String owed(String importance) {
    String article = portal.publish("关于停水的通告", "<p>文</p>", importance, clock.now());
    due.drive("article-news");
    return state(article);
  }

  private String state(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].state");
  }
}
