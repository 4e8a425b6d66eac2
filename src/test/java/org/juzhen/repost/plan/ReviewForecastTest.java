package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewForecastTest {
  private static final Instant NOW = Instant.parse("2027-03-10T02:00:00Z");
  private static final Duration TWELVE = Duration.ofHours(12);

  @Test
  void without_reviews_to_go_by_it_takes_its_share_of_the_time() {
    ReviewForecast forecast = new ReviewForecast(null, 0, 50);

    assertThat(forecast.ready(NOW, null, TWELVE)).isEqualTo(NOW.plus(Duration.ofHours(6)));
  }

  @Test
  void two_reviews_say_nothing_three_do() {
    Duration hour = Duration.ofHours(1);

    assertThat(new ReviewForecast(hour, 2, 50).takes(TWELVE)).isEqualTo(Duration.ofHours(6));
    assertThat(new ReviewForecast(hour, 3, 50).takes(TWELVE)).isEqualTo(hour);
  }

  @Test
  void what_was_put_forward_is_counted_from_there() {
    ReviewForecast forecast = new ReviewForecast(Duration.ofHours(2), 9, 50);

    assertThat(forecast.ready(NOW, NOW.minus(Duration.ofMinutes(30)), TWELVE))
        .isEqualTo(NOW.plus(Duration.ofMinutes(90)));
  }

  @Test
  void a_review_that_takes_longer_than_expected_may_end_any_moment() {
    ReviewForecast forecast = new ReviewForecast(Duration.ofHours(2), 9, 50);

    assertThat(forecast.ready(NOW, NOW.minus(Duration.ofHours(5)), TWELVE)).isEqualTo(NOW);
  }
}
