package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** Who confirms the mass sends of which accounts (群发确认人). */
@ApplicationScoped
class Confirmers {
  /** Whoever writes, signs or answers for posts, at the account's unit or at one above it. */
  private static final String ROLES =
      "('EDITOR', 'COORDINATOR', 'REVIEWER', 'CHIEF_REVIEWER', 'LEADER', 'PRINCIPAL_LEADER',"
          + " 'SUPERVISOR')";

  /** A role of {@code r} at {@code g} that counts on the day {@code ?2}. */
  private static final String COUNTS =
      " r.role in "
          + ROLES
          + " and (r.until is null or r.until >= ?2) and (g.ended_on is null or g.ended_on > ?2)";

  /**
   * All in one answer: a row for each stretch of hours of a person at an account, and for each
   * absence and turn of a person, whatever the account.
   */
  static final String OF =
      "with named as (select * from push_confirmer where account_id = any(?1)), people as (select"
          + " distinct person_id from named) select n.account_id, n.person_id, n.id, n.from_time,"
          + " n.until_time, n.working_days, p.name, w.name as unit, case when p.left_at is null and"
          + " p.contractor_id is null then (select max(coalesce(r.until, date '9999-12-31')) from"
          + " person_role r join unit g on g.id = r.unit_id where r.person_id = n.person_id and"
          + COUNTS
          + " and starts_with(u.path, g.path)) end as until, cast(null as date) as from_day,"
          + " cast(null as date) as until_day, cast(null as timestamptz) as from_at, cast(null as"
          + " timestamptz) as until_at from named n join person p on p.id = n.person_id join"
          + " account a on a.id = n.account_id join unit u on u.id = a.unit_id left join unit w on"
          + " w.id = p.unit_id union all select null, b.person_id, null, null, null, null, null,"
          + " null, null, b.from_day, b.until_day, null, null from people n join absence b on"
          + " b.person_id = n.person_id where b.ended_at is null and b.until_day >= cast(?2 as"
          + " date) - 1 union all select null, t.person_id, null, null, null, null, null, null,"
          + " null, null, null, t.from_at, t.until_at from people n join watch t on t.person_id ="
          + " n.person_id where t.until_at > ?3 order by name, from_time, until_time, id";

  /** Who may be named for an account, its own unit first. */
  static final String CANDIDATES =
      "select p.id, p.name, w.name as unit, max(length(g.path)) as near from account a join unit u"
          + " on u.id = a.unit_id join person_role r on r.unit_id ="
          + " any(cast(string_to_array(trim(both '/' from u.path), '/') as uuid[])) join unit g on"
          + " g.id = r.unit_id join person p on p.id = r.person_id left join unit w on w.id ="
          + " p.unit_id where a.id = ?1 and"
          + COUNTS
          + " and p.left_at is null and (cast(?3 as text) is null or p.id = cast(cast(?3 as text)"
          + " as uuid)) group by p.id, p.name, w.name order by near desc, p.name, p.id limit 200";

  static final String ACCOUNTS =
      "select distinct account_id from push_confirmer where person_id = ?1";

  /** So that two who name at once do not miss each other. */
  private static final String HOLD = "select id from account where id = ?1 for no key update";

  private static final String NAME =
      "insert into push_confirmer (id, account_id, person_id, from_time, until_time, working_days,"
          + " named_at, named_by) values (?1, ?2, ?3, cast(cast(?4 as text) as time),"
          + " cast(cast(?5 as text) as time), ?6, ?7, cast(?8 as uuid)) on conflict do nothing";

  /** Who confirms for these accounts; an account that names nobody is missing. */
  Uni<Map<UUID, List<Confirmer>>> of(Collection<UUID> accounts, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, HubClock.ZONE);
    return Sql.of(OF)
        .with(accounts.toArray(UUID[]::new))
        .with(today)
        .with(now)
        .list(Tuple.class)
        .map(ConfirmerRows::read);
  }

  /** All who may be named, or only this one. */
  Uni<List<ConfirmerCandidate>> candidates(UUID account, UUID person, LocalDate day) {
    return Sql.of(CANDIDATES)
        .with(account)
        .with(day)
        .with(person == null ? null : person.toString())
        .list(Object[].class)
        .map(rows -> rows.stream().map(ConfirmerCandidate::of).toList());
  }

  Uni<UUID> hold(UUID account) {
    return Sql.of(HOLD).with(account).row(UUID.class);
  }

  /** The number of rows: 0 where these hours are there already. */
  Uni<Integer> name(UUID account, NewConfirmer wanted, Actor by, Instant at) {
    return Sql.of(NAME)
        .with(Ids.next())
        .with(account)
        .with(wanted.personId())
        .with(LocalTime.parse(wanted.from()).toString())
        .with(LocalTime.parse(wanted.until()).toString())
        .with(wanted.workingDays())
        .with(at)
        .with(by.id() == null ? null : by.id().toString())
        .update();
  }

  /** The number of rows. */
  Uni<Integer> remove(UUID account, UUID id) {
    return Sql.of("delete from push_confirmer where account_id = ?1 and id = ?2")
        .with(account)
        .with(id)
        .update();
  }

  Uni<List<UUID>> accountsOf(UUID person) {
    return Sql.of(ACCOUNTS).with(person).list(UUID.class);
  }
}
