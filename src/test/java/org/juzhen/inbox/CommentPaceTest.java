package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.juzhen.registry.Platform;

class CommentPaceTest {
  private static final Duration NEW = Duration.ofMinutes(59);

  @Test
  void a_new_post_is_read_often_and_an_old_one_hourly() {
    assertThat(CommentPace.pause(Platform.APP, NEW, 1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(CommentPace.pause(Platform.APP, Duration.ofHours(23), 9))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(CommentPace.pause(Platform.APP, Duration.ofHours(24), 9))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void all_posts_of_a_weibo_account_share_one_call_each_half_hour() {
    assertThat(CommentPace.pause(Platform.WEIBO, NEW, 1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(CommentPace.pause(Platform.WEIBO, NEW, 4)).isEqualTo(Duration.ofHours(2));
    assertThat(CommentPace.mayGoOn(Platform.WEIBO)).isFalse();
  }

  @Test
  void failures_double_the_pause_up_to_a_day_and_respect_what_the_platform_asks() {
    Duration usual = Duration.ofMinutes(2);

    assertThat(CommentPace.afterFailures(usual, 1, null)).isEqualTo(Duration.ofMinutes(4));
    assertThat(CommentPace.afterFailures(usual, 3, null)).isEqualTo(Duration.ofMinutes(16));
    assertThat(CommentPace.afterFailures(usual, 60, null)).isEqualTo(Duration.ofDays(1));
    assertThat(CommentPace.afterFailures(usual, 1, Duration.ofHours(3)))
        .isEqualTo(Duration.ofHours(3));
  }
}
