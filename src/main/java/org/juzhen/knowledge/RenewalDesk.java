package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Tells whoever keeps an answer, and the leaders of the unit, that its clearance is about to end
 * and that it has ended (续签提醒); once each.
 */
@ApplicationScoped
public class RenewalDesk {
  private static final int AT_ONCE = 200;

  /** What ended longer ago is on the pages alone. */
  private static final String COUNTS =
      " s.voided_at is null and s.expires_at > cast(?1 as timestamptz) - interval '30 days'";

  static final String OWNERS = "select distinct s.unit_id from standing_clearance s where" + COUNTS;

  static final String DUE =
      "select s.id, e.id as entry, s.unit_id as unit, e.author_id as keeper, e.question,"
          + " s.expires_at as until from standing_clearance s join unnest(cast(cast(?2 as text[]) as"
          + " uuid[]), cast(cast(?3 as text[]) as int[])) as r(unit_id, days) on r.unit_id = s.unit_id"
          + " join knowledge_entry e on e.id = s.source_id and e.state = 'EFFECTIVE' where"
          + COUNTS
          + " and s.expires_at <= cast(?1 as timestamptz) + make_interval(days => r.days) and not exists (select 1 from"
          + " library_end_told t where t.standing_clearance_id = s.id and t.kind = case when"
          + " s.expires_at > ?1 then 'NEAR' else 'OVER' end) and not (s.expires_at > ?1 and exists"
          + " (select 1 from review_case c where c.subject_kind = 'ENTRY' and c.subject_id = e.id"
          + " and c.state = 'OPEN')) order by s.expires_at, s.id limit "
          + AT_ONCE;

  private static final String TOLD =
      "insert into library_end_told (standing_clearance_id, kind, told_at) select cast(r.id as"
          + " uuid), r.kind, ?3 from unnest(cast(?1 as text[]), cast(?2 as text[])) as r(id, kind)"
          + " on conflict do nothing";

  private final Rules rules;
  private final NoticeDesk notices;
  private final HubClock clock;

  RenewalDesk(Rules rules, NoticeDesk notices, HubClock clock) {
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /** How many ends were told of. */
  @WithTransaction
  public Uni<Integer> tellDue() {
    Instant now = clock.now();
    return owners(now)
        .chain(units -> rules.values(units, RuleKey.LIBRARY_RENEWAL_DAYS))
        .chain(days -> due(now, days))
        .call(ends -> tell(ends, now))
        .call(ends -> note(ends, now))
        .map(List::size);
  }

  private static Uni<List<UUID>> owners(Instant now) {
    return Sql.of(OWNERS).with(now).list(UUID.class);
  }

  private static Uni<List<ClearanceEnd>> due(Instant now, Map<UUID, RuleValue> days) {
    List<UUID> units = List.copyOf(days.keySet());
    return Sql.of(DUE)
        .with(now)
        .with(units.stream().map(UUID::toString).toArray(String[]::new))
        .with(units.stream().map(u -> days.get(u).value()).toArray(String[]::new))
        .list(Tuple.class)
        .map(rows -> rows.stream().map(ClearanceEnd::of).toList());
  }

  private Uni<Void> tell(List<ClearanceEnd> ends, Instant now) {
    return InTurn.each(ends.stream().flatMap(end -> end.orders(now)).toList(), notices::tell);
  }

  private static Uni<Integer> note(List<ClearanceEnd> ends, Instant now) {
    return Sql.of(TOLD)
        .with(ends.stream().map(e -> e.clearanceId().toString()).toArray(String[]::new))
        .with(ends.stream().map(e -> e.kind(now).name()).toArray(String[]::new))
        .with(now)
        .update();
  }
}
