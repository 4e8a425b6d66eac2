package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Portal;

/** Nobody binds everybody alone, in whatever order the classes are given. */
@HubTest
class SecondWordStoryTest {
  @Inject DueWorks due;

  private City city;
  private String second;

  @BeforeEach
  void a_city_with_two_accounts() {
    city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("TOUTIAO", "OTHER", true);
    second = city.world.person("second", city.government, "PORTAL_EDITOR");
  }

  @Test
  void an_emergency_of_one_person_says_so_and_is_left_for_another_class_by_two() {
    city.decide("REPOST_RULE_ACCOUNTS", "1");
    String article = entered();

    mark(city.supervisor, article, "EMERGENCY")
        .body("importance", equalTo("EMERGENCY"))
        .body("importanceAlone", equalTo(true))
        .body("actions", not(hasItem("CONFIRM_CLASS")));
    assertThat(owed(article)).as("at once").hasSize(2);
    as(second)
        .get("/api/v1/notices?limit=500")
        .then()
        .body("items.kind", hasItem("CLASS_UNCONFIRMED"));

    mark(city.supervisor, article, "IMPORTANT")
        .body("importance", equalTo("EMERGENCY"))
        .body("waiting.importance", equalTo("IMPORTANT"))
        .body("waiting.accounts", equalTo(2));
    mark(city.supervisor, article, "EMERGENCY").body("importanceAlone", equalTo(true));

    mark(city.supervisor, article, "IMPORTANT").body("waiting.importance", equalTo("IMPORTANT"));
    mark(second, article, "IMPORTANT")
        .body("importance", equalTo("IMPORTANT"))
        .body("importanceAlone", equalTo(false))
        .body("waiting", nullValue());
    assertThat(owed(article)).hasSize(2);
    mark(city.supervisor, article, "RESPONSE")
        .body("importance", equalTo("RESPONSE"))
        .body("waiting", nullValue());
  }

  @Test
  void a_second_person_confirms_an_emergency_and_only_another_human_can() {
    city.decide("REPOST_RULE_ACCOUNTS", "1");
    String article = entered();
    mark(city.supervisor, article, "EMERGENCY").body("importanceAlone", equalTo(true));

    as(second).get("/api/v1/articles/" + article).then().body("actions", hasItem("CONFIRM_CLASS"));
    mark(second, article, "EMERGENCY")
        .body("importance", equalTo("EMERGENCY"))
        .body("importanceAlone", equalTo(false))
        .body("actions", not(hasItem("CONFIRM_CLASS")));

    mark(city.supervisor, article, "IMPORTANT")
        .body("importance", equalTo("IMPORTANT"))
        .body("waiting", nullValue());
    assertThat(owed(article)).hasSize(2);
  }

  @Test
  void another_class_than_one_that_a_portal_gave_is_weighed_whole() {
    city.decide("REPOST_RULE_ACCOUNTS", "1");
    String article = pushed("IMPORTANT");
    as(city.supervisor)
        .get("/api/v1/articles/" + article)
        .then()
        .body("importance", equalTo("IMPORTANT"))
        .body("importanceAlone", equalTo(false));
    assertThat(owed(article)).hasSize(2);

    mark(city.supervisor, article, "RESPONSE")
        .body("importance", equalTo("IMPORTANT"))
        .body("waiting.importance", equalTo("RESPONSE"));
    mark(city.supervisor, article, "ORDINARY").body("importance", equalTo("ORDINARY"));
    mark(city.supervisor, article, "IMPORTANT").body("waiting.importance", equalTo("IMPORTANT"));
  }

  @Test
  void a_portals_own_class_waits_for_one_person_where_the_place_says_so() {
    city.decide("REPOST_RULE_ACCOUNTS", "1");
    city.decide("PORTAL_CLASS_WAITS", "true");
    String article = pushed("IMPORTANT");
    as(city.supervisor)
        .get("/api/v1/articles/" + article)
        .then()
        .body("importance", nullValue())
        .body("waiting.importance", equalTo("IMPORTANT"))
        .body("waiting.accounts", equalTo(2));
    assertThat(owed(article)).isEmpty();

    mark(city.supervisor, article, "IMPORTANT")
        .body("importance", equalTo("IMPORTANT"))
        .body("waiting", nullValue());

    assertThat(owed(article)).hasSize(2);
    String urgent = pushed("EMERGENCY");
    as(city.supervisor)
        .get("/api/v1/articles/" + urgent)
        .then()
        .body("importance", equalTo("EMERGENCY"))
        .body("importanceAlone", equalTo(true));
    assertThat(owed(urgent)).hasSize(2);
  }

  @Test
  void more_than_fifty_units_take_two_people_as_the_hub_is_shipped() throws Exception {
    String article = entered();
    mark(city.supervisor, article, "IMPORTANT").body("importance", equalTo("IMPORTANT"));
    units(50);
    String many = entered();

    mark(city.supervisor, many, "IMPORTANT")
        .body("importance", nullValue())
        .body("waiting.units", equalTo(51))
        .body("waiting.accounts", equalTo(52));

    assertThat(owed(many)).isEmpty();
    mark(second, many, "IMPORTANT").body("importance", equalTo("IMPORTANT"));
    assertThat(owed(many)).hasSizeGreaterThan(49);
  }

  /** So many bureaus of the city, each with its main account, written past the filings. */
  private void units(int many) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "create temporary table bureau on commit drop as select gen_random_uuid() as id from"
              + " generate_series(1, "
              + many
              + ")");
      statement.execute(
          "insert into unit (id, parent_id, name, level, kind, region_code, path, created_at)"
              + " select b.id, u.id, '云岫' || left(b.id::text, 8) || '局', 'PREFECTURE',"
              + " 'DEPARTMENT', '980000', u.path || b.id || '/', now() from bureau b, unit u where"
              + " u.id = '"
              + city.government
              + "'");
      statement.execute(
          "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
              + " id, id, 'WEIBO', 'OTHER', '云岫' || left(id::text, 8), 'ACTIVE', true, now() from"
              + " bureau");
      database.commit();
    }
  }

  private String pushed(String importance) {
    Portal portal = Portal.of(city.government, city.supervisor);
    String article =
        portal.publish(
            city.world.unique("关于供水的通知"), "<p>十一月十五日起供水。</p>", importance, Instant.now());
    due.drive("hook-receipts");
    due.drive("article-news");
    return article;
  }

  private String entered() {
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", city.government);
    article.put("title", city.world.unique("关于供暖的通知"));
    article.put("bodyHtml", "<p>十一月十五日起供暖。</p>");
    article.put("source", "云岫市人民政府");
    String entered = id(as(city.supervisor).body(article).post("/api/v1/articles"));
    due.drive("article-news");
    return entered;
  }

  private static ValidatableResponse mark(String who, String article, String importance) {
    return as(who)
        .body(Map.of("importance", importance, "reason", "事关群众取暖"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
  }

  private List<String> owed(String article) {
    return as(city.supervisor)
        .get("/api/v1/duties?limit=500&articleId=" + article)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
