package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.repost.DutyBases;
import org.juzhen.repost.Mark;
import org.juzhen.repost.Marks;

/**
 * Makes the tasks that follow from an article's new text or its end, whatever its class and whoever
 * owed it. Joins the caller's transaction; doing it twice makes nothing twice.
 */
@ApplicationScoped
class OutdatedMaking {
  /**
   * What stands or may, held: whoever records just now that it stands is waited for, and whoever
   * comes later sees the article as it is.
   */
  static final String HELD =
      "select d.id, d.state, a.unit_id, p.article_version from delivery d join post p on p.id ="
          + " d.source_id join account a on a.id = d.account_id where p.article_id = ?1 and d.kind"
          + " = 'POST' and d.state in ('CLAIMED', 'CONFIRMING', 'UNKNOWN', 'WAITING_FOR_PERSON',"
          + " 'POSTED') order by d.id for update of d";

  static final String ONE =
      "select d.id, d.state, a.unit_id, p.article_version from delivery d join post p on p.id ="
          + " d.source_id join account a on a.id = d.account_id where d.id = ?1";

  static final String SUPERSEDE =
      "update outdated_post set state = 'DONE', how = 'SUPERSEDED', done_at = ?3, next_mark_at ="
          + " null, row_version = row_version + 1 where article_id = ?1 and kind <> ?2 and state <>"
          + " 'DONE'";

  static final String MOVE_ON =
      "update outdated_post set version = ?3, row_version = row_version + 1 where article_id = ?1"
          + " and kind = ?2 and version < ?3 and state <> 'DONE'";

  private static final String INSERT =
      "insert into outdated_post (id, delivery_id, post_id, article_id, account_id, unit_id, kind,"
          + " shown_version, version, basis_id, since_at, due_at, state, next_mark_at) select"
          + " cast(?1 || substr(cast(gen_random_uuid() as text), 19) as uuid), d.id, d.source_id,"
          + " p.article_id, d.account_id, a.unit_id, ?2, p.article_version, ?3, ?4, ?5, ?6, 'OPEN',"
          + " ?7 from delivery d join post p on p.id = d.source_id join account a on a.id ="
          + " d.account_id where d.id = any(?8) and not exists (select 1 from outdated_post o where"
          + " o.delivery_id = d.id and o.state <> 'DONE') order by d.id on conflict do nothing";

  private final Rules rules;
  private final DutyBases bases;
  private final HubClock clock;

  OutdatedMaking(Rules rules, DutyBases bases, HubClock clock) {
    this.rules = rules;
    this.bases = bases;
    this.clock = clock;
  }

  /**
   * What an article asks of the posts from it.
   *
   * @param version which text it has
   */
  record Demand(UUID article, int version, OutdatedKind kind) {
    boolean concerns(Standing post) {
      return kind == OutdatedKind.TAKE_DOWN || post.shown() == null || post.shown() < version;
    }
  }

  /** A post that stands, the unit that answers for its account, and the text it was made from. */
  private record Standing(UUID delivery, boolean posted, UUID unit, Integer shown) {
    static Standing of(Tuple t) {
      return new Standing(
          t.get(0, UUID.class),
          t.get(1, String.class).equals("POSTED"),
          t.get(2, UUID.class),
          t.get(3, Integer.class));
    }
  }

  /** What a unit's place says of the time. */
  private record Terms(int hours, Basis basis, Marks marks) {
    static List<RuleKey> keys(OutdatedKind kind) {
      return Stream.concat(Stream.of(kind.hours()), Marks.KEYS.stream()).toList();
    }

    static Terms of(OutdatedKind kind, Map<RuleKey, RuleValue> said) {
      RuleValue hours = said.get(kind.hours());
      return new Terms(hours.number(), hours.basis(), Marks.of(said));
    }
  }

  /** For all posts from the article; returns how many tasks were made. */
  Uni<Integer> of(Demand demand) {
    return Sql.of(HELD)
        .with(demand.article())
        .list(Tuple.class)
        .call(x -> supersede(demand))
        .call(x -> moveOn(demand))
        .chain(rows -> make(demand, rows));
  }

  /** For a post that has just appeared. */
  Uni<Integer> of(Demand demand, UUID delivery) {
    return Sql.of(ONE).with(delivery).list(Tuple.class).chain(rows -> make(demand, rows));
  }

  private Uni<Integer> supersede(Demand demand) {
    return Sql.of(SUPERSEDE)
        .with(demand.article())
        .with(demand.kind().name())
        .with(clock.now())
        .update();
  }

  private static Uni<Integer> moveOn(Demand demand) {
    return Sql.of(MOVE_ON)
        .with(demand.article())
        .with(demand.kind().name())
        .with(demand.version())
        .update();
  }

  private Uni<Integer> make(Demand demand, List<Tuple> rows) {
    List<Standing> all =
        rows.stream().map(Standing::of).filter(Standing::posted).filter(demand::concerns).toList();
    return rules
        .values(all.stream().map(Standing::unit).distinct().toList(), Terms.keys(demand.kind()))
        .map(said -> byTerms(demand, all, said))
        .chain(
            groups -> InTurn.of(groups.entrySet(), g -> insert(demand, g.getKey(), g.getValue())))
        .map(made -> made.stream().mapToInt(n -> n).sum());
  }

  private static Map<Terms, List<UUID>> byTerms(
      Demand demand, List<Standing> all, Map<UUID, Map<RuleKey, RuleValue>> said) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                s -> Terms.of(demand.kind(), said.get(s.unit())),
                Collectors.mapping(Standing::delivery, Collectors.toList())));
  }

  private Uni<Integer> insert(Demand demand, Terms terms, List<UUID> deliveries) {
    Instant now = clock.now();
    Instant due = now.plus(Duration.ofHours(terms.hours()));
    return bases
        .idOf(terms.hours(), terms.basis())
        .chain(
            basis ->
                Sql.of(INSERT)
                    .with(Ids.next().toString().substring(0, 18))
                    .with(demand.kind().name())
                    .with(demand.version())
                    .with(basis)
                    .with(now)
                    .with(due)
                    .with(terms.marks().at(Mark.EDITOR, now, due))
                    .with(deliveries.toArray(UUID[]::new))
                    .update());
  }
}
