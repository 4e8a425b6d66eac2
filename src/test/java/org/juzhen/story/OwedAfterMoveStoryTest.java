package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What begins again after an account changed hands is owed by who has it now. */
@HubTest
class OwedAfterMoveStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  @BeforeEach
  void at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_class_that_is_given_again_binds_the_new_unit() {
    GivenArticle article = important();
    article.classed("ORDINARY");
    String heir = heir(article);
    article.city.moved(article.app, heir);

    article.classed("IMPORTANT");

    assertThat(states(article)).containsExactly("OPEN");
    assertThat(units(article)).containsExactly(heir);
  }

  @Test
  void what_the_old_unit_missed_before_its_class_was_taken_back_is_not_said_of_the_new_one() {
    GivenArticle article = important();
    clock.turn(Duration.ofHours(13));
    due.drive("duty");
    clock.turn(Duration.ofHours(73));
    due.drive("duty");
    assertThat(states(article)).containsExactly("MISSED");
    article.classed("ORDINARY");
    String heir = heir(article);
    article.city.moved(article.app, heir);

    article.classed("IMPORTANT");

    assertThat(units(article)).containsExactly(heir);
    assertThat(duties(article).getList("items.wasMissed")).containsExactly(false);
  }

  @Test
  void what_is_taken_back_after_the_move_is_owed_by_the_new_unit() {
    GivenArticle article = important();
    String post = article.posted();
    String heir = heir(article);
    article.city.moved(article.app, heir);
    assertThat(units(article)).as("done by the old unit").doesNotContain(heir);

    article.recalled(post);

    assertThat(states(article)).containsExactly("OPEN");
    assertThat(units(article)).containsExactly(heir);
  }

  @Test
  void what_was_set_aside_in_a_pause_is_owed_by_the_new_unit_when_the_account_is_back() {
    GivenArticle article = important();
    GivenPause pause = new GivenPause(article.city, article.app);
    pause.isKnown();
    pause.begins(clock.today());
    String heir = heir(article);
    String clerk = article.city.world.person("heir-clerk", heir, "COORDINATOR");
    article.city.moved(article.app, heir);
    clock.turn(Duration.ofHours(1));

    new GivenPause(article.city, article.app, clerk).ends();

    assertThat(states(article)).containsExactly("OPEN");
    assertThat(units(article)).containsExactly(heir);
  }

  @Test
  void what_the_account_showed_before_it_moved_is_not_asked_of_it_again() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    article.posted();
    String heir = heir(article);
    article.city.moved(article.app, heir);

    article.classed("IMPORTANT");

    assertThat(states(article)).containsExactly("DONE_ON_TIME");
    assertThat(units(article)).containsExactly(heir);
  }

  @Test
  void where_any_account_counts_the_moved_one_counts_for_its_new_unit() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    article.city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    String other = article.city.account("TOUTIAO", "OTHER", true);
    article.posted();
    String heir = heir(article);
    article.city.moved(article.app, heir);
    article.city.moved(other, heir);

    article.classed("IMPORTANT");

    assertThat(states(article)).containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
  }

  @Test
  void where_any_account_counts_what_the_new_unit_shows_meets_what_comes_with_an_account() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    String other = article.city.account("TOUTIAO", "OTHER", true);
    article.classed("IMPORTANT");
    article.posted();
    assertThat(states(article)).containsExactlyInAnyOrder("DONE_ON_TIME", "OPEN");
    String heir = heir(article);
    article.city.moved(article.app, heir);
    article.city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");

    article.city.moved(other, heir);

    assertThat(states(article)).containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
  }

  @Test
  void where_any_account_counts_what_a_moved_account_shows_meets_what_its_new_unit_owes() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", clock.now());
    String other = article.city.account("TOUTIAO", "OTHER", true);
    article.classed("IMPORTANT");
    article.posted();
    String heir = heir(article);
    article.city.moved(other, heir);
    assertThat(states(article)).containsExactlyInAnyOrder("DONE_ON_TIME", "OPEN");
    article.city.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");

    article.city.moved(article.app, heir);

    assertThat(states(article)).containsExactly("DONE_ON_TIME", "DONE_ON_TIME");
  }

  @Test
  void how_the_portal_stands_to_the_account_is_asked_of_its_new_unit() {
    GivenArticle article = important();
    String heir =
        article.city.world.unit("云岫县水务局", "COUNTY", "DEPARTMENT", article.city.government);
    assertThat(duties(article).getList("items.tier")).containsExactly("SAME_LEVEL");

    article.city.moved(article.app, heir);

    assertThat(units(article)).containsExactly(heir);
    assertThat(duties(article).getList("items.tier")).containsExactly("SUPERIOR");
  }

  private GivenArticle important() {
    return new GivenArticle(due, "IMPORTANT", clock.now());
  }

  private static String heir(GivenArticle article) {
    return article.city.world.department("云岫市水务局", article.city.government);
  }

  private static JsonPath duties(GivenArticle article) {
    return as(article.city.supervisor)
        .get("/api/v1/duties?articleId=" + article.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> states(GivenArticle article) {
    return duties(article).getList("items.state");
  }

  private static List<String> units(GivenArticle article) {
    return duties(article).getList("items.unitId");
  }
}
