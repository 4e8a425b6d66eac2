package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** Of which duties somebody on watch was told in place of those whose turn it was. */
@ApplicationScoped
class NightTurns {
  private static final String KEEP =
      "insert into night_turn (morning_at, unit_id, role, duty_id) select * from"
          + " unnest(cast(cast(?1 as text[]) as timestamptz[]), cast(?2 as uuid[]), cast(?3 as"
          + " text[]), cast(?4 as uuid[])) on conflict do nothing";

  /**
   * Takes the nights that are over, and reads them by person: whoever has the role by now, each
   * duty once. Two nodes never take the same rows; the second waits for the first and finds none.
   */
  static final String TAKE =
      "with turn as (delete from night_turn where morning_at <= ?1 returning morning_at, unit_id,"
          + " role, duty_id), told as (select distinct r.person_id, t.morning_at, t.duty_id from"
          + " turn t join person_role r on r.unit_id = t.unit_id and r.role = t.role join person p"
          + " on p.id = r.person_id where (r.until is null or r.until >= cast(?2 as date)) and"
          + " p.left_at is null and (p.contractor_id is null or"
          + " contractor_is_valid(p.contractor_id, cast(?2 as date)))) select t.person_id,"
          + " t.morning_at, cast(count(*) as int), cast(count(*) filter (where d.state in"
          + " ('DONE_ON_TIME', 'DONE_LATE')) as int), cast(count(*) filter (where d.state = 'OPEN')"
          + " as int), cast(count(*) filter (where d.state = 'OVERDUE') as int), cast(count(*)"
          + " filter (where d.state = 'MISSED') as int), cast(count(*) filter (where d.state in"
          + " ('EXEMPT', 'CANCELLED')) as int), array_to_string(array_agg(distinct a.title),"
          + " chr(31)), array_to_string(array_agg(distinct cast(a.id as text)), chr(31)) from told"
          + " t join duty d on d.id = t.duty_id join article a on a.id = d.article_id group by"
          + " t.person_id, t.morning_at";

  /**
   * One duty, and the role at a unit whose turn it was.
   *
   * @param unit where the role is held: for supervisors above the unit that owes
   */
  record Turn(UUID unit, Role role, UUID duty) {}

  /**
   * What became of the duties of one person's night, by the time it is over.
   *
   * @param morning when the night ended
   * @param ended exempt, or owed by nobody any more
   * @param titles of the articles, each once
   */
  record Digest(
      UUID person,
      Instant morning,
      int duties,
      int done,
      int open,
      int overdue,
      int missed,
      int ended,
      List<String> titles,
      List<String> articles) {
    private static Digest of(Tuple t) {
      return new Digest(
          t.get(0, UUID.class),
          Column.instant(t.get(1)),
          t.get(2, Integer.class),
          t.get(3, Integer.class),
          t.get(4, Integer.class),
          t.get(5, Integer.class),
          t.get(6, Integer.class),
          t.get(7, Integer.class),
          Column.words(t.get(8, String.class)),
          Column.words(t.get(9, String.class)));
    }

    boolean isSettled() {
      return open + overdue + missed == 0;
    }
  }

  /**
   * Keeps them until the morning; what is kept already stays once.
   *
   * @param mornings when the night of each unit ends
   */
  Uni<Void> keep(Collection<Turn> turns, Map<UUID, Instant> mornings) {
    return Sql.of(KEEP)
        .with(turns.stream().map(t -> mornings.get(t.unit()).toString()).toArray(String[]::new))
        .with(turns.stream().map(Turn::unit).toArray(UUID[]::new))
        .with(turns.stream().map(t -> t.role().name()).toArray(String[]::new))
        .with(turns.stream().map(Turn::duty).toArray(UUID[]::new))
        .update()
        .replaceWithVoid();
  }

  /** The nights that ended up to this moment, by person. */
  Uni<List<Digest>> take(Instant until, LocalDate day) {
    return Sql.of(TAKE)
        .with(until)
        .with(day)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(Digest::of).toList());
  }

  /** When the next night ends that somebody is to be told of, or null. */
  Uni<Instant> next() {
    return Sql.of("select min(morning_at) from night_turn").one(Instant.class);
  }
}
