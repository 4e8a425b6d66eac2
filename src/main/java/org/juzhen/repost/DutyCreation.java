package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Makes the duties of one article version in bulk: one statement for all accounts that share a
 * deadline. Joins the caller's transaction. Doing it twice makes nothing twice.
 */
@ApplicationScoped
class DutyCreation {
  /**
   * The accounts that some rule in force binds; {@code ?1}–{@code ?6} as {@link #bind} fills them.
   */
  private static final String BOUND =
      " from account a join unit u on u.id = a.unit_id where u.path like ?1"
          + " and a.status in ('ACTIVE', 'ACTIVE_UNFILED') and exists (select 1 from repost_rule r"
          + " where r.ended_at is null and ?2 = any(r.importances)"
          + " and (r.unit_id = cast(?3 as uuid) or (r.unit_id is null and not exists (select 1 from"
          + " repost_rule o where o.unit_id = cast(?3 as uuid) and o.ended_at is null)))"
          + " and (r.portal_id is null or r.portal_id = cast(?4 as uuid))"
          + " and (r.platforms = '{}' or a.platform = any(r.platforms))"
          + " and (r.topics = '{}' or r.topics && cast(?5 as text[]))"
          + " and (r.binds = 'ALL' or a.main or (r.binds = 'MAIN_AND_MATCHING'"
          + " and (a.industries && cast(?6 as text[]) or a.regions && cast(?7 as text[])))))";

  /** The units of those accounts, for their deadlines. */
  static final String UNITS = "select distinct a.unit_id" + BOUND;

  /**
   * What was cancelled only because the article was not important is owed again. The ids are
   * version 7: time and counter come from Java as a prefix, the random half from the database, so
   * that a hundred thousand of them need not travel.
   */
  static final String INSERT =
      "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
          + " clock_start_at, due_at, state, next_mark_at)"
          + " select cast(?8 || substr(cast(gen_random_uuid() as text), 19) as uuid), ?9, ?10, a.id,"
          + " a.unit_id, case when ?11 = 'STATE' then 'STATE_COUNCIL' when ?11 = u.level then"
          + " 'SAME_LEVEL' else 'SUPERIOR' end, ?12, ?13, ?14, 'OPEN', ?15"
          + BOUND
          + " and a.unit_id = any(?16) on conflict (article_id, account_id, version) do update set"
          + " state = 'OPEN', tier = excluded.tier, basis_id = excluded.basis_id, clock_start_at ="
          + " excluded.clock_start_at, due_at = excluded.due_at, next_mark_at ="
          + " excluded.next_mark_at, marks_told = 0, missed_at = null, missed_basis_id = null,"
          + " asked_exemption = null, asked_by = null, asked_at = null, ended_by = null,"
          + " ended_because = null, row_version = duty.row_version + 1 where duty.state ="
          + " 'CANCELLED' and duty.ended_because = '"
          + DutyArticleNews.NOT_IMPORTANT
          + "'";

  private final Rules rules;
  private final DutyBases bases;

  DutyCreation(Rules rules, DutyBases bases) {
    this.rules = rules;
    this.bases = bases;
  }

  /**
   * Makes what is missing.
   *
   * @param start when the clock starts: the portal's publication, or the change that reopens the
   *     work
   * @return how many duties were made
   */
  Uni<Integer> create(ArticleFacts article, Instant start) {
    return Panache.getSession()
        .chain(s -> bind(s.createNativeQuery(UNITS, UUID.class), article).getResultList())
        .chain(units -> rules.values(units, RuleKey.REPOST_DEADLINE_HOURS))
        .chain(values -> insertGroups(article, start, values));
  }

  private Uni<Integer> insertGroups(
      ArticleFacts article, Instant start, Map<UUID, RuleValue> values) {
    Map<Deadline, List<UUID>> groups =
        values.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> Deadline.of(e.getValue()),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return Multi.createFrom()
        .iterable(groups.entrySet())
        .onItem()
        .transformToUniAndConcatenate(g -> insert(article, start, g.getKey(), g.getValue()))
        .collect()
        .with(Collectors.summingInt(n -> n));
  }

  private Uni<Integer> insert(
      ArticleFacts article, Instant start, Deadline deadline, List<UUID> units) {
    Instant due = start.plus(Duration.ofHours(deadline.hours()));
    return bases
        .idOf(deadline)
        .chain(
            basis ->
                Panache.getSession()
                    .chain(
                        s ->
                            bind(s.createNativeQuery(INSERT), article)
                                .setParameter(8, Ids.next().toString().substring(0, 18))
                                .setParameter(9, article.id())
                                .setParameter(10, article.version())
                                .setParameter(11, article.portalLevel().name())
                                .setParameter(12, basis)
                                .setParameter(13, start)
                                .setParameter(14, due)
                                .setParameter(15, Mark.HALF.at(start, due))
                                .setParameter(16, units.toArray(UUID[]::new))
                                .executeUpdate()));
  }

  private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, ArticleFacts article) {
    query
        .setParameter(1, article.portalUnitPath() + "%")
        .setParameter(2, article.importance().name())
        .setParameter(3, article.portalUnitId().toString())
        .setParameter(4, article.portalId() == null ? null : article.portalId().toString())
        .setParameter(5, array(article.topics()))
        .setParameter(6, array(article.industries()))
        .setParameter(7, array(article.regions()));
    return query;
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  /** A deadline's value with its source. */
  record Deadline(int hours, org.juzhen.kernel.Basis basis) {
    static Deadline of(RuleValue value) {
      return new Deadline(value.number(), value.basis());
    }
  }
}
