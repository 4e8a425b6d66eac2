package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;
import org.juzhen.webhook.Receiver;

/** A post that is taken back when the time is over leaves a duty overdue, and people learn it. */
@HubTest
class RecalledLateStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject WorkingDays days;

  private final Receiver receiver = new Receiver();
  private LocalDate day;
  private GivenArticle article;
  private City city;
  private String post;

  @BeforeEach
  void what_was_published_at_nine_is_posted_in_time() {
    day = days.plus(LocalDate.now(HubClock.ZONE), 1);
    while (!days.isWorkingDay(day.plusDays(1))) {
      day = days.plus(day, 1);
    }
    clock.set(at(day, 9));
    article = new GivenArticle(due, "IMPORTANT", clock.now());
    city = article.city;
    post = article.posted();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
    receiver.close();
  }

  @Test
  void by_day_editor_leader_and_supervisor_are_told_at_once_and_machines_too() {
    heard();
    until(at(day.plusDays(1), 10));
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");

    article.recalled(post);

    assertThat(article.duties()).containsExactly("1 OVERDUE");
    assertThat(told(city.editor)).containsExactly("REPOST_OVER");
    assertThat(told(city.leader)).containsExactly("REPOST_OVER");
    assertThat(told(city.supervisor)).containsExactly("REPOST_OVER");
    due.drive("outbox");
    due.drive("webhook");
    assertThat(receiver.messages("duty.reminded")).hasSize(1);
    JsonNode said = receiver.messages("duty.reminded").get(0).data();
    assertThat(said.path("state").asText()).isEqualTo("OVERDUE");
    assertThat(said.path("percent").asInt()).isEqualTo(100);

    until(at(day.plusDays(1), 12));
    assertThat(told(city.leader)).as("once").hasSize(1);
    until(at(day.plusDays(4), 12));
    assertThat(article.duties()).containsExactly("1 MISSED");
    assertThat(told(city.leader)).contains("REPOST_MISSED");
  }

  @Test
  void at_night_the_watch_is_told_instead_and_in_the_morning_those_of_the_day() {
    String below = city.world.person("watch", city.department, "OBSERVER");
    String above = city.world.person("above", city.government, "OBSERVER");
    watched(city.department, below, city.coordinator);
    watched(city.government, above, city.supervisor);
    until(at(day, 23));

    article.recalled(post);

    assertThat(told(below)).containsExactly("REPOST_OVER");
    assertThat(told(above)).containsExactly("REPOST_OVER");
    assertThat(told(city.leader)).isEmpty();
    assertThat(told(city.supervisor)).isEmpty();
    clock.set(at(day.plusDays(1), 8).plusSeconds(120));
    due.drive("duty-night");
    assertThat(told(city.leader)).containsExactly("REPOST_NIGHT");
    assertThat(told(city.supervisor)).containsExactly("REPOST_NIGHT");
  }

  private void heard() {
    as(city.coordinator)
        .body(Map.of("url", receiver.url(), "events", List.of("duty.reminded")))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(HubClock.ZONE).toInstant();
  }

  private void until(Instant moment) {
    clock.set(moment);
    due.drive("duty");
  }

  private void watched(String unit, String person, String by) {
    Instant now = clock.now();
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(person, unit),
            "from", now.toString(),
            "until", now.plus(Duration.ofDays(7)).toString());
    as(by).body(turn).post("/api/v1/units/" + unit + "/watches").then().statusCode(201);
  }

  private static List<String> told(String person) {
    List<String> all = as(person).get("/api/v1/notices?limit=500").jsonPath().getList("items.kind");
    return all.stream().filter(kind -> kind.startsWith("REPOST_")).toList();
  }
}
