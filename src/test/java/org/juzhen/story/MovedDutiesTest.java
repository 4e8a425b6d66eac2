package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** What becomes of reposts that are owed when an account changes hands. */
@HubTest
class MovedDutiesTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_is_owed_goes_with_the_account_once_and_the_old_units_exemption_ends() {
    City city = new City();
    Portal portal = Portal.of(city.government, city.supervisor);
    String account = city.account("WECHAT", "SUBSCRIPTION", true);
    String heir = city.world.department("云岫市文化旅游局", city.government);
    String heirEditor = city.world.person("heir-editor", heir, "EDITOR");
    String article = portal.publish("关于防汛的通告", "<p>文</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    String exemption = exempted(city, account);

    city.moved(account, heir);

    assertThat(owing(city.editor, article)).isEmpty();
    assertThat(owing(heirEditor, article)).containsExactly(account);
    as(city.supervisor)
        .get("/api/v1/standing-exemptions?limit=500")
        .then()
        .body("items.find { it.id == '" + exemption + "' }.state", equalTo("ENDED"));
  }

  @Test
  void what_was_missed_stays_with_the_unit_that_missed_it() {
    City city = new City();
    Portal portal = Portal.of(city.government, city.supervisor);
    String account = city.account("WECHAT", "SUBSCRIPTION", true);
    String heir = city.world.department("云岫市文化旅游局", city.government);
    String heirEditor = city.world.person("heir-editor", heir, "EDITOR");
    String missed = portal.publish("关于停水的通告", "<p>文</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    later(Duration.ofHours(13));
    later(Duration.ofHours(73));
    assertThat(states(city.editor, missed)).containsExactly("MISSED");
    String late = portal.publish("关于供暖的通告", "<p>暖</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    later(Duration.ofHours(13));

    city.moved(account, heir);

    assertThat(states(city.editor, missed)).containsExactly("MISSED");
    assertThat(owing(heirEditor, missed)).isEmpty();
    assertThat(states(heirEditor, late)).containsExactly("OVERDUE");
    assertThat(owing(city.editor, late)).isEmpty();
  }

  private void later(Duration by) {
    clock.turn(by);
    due.drive("duty");
  }

  private static List<String> states(String person, String article) {
    return as(person).get("/api/v1/duties?articleId=" + article).path("items.state");
  }

  @Test
  void what_stands_and_should_not_goes_with_the_account() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    City city = article.city;
    article.posted();
    article.corrected("第二版：改为周日检修。");
    String heir = city.world.department("云岫市水务局", city.government);
    String heirEditor = city.world.person("heir-editor", heir, "EDITOR");
    assertThat(standing(city.editor, article.id)).containsExactly(article.app);

    city.moved(article.app, heir);

    assertThat(standing(city.editor, article.id)).isEmpty();
    assertThat(standing(heirEditor, article.id)).containsExactly(article.app);
  }

  private static List<String> standing(String person, String article) {
    return as(person)
        .get("/api/v1/outdated-posts?standing=true&articleId=" + article)
        .path("items.accountId");
  }

  private static List<String> owing(String person, String article) {
    return as(person).get("/api/v1/duties?articleId=" + article).path("items.accountId");
  }

  private String exempted(City city, String account) {
    LocalDate today = clock.today();
    Map<String, Object> wanted =
        Map.of(
            "accountId",
            account,
            "from",
            today.toString(),
            "until",
            today.plusDays(9).toString(),
            "reason",
            "只办业务");
    String exemption = id(as(city.editor).body(wanted).post("/api/v1/standing-exemptions"));
    as(city.supervisor)
        .body(Map.of("agreed", true, "reason", "已核"))
        .post("/api/v1/standing-exemptions/" + exemption + "/decision")
        .then()
        .statusCode(200);
    return exemption;
  }
}
