package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** Who learns at once what is owed: of what is urgent, and of what has come late. */
@HubTest
class UrgentTellingStoryTest {
  @Inject DueWorks due;
  @Inject TurnedClock clock;

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void of_an_emergency_editors_leaders_and_the_watch_are_told_at_once_at_any_hour() {
    City city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("WEIBO", "ENTERPRISE", true);
    String watchman = city.world.person("watch", city.department, "HANDLER");
    watch(city, watchman);
    Portal portal = Portal.of(city.government, city.supervisor);

    for (String importance : List.of("EMERGENCY", "RESPONSE")) {
      String article = portal.publish("关于水质的通告", "<p>文</p>", importance, clock.now());
      due.drive("article-news");
      for (String person : List.of(city.editor, city.leader, watchman)) {
        assertThat(kinds(person, article)).containsExactly("REPOST_" + importance);
      }
      assertThat(kinds(city.supervisor, article)).isEmpty();
    }
  }

  @Test
  void what_is_raised_to_an_emergency_is_told_then_and_once() {
    GivenArticle article = new GivenArticle(due);
    due.drive("duty");
    assertThat(kinds(article.city.editor, article.id)).isEmpty();

    article.classed("EMERGENCY");
    article.classed("EMERGENCY");

    assertThat(kinds(article.city.editor, article.id)).containsExactly("REPOST_EMERGENCY");
    assertThat(kinds(article.city.leader, article.id)).containsExactly("REPOST_EMERGENCY");
  }

  @Test
  void who_shows_it_already_is_not_told() {
    GivenArticle article = new GivenArticle(due, null, Instant.now());
    article.posted();

    article.classed("EMERGENCY");

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
    assertThat(kinds(article.city.editor, article.id)).isEmpty();
  }

  @Test
  void of_what_comes_late_all_are_told_whose_turn_has_passed_each_once() {
    assertThat(toldOfWhatCameAfter(400)).isEqualTo(List.of("REPOST_EDITOR"));
    assertThat(toldOfWhatCameAfter(560)).isEqualTo(List.of("REPOST_BEHIND", "REPOST_BEHIND"));
    assertThat(toldOfWhatCameAfter(660))
        .isEqualTo(List.of("REPOST_BEHIND", "REPOST_BEHIND", "REPOST_BEHIND"));
  }

  /** Of twelve hours; what editor, leader and supervisor are told. */
  private List<String> toldOfWhatCameAfter(long minutes) {
    GivenArticle article =
        new GivenArticle(due, "IMPORTANT", Instant.now().minus(Duration.ofMinutes(minutes)));
    due.drive("duty");
    due.drive("duty");
    City city = article.city;
    return List.of(city.editor, city.leader, city.supervisor).stream()
        .flatMap(person -> kinds(person, article.id).stream())
        .toList();
  }

  @Test
  void who_is_editor_and_leader_gets_one_notice() {
    City city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    String both = city.world.person("both", city.department, "EDITOR", "LEADER");
    Portal portal = Portal.of(city.government, city.supervisor);

    String article =
        portal.publish(
            "关于停水的通告", "<p>文</p>", "IMPORTANT", clock.now().minus(Duration.ofMinutes(560)));
    due.drive("article-news");
    due.drive("duty");

    assertThat(kinds(both, article)).containsExactly("REPOST_BEHIND");
  }

  private void watch(City city, String person) {
    String id =
        World.admin()
            .get("/api/v1/people?limit=500&unitId=" + city.department)
            .path("items.find { it.username == '" + person + "' }.id");
    Instant now = clock.now();
    as(city.coordinator)
        .body(
            Map.of(
                "personId",
                id,
                "from",
                now.minusSeconds(60).toString(),
                "until",
                now.plus(Duration.ofHours(8)).toString()))
        .post("/api/v1/units/" + city.department + "/watches")
        .then()
        .statusCode(201);
  }

  private static List<String> kinds(String person, String article) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.link == '/articles/" + article + "' }.kind");
  }
}
