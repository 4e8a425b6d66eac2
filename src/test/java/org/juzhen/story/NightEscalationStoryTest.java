package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;

/**
 * At night and on days off each mark goes to the watch of its own unit; in the morning all learn.
 */
@HubTest
class NightEscalationStoryTest {
  private static final String OTHER = "关于清明假期加开班线的通告";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject WorkingDays days;

  private LocalDate day;
  private GivenArticle article;
  private City city;
  private String below;
  private String above;

  /** The next day is a working day too: each night has its own morning. */
  @BeforeEach
  void an_article_at_two_in_the_afternoon() {
    day = days.plus(LocalDate.now(HubClock.ZONE), 1);
    while (!days.isWorkingDay(day.plusDays(1))) {
      day = days.plus(day, 1);
    }
    begin(at(day, 14, 0));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  @Clause("R-IM-059")
  void each_mark_of_the_night_goes_to_the_watch_of_the_unit_whose_turn_it_is() {
    watched(city.department, below);
    watched(city.government, above);

    until(at(day, 20, 1));
    assertThat(told(below)).containsExactly("REPOST_EDITOR");
    until(at(day, 23, 1));
    assertThat(told(below)).containsExactly("REPOST_EDITOR", "REPOST_LEADER");
    assertThat(told(above)).as("not the turn of those above").isEmpty();

    until(at(day.plusDays(1), 0, 49));
    assertThat(told(above)).containsExactly("REPOST_SUPERVISOR");
    assertThat(told(below)).as("the turn of those above alone").hasSize(2);

    until(at(day.plusDays(1), 2, 1));
    assertThat(told(above)).containsExactly("REPOST_SUPERVISOR", "REPOST_OVER");
    assertThat(told(below)).containsExactly("REPOST_EDITOR", "REPOST_LEADER", "REPOST_OVER");
    assertThat(told(city.editor)).isEmpty();
    assertThat(told(city.leader)).isEmpty();
    assertThat(told(city.supervisor)).isEmpty();
  }

  @Test
  void where_nobody_watches_above_the_supervisor_is_told_at_night_and_once_only() {
    watched(city.department, below);

    until(at(day.plusDays(1), 0, 49));
    until(at(day.plusDays(1), 2, 1));
    assertThat(told(city.supervisor)).containsExactly("REPOST_BEHIND", "REPOST_OVER");
    assertThat(told(city.leader)).isEmpty();
    morning(at(day.plusDays(1), 8, 1));

    assertThat(told(city.supervisor)).as("knew it at once").hasSize(2);
    assertThat(told(city.leader)).containsExactly("REPOST_NIGHT");
  }

  @Test
  void at_noon_of_a_day_off_the_watch_is_told_instead_and_the_next_working_day_those_of_the_day() {
    LocalDate off = day;
    while (days.isWorkingDay(off)) {
      off = off.plusDays(1);
    }
    begin(at(off, 3, 0));
    watched(city.department, below);

    until(at(off, 12, 1));
    assertThat(told(below)).containsExactly("REPOST_BEHIND");
    assertThat(told(city.editor)).isEmpty();
    assertThat(told(city.leader)).isEmpty();

    LocalDate working = days.plus(off, 1);
    morning(at(working, 8, 0).minusSeconds(60));
    assertThat(told(city.leader)).as("the last minute of the time off").isEmpty();
    morning(at(working, 8, 2));
    assertThat(told(city.leader)).containsExactly("REPOST_NIGHT");
    assertThat(told(city.editor)).containsExactly("REPOST_NIGHT");
  }

  @Test
  void what_is_missed_at_night_is_told_to_the_watch_of_both_units() {
    watched(city.department, below);
    watched(city.government, above);
    until(at(day.plusDays(1), 2, 1));
    morning(at(day.plusDays(1), 8, 1));

    until(at(day.plusDays(4), 2, 1));

    assertThat(article.duties()).containsExactly("1 MISSED");
    assertThat(told(below)).containsExactly("REPOST_OVER", "REPOST_MISSED");
    assertThat(told(above)).containsExactly("REPOST_OVER", "REPOST_MISSED");
    assertThat(told(city.leader)).containsExactly("REPOST_NIGHT");
    assertThat(told(city.supervisor)).containsExactly("REPOST_NIGHT");

    morning(at(days.plus(day.plusDays(3), 1), 8, 1));
    assertThat(told(city.leader)).as("another night").hasSize(2).endsWith("REPOST_NIGHT");
    assertThat(digest(city.supervisor))
        .containsExactly("1", article.marker, "0", "0", "0", "1", "0");
    assertThat(told(city.editor))
        .as("of its night alone, being missed is nobody's turn")
        .hasSize(1);
  }

  @Test
  void in_the_morning_each_learns_once_how_many_of_which_articles_and_what_became_of_them() {
    String both = city.world.person("both", city.department, "EDITOR", "LEADER");
    watched(city.department, below);
    watched(city.government, above);
    Portal.of(city.government, city.supervisor)
        .publish(OTHER, "<p>加开三班。</p>", "IMPORTANT", clock.now());
    due.drive("hook-receipts");
    due.drive("article-news");

    until(at(day, 20, 1));
    article.posted();
    until(at(day, 23, 1));
    until(at(day.plusDays(1), 0, 49));
    until(at(day.plusDays(1), 2, 1));
    assertThat(told(both)).isEmpty();
    morning(at(day.plusDays(1), 7, 59));
    assertThat(told(city.leader)).as("before work begins").isEmpty();
    morning(at(day.plusDays(1), 8, 2));

    assertThat(told(city.editor)).containsExactly("REPOST_NIGHT");
    assertThat(digest(city.editor).get(0)).isEqualTo("2");
    assertThat(digest(city.editor).get(1)).contains(article.marker).contains(OTHER);
    assertThat(digest(city.editor).subList(2, 7)).containsExactly("1", "0", "1", "0", "0");
    assertThat(digest(city.leader)).containsExactly("1", OTHER, "0", "0", "1", "0", "0");
    assertThat(digest(city.supervisor)).containsExactly("1", OTHER, "0", "0", "1", "0", "0");
    assertThat(told(both)).as("two turns, one notice").containsExactly("REPOST_NIGHT");
    assertThat(digest(both)).isEqualTo(digest(city.editor));
    assertThat(told(below)).doesNotContain("REPOST_NIGHT");
    assertThat(told(above)).doesNotContain("REPOST_NIGHT");

    morning(at(day.plusDays(1), 8, 5));
    morning(at(day.plusDays(1), 9, 0));
    assertThat(told(city.editor)).hasSize(1);
    assertThat(told(city.leader)).hasSize(1);
  }

  @Test
  void of_a_night_that_ended_well_it_is_said_that_all_is_settled() {
    watched(city.department, below);
    until(at(day, 20, 1));
    article.posted();

    morning(at(day.plusDays(1), 8, 1));

    assertThat(told(city.editor)).containsExactly("REPOST_NIGHT_SETTLED");
    assertThat(told(city.leader)).as("it never was his turn").isEmpty();
  }

  private void begin(Instant published) {
    clock.set(published);
    article = new GivenArticle(due, "IMPORTANT", clock.now());
    city = article.city;
    below = city.world.person("watch", city.department, "OBSERVER");
    above = city.world.person("above", city.government, "OBSERVER");
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }

  private void until(Instant moment) {
    clock.set(moment);
    due.drive("duty");
  }

  private void morning(Instant moment) {
    clock.set(moment);
    due.drive("duty-night");
    due.drive("duty-night");
  }

  /** From now on, for a week. */
  private void watched(String unit, String person) {
    Instant now = clock.now();
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(person, unit),
            "from", now.toString(),
            "until", now.plus(Duration.ofDays(7)).toString());
    as(unit.equals(city.government) ? city.supervisor : city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + unit + "/watches")
        .then()
        .statusCode(201);
  }

  /** Of what the person was told of reposts, the first first. */
  private List<String> told(String person) {
    List<String> all = new ArrayList<>(notices(person, "kind"));
    all.removeIf(kind -> !kind.startsWith("REPOST_"));
    Collections.reverse(all);
    return all;
  }

  /** The words of the last morning's notice. */
  private static List<String> digest(String person) {
    List<String> kinds = notices(person, "kind");
    List<List<String>> words = notices(person, "words");
    return words.get(kinds.indexOf("REPOST_NIGHT"));
  }

  private static <T> List<T> notices(String person, String what) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items." + what);
  }
}
