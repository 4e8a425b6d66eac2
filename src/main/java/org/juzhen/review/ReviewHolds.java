package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/**
 * Who reads which step; one row for each, written at one stroke so that two never hold the same.
 */
@ApplicationScoped
class ReviewHolds {
  /** The open page renews it each minute. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final String TAKE =
      "insert into review_hold as h (step_id, person_id, person_name, taken_at, until)"
          + " values (?1, ?2, ?3, ?4, ?5) on conflict (step_id) do update set"
          + " person_id = excluded.person_id, person_name = excluded.person_name,"
          + " taken_at = case when h.person_id = excluded.person_id and h.until > ?4"
          + " then h.taken_at else excluded.taken_at end, until = excluded.until"
          + " where cast(?6 as boolean) or h.person_id = excluded.person_id or h.until <= ?4";

  private static final String LIVE =
      "select step_id, person_id, person_name, taken_at, until from review_hold"
          + " where step_id = any(cast(cast(?1 as text[]) as uuid[])) and until > ?2";

  /** Takes or renews it, unless another holds it; {@code by force} also then. */
  Uni<Boolean> take(UUID stepId, Actor by, Instant now, boolean byForce) {
    return Sql.of(TAKE)
        .with(stepId)
        .with(by.id())
        .with(by.name())
        .with(now)
        .with(now.plus(LEASE))
        .with(byForce)
        .update()
        .map(rows -> rows == 1);
  }

  /** Those that have not run out, by step. */
  Uni<Map<UUID, ReviewHold>> live(Collection<UUID> steps, Actor by, Instant now) {
    String[] ids = steps.stream().map(UUID::toString).toArray(String[]::new);
    return ids.length == 0
        ? Uni.createFrom().item(Map.of())
        : Sql.of(LIVE).with(ids).with(now).list(Tuple.class).map(rows -> byStep(rows, by));
  }

  private static Map<UUID, ReviewHold> byStep(List<Tuple> rows, Actor by) {
    return rows.stream()
        .map(
            r ->
                new ReviewHold(
                    (UUID) r.get(0),
                    (UUID) r.get(1),
                    (String) r.get(2),
                    ((OffsetDateTime) r.get(3)).toInstant(),
                    ((OffsetDateTime) r.get(4)).toInstant(),
                    r.get(1).equals(by.id())))
        .collect(Collectors.toMap(ReviewHold::stepId, Function.identity()));
  }

  /** Ends it, if this person holds it. */
  Uni<Boolean> drop(UUID stepId, UUID personId) {
    return Sql.of("delete from review_hold where step_id = ?1 and person_id = ?2")
        .with(stepId)
        .with(personId)
        .update()
        .map(rows -> rows == 1);
  }
}
