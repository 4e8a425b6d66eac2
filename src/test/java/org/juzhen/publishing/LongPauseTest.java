package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.channel.Answer;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/** What a platform puts off for hours is not posted at whatever hour that ends. */
@HubTest
class LongPauseTest {
  @Inject GivenPosts given;
  @Inject ClaimDesk claims;
  @Inject RecordDesk records;
  @Inject TurnedClock clock;

  @BeforeEach
  void late_in_the_evening() {
    given.drive();
    clock.set(LocalDate.now(HubClock.ZONE).atTime(22, 30).atZone(HubClock.ZONE).toInstant());
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_pause_that_ends_in_quiet_hours_lasts_until_their_end() {
    LocalDate tomorrow = LocalDate.now(HubClock.ZONE).plusDays(1);

    assertThat(againAfter(Duration.ofHours(2)))
        .isEqualTo(tomorrow.atTime(6, 0).atZone(HubClock.ZONE).toInstant());
  }

  @Test
  void a_short_pause_is_still_the_sending_that_a_person_planned() {
    Instant before = clock.now();

    assertThat(againAfter(Duration.ofMinutes(45)))
        .isBetween(before.plus(Duration.ofMinutes(45)), clock.now().plus(Duration.ofMinutes(45)));
  }

  /** When a post goes again that its platform puts off for so long. */
  private Instant againAfter(Duration pause) {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    List<Errand> errands = given.run(() -> claims.claim(16)).errands();
    Errand own =
        errands.stream().filter(e -> e.deliveryId().equals(delivery)).findFirst().orElseThrow();
    Answer.Kind notNow = Answer.Kind.NOT_NOW;
    Answer answer = new Answer(notNow, null, null, null, "{}", pause, "503", "维护中", null);
    given.run(() -> records.answered(own, answer));
    String next = given.seen(office, post).extract().path("deliveries[0].nextAt");
    return OffsetDateTime.parse(next).toInstant();
  }
}
