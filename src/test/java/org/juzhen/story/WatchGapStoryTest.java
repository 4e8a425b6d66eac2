package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;
import org.juzhen.roster.WatchGapDesk;

/** A day's watch that nobody has is pointed out. */
@HubTest
class WatchGapStoryTest {
  @Inject WatchGapDesk gaps;

  @Test
  void coordinator_and_leader_are_told_once_of_tomorrow_and_not_where_it_is_covered() {
    City open = new City();
    open.account("WECHAT", "SUBSCRIPTION", true);
    City covered = new City();
    covered.account("WECHAT", "SUBSCRIPTION", true);
    LocalDate today = LocalDate.now(HubClock.ZONE);
    watch(covered, today);

    DueWorks.await(gaps::warn);
    DueWorks.await(gaps::warn);

    assertThat(told(open, open.coordinator)).isEqualTo(1);
    assertThat(told(open, open.leader)).isEqualTo(1);
    assertThat(told(covered, covered.coordinator)).isZero();
    as(covered.coordinator)
        .get("/api/v1/units/" + covered.department + "/watches/gaps")
        .then()
        .statusCode(200)
        .body("asked", equalTo(true))
        .body("basis.document", startsWith("国办发"))
        .body("days.day", not(equalTo(today.plusDays(1).toString())))
        .body("days", hasSize(6));
  }

  private static int told(City city, String person) {
    return GivenEmergency.told(person, "/units/" + city.department + "/watches");
  }

  private static void watch(City city, LocalDate today) {
    ZonedDateTime from = today.plusDays(1).atStartOfDay(HubClock.ZONE);
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(city.editor, city.department),
            "from", from.toOffsetDateTime().toString(),
            "until", from.plusDays(1).toOffsetDateTime().toString());
    as(city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + city.department + "/watches")
        .then()
        .statusCode(201);
  }
}
