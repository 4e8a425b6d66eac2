package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The accounts, articles and rules whose plans are wanted; one worker holds a row at a time. */
@ApplicationScoped
class PlanClaims {
  /** So long nobody else takes a row up. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final String CLAIM =
      "update plan_wanted set next_at = ?2 where subject_id in (select subject_id from plan_wanted"
          + " where next_at <= ?1 order by next_at, subject_id limit ?3 for update skip locked)"
          + " returning subject_id, kind, mark, after";

  /** Whoever marked it again meanwhile is planned again. */
  private static final String DONE =
      "delete from plan_wanted w using unnest(cast(?1 as uuid[]), cast(?2 as int[])) t(id, mark)"
          + " where w.subject_id = t.id and w.mark = t.mark";

  private static final String GO_ON =
      "update plan_wanted set after = ?2, next_at = ?4 where subject_id = ?1 and mark = ?3";

  static final String OWING =
      "select distinct account_id from duty where article_id = ?1 and account_id > ?2 order by"
          + " account_id limit ?3";

  /** Accounts of the unit that decided a rule, and of those below it. */
  static final String RULED =
      "select a.id from rule_value r join unit o on o.id = r.unit_id join unit u on u.path like"
          + " o.path || '%' join account a on a.unit_id = u.id where r.id = ?1 and a.id > ?2 and"
          + " exists (select 1 from duty d where d.account_id = a.id and d.state in ('OPEN',"
          + " 'OVERDUE')) order by a.id limit ?3";

  private static final String PUT_OFF = "update plan_wanted set next_at = ?2 where subject_id = ?1";

  /** A row that is held, as it was marked. */
  record Claim(UUID subject, Kind kind, int mark, UUID after) {
    /** Whether it is about many accounts, which are planned in parts. */
    boolean isMany() {
      return kind != Kind.ACCOUNT;
    }
  }

  /** Whose plans are wanted. */
  enum Kind {
    ACCOUNT,
    /** All that owe it, or owed it. */
    ARTICLE,
    /** All that it applies to. */
    RULE
  }

  Uni<List<Claim>> take(Instant now, int most) {
    return Sql.of(CLAIM)
        .with(now)
        .with(now.plus(LEASE))
        .with(most)
        .list(Object[].class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Claim(
                                (UUID) r[0],
                                Kind.valueOf((String) r[1]),
                                (Integer) r[2],
                                (UUID) r[3]))
                    .toList());
  }

  /** The next of the accounts that it is about. */
  Uni<List<UUID>> concerned(Claim many, int most) {
    UUID after = many.after() == null ? new UUID(0, 0) : many.after();
    return Sql.of(many.kind() == Kind.RULE ? RULED : OWING)
        .with(many.subject())
        .with(after)
        .with(most)
        .list(UUID.class);
  }

  Uni<Integer> done(List<Claim> claims) {
    return Sql.of(DONE)
        .with(claims.stream().map(Claim::subject).toArray(UUID[]::new))
        .with(claims.stream().map(Claim::mark).toArray(Integer[]::new))
        .update();
  }

  Uni<Integer> goOn(Claim many, UUID after, Instant now) {
    return Sql.of(GO_ON).with(many.subject()).with(after).with(many.mark()).with(now).update();
  }

  Uni<Integer> putOff(UUID subject, Instant until) {
    return Sql.of(PUT_OFF).with(subject).with(until).update();
  }

  Uni<Instant> next() {
    return Sql.of("select min(next_at) from plan_wanted").one(Instant.class);
  }
}
