package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.plan.Standing.Median;
import org.juzhen.repost.plan.Standing.Used;

/** What accounts owe, have used, and how long their units' reviews take; one query for each. */
@ApplicationScoped
class StandingRows {
  /** Of several posts that say what is owed the one that is furthest, then the newest. */
  static final String OWED =
      "select d.id, d.account_id, d.clock_start_at, d.due_at, x.importance, n.way, n.at as pin_at,"
          + " b.delivery_id, b.state, b.push, b.at, b.cleared, c.submitted_at, b.articles, b.place,"
          + " b.own from duty d join article x on x.id = d.article_id left join duty_pin n on"
          + " n.duty_id = d.id and n.lapsed_at is null left join lateral (select p.id,"
          + " coalesce(y.group_id, y.id) as delivery_id, y.state, coalesce(y.push, p.push) as push,"
          + " coalesce(y.claimed_at, greatest(y.due_at, y.next_at)) as at, y.place, y.id as own,"
          + " case when y.group_id is null then 1 else (select count(*) from delivery m where"
          + " m.group_id = y.group_id and m.state not in ('CANCELLED', 'FAILED')) end as articles,"
          + " exists (select 1 from clearance k where k.subject_id = p.id and k.account_id ="
          + " d.account_id and k.digest = v.digest and k.voided_at is null and k.expires_at > ?2)"
          + " as cleared from post_said s join post p on p.id = s.post_id join post_variant v on"
          + " v.post_id = p.id and v.account_id = d.account_id left join delivery y on y.source_id"
          + " = p.id and y.account_id = d.account_id and y.state in ('PLANNED', 'CLAIMED',"
          + " 'CONFIRMING', 'UNKNOWN', 'WAITING_FOR_PERSON') where s.article_id = d.article_id and"
          + " s.version >= d.version order by y.id is null, p.id desc limit 1) b on true left join"
          + " review_case c on c.subject_kind = 'POST' and c.subject_id = b.id and c.state = 'OPEN'"
          + " where d.account_id = any(?1) and d.state in ('OPEN', 'OVERDUE') order by"
          + " d.account_id, d.id";

  /**
   * Each where it was or will be: what was put off counts at its next moment, and what was due
   * before the period and went out in it counts there. Nothing is put off for longer than sixty
   * days.
   */
  static final String USED =
      "select d.account_id, coalesce(d.group_id, d.id), coalesce(d.push, (select p.push from post p"
          + " where p.id = d.source_id), false) as push, min(coalesce(d.posted_at, d.claimed_at,"
          + " greatest(d.due_at, d.next_at))) as at, bool_and(d.state = 'PLANNED') as open,"
          + " count(*) as articles from delivery d where d.account_id = any(?1) and d.kind = 'POST'"
          + " and d.state not in ('CANCELLED', 'FAILED') and (d.unowed_at is null or d.state not in"
          + " ('PLANNED', 'WAITING_FOR_PERSON')) and d.due_at >= cast(?2 as timestamptz) -"
          + " interval '60 days' and coalesce(d.posted_at, d.claimed_at, greatest(d.due_at,"
          + " d.next_at)) >= ?2 group by 1, 2, 3 union all select o.account_id, o.id,"
          + " coalesce(o.pushed, false), o.posted_at, false, 1 from observed_post o where"
          + " o.account_id = any(?1) and o.delivery_id is null and o.posted_at >= ?2 and (o.pushed"
          + " is not true or not exists (select 1 from observed_post e where e.account_id ="
          + " o.account_id and e.pushed and e.delivery_id is null and e.id < o.id and"
          + " substring(e.url from '[^a-z]mid=([0-9]+)') = substring(o.url from"
          + " '[^a-z]mid=([0-9]+)')))";

  static final String MEDIANS =
      "select unit_id, percentile_cont(0.5) within group (order by cast(extract(epoch from"
          + " closed_at - submitted_at) as double precision)) as median, count(*) as number from"
          + " review_case where unit_id = any(?1) and submitted_at >= ?2 and state = 'CLEARED' and"
          + " article_id is not null group by unit_id";

  Uni<Map<UUID, List<OwedRow>>> owed(Collection<UUID> accounts, Instant now) {
    return rows(OWED, accounts, now)
        .map(
            rows ->
                rows.stream().map(OwedRow::of).collect(Collectors.groupingBy(OwedRow::account)));
  }

  Uni<Map<UUID, List<Used>>> used(Collection<UUID> accounts, Instant since) {
    return rows(USED, accounts, since)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            r -> (UUID) r[0],
                            Collectors.mapping(r -> used(r), Collectors.toList()))));
  }

  Uni<Map<UUID, Median>> medians(Collection<UUID> units, Instant since) {
    return rows(MEDIANS, units, since)
        .map(
            rows -> {
              Map<UUID, Median> medians = new HashMap<>();
              rows.forEach(r -> medians.put((UUID) r[0], median(r)));
              return medians;
            });
  }

  private static Used used(Object[] r) {
    int articles = ((Number) r[5]).intValue();
    return new Used((UUID) r[1], (Boolean) r[2], Column.instant(r[3]), (Boolean) r[4], articles);
  }

  private static Median median(Object[] r) {
    Duration takes = Duration.ofSeconds(((Number) r[1]).longValue());
    return new Median(takes, ((Number) r[2]).longValue());
  }

  private static Uni<List<Object[]>> rows(String sql, Collection<UUID> ids, Instant at) {
    return Sql.of(sql).with(ids.toArray(UUID[]::new)).with(at).list(Object[].class);
  }
}
