package org.juzhen.publishing;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/** Accounts on Weibo of which others posted past the hub almost as much as an hour allows. */
@ApplicationScoped
class GivenFullHours {
  /** What Weibo allows in an hour of the clock. */
  static final int AN_HOUR = 30;

  private final GivenPosts posts;
  private final TurnedClock clock;

  GivenFullHours(GivenPosts posts, TurnedClock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** An account for which the hour has so many left. */
  record Full(Office office, String account, String marker) {
    UUID id() {
      return UUID.fromString(account);
    }
  }

  Full withLeft(int left) {
    Office office = posts.office();
    Full full = new Full(office, posts.weibo(office), posts.marker());
    outside(full, AN_HOUR - left);
    return full;
  }

  /** So many posts that somebody made on the platform itself were noted. */
  void outside(Full full, int number) {
    outside(full, number, clock.now());
  }

  void outside(Full full, int number, Instant at) {
    posts.sql(
        "insert into observed_post (id, account_id, url, title, posted_at, seen_at) select"
            + " gen_random_uuid(), $1, 'https://weibo.com/' || gen_random_uuid(), '后台发的', $2, $2"
            + " from generate_series(1, $3)",
        full.id(),
        at.atOffset(ZoneOffset.UTC),
        number);
  }

  /** Cleared and planned for now. */
  String due(Full full, String suffix) {
    return posts.scheduled(full.office(), full.marker() + suffix, full.account());
  }

  JsonPath delivery(Full full, String post) {
    JsonPath shown = posts.show(full.office(), post).jsonPath();
    shown.setRootPath("deliveries[0]");
    return shown;
  }

  UUID id(Full full, String post) {
    return UUID.fromString(posts.delivery(full.office(), post));
  }

  Instant nextAt(Full full, String post) {
    return OffsetDateTime.parse(delivery(full, post).getString("nextAt")).toInstant();
  }

  /** How many posts the platform still takes in this hour, as the database counts. */
  int left(Full full) {
    return Integer.parseInt(
        posts.text("select remaining::text from posts_left($1, $2, null)", full.id(), moment()));
  }

  OffsetDateTime moment() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  static Instant at(int hour, int minute) {
    return LocalDate.now(HubClock.ZONE).atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }
}
