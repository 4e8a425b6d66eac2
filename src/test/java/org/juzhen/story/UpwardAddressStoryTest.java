package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.Plans;
import org.juzhen.house.TurnedClock;

/** An accepted text waits for its article at an address that may be mistyped. */
@HubTest
class UpwardAddressStoryTest {
  private static final String EMPTY = "UPWARD_ADDRESS_EMPTY";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private final String url = "https://www.yunxiu.example/up/" + UUID.randomUUID() + ".html";
  private GivenOffer given;
  private String offer;

  @BeforeEach
  void an_offer_that_was_accepted() {
    given = new GivenOffer(due);
    offer = given.accepted(given.article());
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private ValidatableResponse named(String address) {
    return GivenOffer.act(given.clerk, offer, "address", Map.of("url", address))
        .then()
        .statusCode(200);
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("upward");
  }

  private int told(String who) {
    return Collections.frequency(given.told(who, offer), EMPTY);
  }

  @Test
  void the_holder_is_told_once_when_nothing_has_come_to_the_address() {
    named(url + "x")
        .body("clocks[0].basis.document", containsString("系统默认值"))
        .body("clocks[0].value", containsString("24"))
        .body("awaitedInVain", nullValue());
    later(Duration.ofHours(23));
    assertThat(told(given.clerk)).isZero();

    later(Duration.ofHours(1).plusMinutes(1));

    assertThat(told(given.clerk)).isOne();
    assertThat(told(given.mate)).as("works on something else").isZero();
    as(given.clerk)
        .get(GivenOffer.OFFERS + offer)
        .then()
        .body("awaitedInVain", notNullValue())
        .body("steps.action", hasItem("ADDRESS_EMPTY"));
    later(Duration.ofDays(20));
    assertThat(told(given.clerk)).isOne();
  }

  @Test
  void what_the_place_says_of_the_hours_counts() {
    new PlaceRules(given.city.supervisor, given.government, "云府办〔2026〕12号")
        .decide("UPWARD_ADDRESS_HOURS", "2");
    named(url + "x").body("clocks[0].basis.document", equalTo("云府办〔2026〕12号"));

    later(Duration.ofHours(2).plusMinutes(1));

    assertThat(told(given.clerk)).isOne();
  }

  @Test
  void it_is_looked_for_ever_less_often() throws Exception {
    named(url + "x");
    assertThat(apart()).isEqualTo(Duration.ofMinutes(5));

    later(Duration.ofHours(6));
    assertThat(apart()).isEqualTo(Duration.ofMinutes(30));
    later(Duration.ofDays(2));
    assertThat(apart()).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    later(Duration.ofDays(60));
    assertThat(apart()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void an_address_that_is_put_right_links_what_is_there_and_nobody_is_told() {
    named(url + "x");
    String arrived = publishedAt(url);
    later(Duration.ofHours(3));
    assertThat(given.state(offer)).isEqualTo("ACCEPTED");

    named(url).body("state", equalTo("PUBLISHED")).body("articleId", equalTo(arrived));

    later(Duration.ofDays(2));
    assertThat(told(given.clerk)).isZero();
  }

  @Test
  void another_address_that_is_wrong_too_has_its_own_time() {
    named(url + "x");
    later(Duration.ofHours(25));
    assertThat(told(given.clerk)).isOne();

    named(url + "y").body("awaitedInVain", nullValue());
    later(Duration.ofHours(23));
    assertThat(told(given.clerk)).isOne();
    later(Duration.ofHours(2));

    assertThat(told(given.clerk)).isEqualTo(2);
  }

  private String publishedAt(String address) {
    Map<String, Object> data = new HashMap<>();
    data.put("id", UUID.randomUUID().toString());
    data.put("url", address);
    data.put("title", given.title);
    data.put("bodyHtml", "<p>" + given.words + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", Instant.now().toString());
    String arrived = given.above.push("article.published", data).then().extract().path("articleId");
    given.hear();
    return arrived;
  }

  /** From now until it is looked for again, to the minute. */
  private Duration apart() throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("select look_at from upward_offer where id = '" + offer + "'")) {
      row.next();
      Instant next = row.getTimestamp(1).toInstant();
      return Duration.ofMinutes(Math.round(Duration.between(clock.now(), next).toSeconds() / 60.0));
    }
  }
}
