package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class DutyStoryTest {
  private static final String BODY = "<p>自本月起，全市公交线路统一调整首末班时间。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  private City city;
  private Portal portal;

  @BeforeEach
  void a_city_with_a_portal() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause({"R-47-053", "R-IM-068", "R-IM-025"})
  void an_important_article_binds_the_main_account_and_invites_the_others() {
    String main = city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("WEIBO", "ENTERPRISE", false);
    Instant published = clock.now().minus(Duration.ofHours(2));

    String article = important("关于调整公交首末班时间的通告", published);

    String due =
        as(city.editor)
            .get("/api/v1/duties?articleId=" + article)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].accountId", equalTo(main))
            .body("items[0].state", equalTo("OPEN"))
            .body("items[0].tier", equalTo("SAME_LEVEL"))
            .body("items[0].clock.basis.document", equalTo("国办发〔2017〕47号"))
            .extract()
            .path("items[0].dueAt");
    assertThat(OffsetDateTime.parse(due).toInstant())
        .isEqualTo(published.plus(Duration.ofHours(12)));
  }

  @Test
  void accounts_that_owe_nothing_are_listed_apart_for_those_who_write_for_them() {
    String main = city.account("WECHAT", "SUBSCRIPTION", true);
    String invited = city.account("WEIBO", "ENTERPRISE", false);

    String article = important("关于开放学校操场的通告", clock.now());

    as(city.editor)
        .get("/api/v1/articles/" + article)
        .then()
        .statusCode(200)
        .body("invited.accountId", contains(invited));
    as(city.supervisor).get("/api/v1/articles/" + article).then().body("invited", hasSize(0));
    as(city.editor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .body("items.accountId", contains(main));
  }

  @Test
  void what_is_not_made_up_in_the_time_of_its_place_is_missed_and_can_still_be_done() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于道路封闭施工的通告", Instant.now());
    clock.turn(Duration.ofHours(13));
    due.drive("duty");
    duty(article)
        .body("items[0].state", equalTo("OVERDUE"))
        .body("items[0].missed.value", equalTo("72 h"))
        .body("items[0].missed.basis.force", equalTo("SYSTEM_DEFAULT"));

    clock.turn(Duration.ofHours(70));
    due.drive("duty");
    assertThat(state(article)).isEqualTo("OVERDUE");
    clock.turn(Duration.ofHours(2));
    due.drive("duty");

    duty(article)
        .body("items[0].state", equalTo("MISSED"))
        .body("items[0].actions", hasItem("DRAFT"));
    String link = "/duties/" + duty(article).extract().path("items[0].id");
    assertThat(
            as(city.supervisor).get("/api/v1/notices?limit=500").jsonPath().getList("items.link"))
        .contains(link);
  }

  @Test
  void people_are_told_at_half_at_three_quarters_and_at_the_end() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于清明假期加开班线的通告", Instant.now());

    clock.turn(Duration.ofHours(6).plusMinutes(1));
    due.drive("duty");
    assertThat(told(city.editor, article)).isEqualTo(1);
    assertThat(told(city.leader, article)).isZero();

    clock.turn(Duration.ofHours(3));
    due.drive("duty");
    assertThat(told(city.leader, article)).isEqualTo(1);
    assertThat(state(article)).isEqualTo("OPEN");

    clock.turn(Duration.ofHours(3));
    due.drive("duty");
    assertThat(told(city.supervisor, article)).isEqualTo(1);
    assertThat(state(article)).isEqualTo("OVERDUE");
  }

  @Test
  void the_unit_asks_and_the_supervisor_agrees_to_an_exemption() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于启用新社保卡的通知", Instant.now());
    String duty = as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
    Map<String, String> reason = Map.of("reason", "与本单位职能无关");

    as(city.editor)
        .body(reason)
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("askedExemption", equalTo("与本单位职能无关"));
    as(city.supervisor)
        .body(reason)
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200)
        .body("state", equalTo("EXEMPT"));
    as(city.editor)
        .body(reason)
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(409)
        .body("code", equalTo("DUTY_ENDED"));
  }

  @Test
  @Clause({"R-IM-061", "R-47-049"})
  void below_an_article_stands_who_has_reposted_it_and_who_has_not() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于公园延长开放时间的通告", Instant.now());
    String cookie = DueWorks.await(() -> sessions.enter(city.supervisor, World.PASSWORD)).cookie();

    given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .get("/duties/article/" + article)
        .then()
        .statusCode(200)
        .body(containsString("已转载 0 / 1"));
  }

  @Test
  void nobody_of_another_city_sees_a_duty() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于防汛值守的通知", Instant.now());
    String duty = as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
    City other = new City();

    as(other.editor).get("/api/v1/duties/" + duty).then().statusCode(404);
    as(other.editor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void an_article_that_is_not_important_after_all_releases_everybody() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article = important("关于召开工作例会的通知", Instant.now());

    as(city.supervisor)
        .body(Map.of("importance", "ORDINARY", "reason", "定级有误"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");

    assertThat(state(article)).isEqualTo("CANCELLED");
  }

  private String important(String title, Instant published) {
    String article = portal.publish(title, BODY, "IMPORTANT", published);
    due.drive("article-news");
    return article;
  }

  private ValidatableResponse duty(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).then().statusCode(200);
  }

  private String state(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].state");
  }

  private static int told(String person, String article) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.link == '/articles/" + article + "' }")
        .size();
  }
}
