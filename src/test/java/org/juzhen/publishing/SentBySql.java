package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Deliveries made by whoever has the hub's own database role. */
final class SentBySql {
  private SentBySql() {}

  /** What is planned past the hub. */
  record Wanted(UUID post, UUID account, String digest, UUID clearance) {}

  /** The database refuses to plan it now, or to have it taken up if it was let in, and says why. */
  static void isRefused(GivenPosts posts, Wanted wanted, Instant now, String why) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    UUID delivery = UUID.randomUUID();
    assertThatThrownBy(
            () -> {
              plan(posts, delivery, wanted, at);
              claim(posts, delivery, at);
            })
        .hasMessageContaining(why);
  }

  /** The database lets it be planned and taken up; then it is left. */
  static void isTaken(GivenPosts posts, Wanted wanted, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    UUID delivery = UUID.randomUUID();
    plan(posts, delivery, wanted, at);
    claim(posts, delivery, at.plusMinutes(1));
    posts.sql("update delivery set state = 'FAILED' where id = $1", delivery);
  }

  private static void plan(GivenPosts posts, UUID delivery, Wanted wanted, OffsetDateTime at) {
    posts.sql(
        "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
            + " state, due_at, once_key, created_at) select $2, 'POST', p.id, p.unit_id, $3, $4,"
            + " $5, 'PLANNED', now(), replace($2::text, '-', ''), $6 from post p where p.id = $1",
        wanted.post(),
        delivery,
        wanted.account(),
        wanted.digest(),
        wanted.clearance(),
        at);
  }

  static void claim(GivenPosts posts, UUID delivery, OffsetDateTime at) {
    posts.sql(
        "update delivery set state = 'CLAIMED', next_at = null, claimed_at = $2 where id = $1",
        delivery,
        at);
  }
}
