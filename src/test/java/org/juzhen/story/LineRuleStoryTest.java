package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.review.GivenSql;

/** Who heads a line reaches the accounts of its line, wherever they lie. */
@HubTest
class LineRuleStoryTest {
  private static final String ANSWERS =
      "update unit set line_unit_id = $1 where id = $2 returning id::text";

  @Inject DueWorks due;
  @Inject GivenSql sql;

  private City city;
  private String bureau;
  private String head;
  private Portal portal;
  private String account;

  @BeforeEach
  void a_bureau_of_another_province_that_answers_to_it_by_line() {
    city = new City();
    account = city.account("WECHAT", "SUBSCRIPTION", true);
    bureau = city.world.unit("国家税务总局云岫分局", "PROVINCE", "DEPARTMENT", null);
    head = city.world.person("head", bureau, "SUPERVISOR", "PORTAL_EDITOR");
    portal = Portal.of(bureau, head);
  }

  private void answers(String below, String above) {
    sql.text(ANSWERS, UUID.fromString(above), UUID.fromString(below));
  }

  @Test
  @Clause("R-47-004")
  void the_head_of_a_line_binds_its_line_outside_its_territory() {
    answers(city.department, bureau);
    as(head)
        .body(rule(bureau, bureau))
        .post("/api/v1/repost-rules/test")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(1))
        .body("some[0].accountId", equalTo(account));

    set(head, rule(bureau, bureau));

    String article = important(portal);
    assertThat(owing(article)).containsExactly(account);
    as(city.editor).get("/api/v1/articles/" + article).then().statusCode(200);
    as(city.editor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .body("items[0].articleTitle", equalTo("关于申报期限的通告"));
  }

  @Test
  void it_reaches_down_the_line_and_from_above_the_head_of_it() {
    String middle = city.world.unit("云中市税务局", "PREFECTURE", "DEPARTMENT", null);
    answers(middle, bureau);
    answers(city.department, middle);
    set(head, rule(bureau, bureau));
    assertThat(owing(important(portal))).as("two steps down").containsExactly(account);

    String other = city.world.unit("国家税务总局", "STATE", "DEPARTMENT", null);
    String top = city.world.person("top", other, "SUPERVISOR", "PORTAL_EDITOR");
    answers(bureau, other);
    set(top, rule(other, middle));

    assertThat(owing(important(Portal.of(other, top)))).containsExactly(account);
  }

  @Test
  void a_unit_that_does_not_head_the_line_binds_only_what_lies_in_its_territory() {
    City elsewhere = new City();
    String theirs = elsewhere.account("WECHAT", "SUBSCRIPTION", true);
    answers(city.department, bureau);
    answers(elsewhere.department, bureau);
    set(city.supervisor, rule(city.government, bureau));

    String article = important(Portal.of(city.government, city.supervisor));

    assertThat(owing(article)).containsExactly(account);
    as(elsewhere.editor)
        .get("/api/v1/duties?articleId=" + article)
        .then()
        .body("items.accountId", not(hasItem(theirs)));
    as(elsewhere.editor).get("/api/v1/articles/" + article).then().statusCode(404);
  }

  @Test
  void who_answers_to_another_line_is_not_bound() {
    set(head, rule(bureau, bureau));

    assertThat(owing(important(portal))).isEmpty();
  }

  private static Map<String, Object> rule(String unit, String line) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", unit);
    rule.put("importances", List.of("IMPORTANT"));
    rule.put("lineUnitId", line);
    rule.put("binds", "ALL");
    return rule;
  }

  private static void set(String who, Map<String, Object> rule) {
    id(as(who).body(rule).post("/api/v1/repost-rules"));
  }

  private String important(Portal of) {
    String article =
        of.publish("关于申报期限的通告", "<p>" + UUID.randomUUID() + "</p>", "IMPORTANT", Instant.now());
    due.drive("article-news");
    return article;
  }

  private List<String> owing(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items.accountId");
  }
}
