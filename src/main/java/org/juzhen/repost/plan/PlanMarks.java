package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Notes whose plan has to be made again (待重排), in the transaction in which something changed; the
 * desk is rung when it commits. Noting twice notes once.
 */
@ApplicationScoped
public class PlanMarks {
  private static final String AGAIN =
      " on conflict (subject_id) do update set mark = plan_wanted.mark + 1, after = null, next_at ="
          + " excluded.next_at";
  private static final String ARTICLE =
      "insert into plan_wanted (subject_id, kind, next_at) values (?1, 'ARTICLE', ?2)" + AGAIN;

  private static final String RULE =
      "insert into plan_wanted (subject_id, kind, next_at) values (?1, 'RULE', ?2)" + AGAIN;

  /** In one order, so that two who note the same never wait for each other. */
  private static final String ACCOUNTS =
      "insert into plan_wanted (subject_id, kind, next_at) select d.account_id, 'ACCOUNT', ?2 from"
          + " duty d where d.state in ('OPEN', 'OVERDUE') and d.account_id = any(?1) group by"
          + " d.account_id order by d.account_id"
          + AGAIN;

  private static final String POST =
      "insert into plan_wanted (subject_id, kind, next_at) select v.account_id, 'ACCOUNT', ?2 from"
          + " post_variant v where v.post_id = ?1 and exists (select 1 from duty d where"
          + " d.account_id = v.account_id and d.state in ('OPEN', 'OVERDUE')) order by v.account_id"
          + AGAIN;

  private static final String MISSED =
      "insert into plan_wanted (subject_id, kind, next_at) select d.account_id, 'ACCOUNT', ?1 from"
          + " duty d left join duty_plan p on p.duty_id = d.id where d.state in ('OPEN', 'OVERDUE')"
          + " and (p.duty_id is null or p.made_at < ?3 or p.at < ?2 and p.made_at < ?2 or p.met_by"
          + " is not null and not exists (select 1 from duty e where e.account_id = p.met_by and"
          + " e.article_id = d.article_id and e.unit_id = d.unit_id and e.state in ('OPEN',"
          + " 'OVERDUE'))) and not"
          + " exists (select 1 from duty_pin n where n.duty_id = d.id and n.lapsed_at is null)"
          + " group by d.account_id order by d.account_id on conflict do nothing";

  private final DueBell bell;
  private final HubClock clock;

  PlanMarks(DueBell bell, HubClock clock) {
    this.bell = bell;
    this.clock = clock;
  }

  /** All accounts that owe the article, or owed it. */
  public Uni<Void> article(UUID article) {
    return note(ARTICLE, article);
  }

  /** These accounts, as far as they owe anything. */
  public Uni<Void> accounts(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : note(ACCOUNTS, accounts.toArray(UUID[]::new));
  }

  /** All accounts of a rule's unit and of those below it that owe something then. */
  Uni<Void> rule(UUID rule, Instant from) {
    Instant now = clock.now();
    return note(RULE, rule, from.isBefore(now) ? now : from);
  }

  /** The accounts that a post is for. */
  Uni<Void> post(UUID post) {
    return note(POST, post);
  }

  private Uni<Void> note(String sql, Object about) {
    return note(sql, about, clock.now());
  }

  private Uni<Void> note(String sql, Object about, Instant from) {
    return Sql.of(sql).with(about).with(from).update().chain(x -> bell.ring(PlanDesk.NAME));
  }

  /**
   * What no news told of: a duty without a plan, a planned moment that has passed, a plan that is
   * old, or that leaves it to an account which does not owe it any more. Duties that are pinned
   * stay as they are.
   */
  Uni<Integer> missed() {
    return Sql.of(MISSED)
        .with(clock.now())
        .with(clock.now().minus(PlanDesk.PASSED))
        .with(clock.now().minus(PlanDesk.OLD))
        .update()
        .call(n -> n == 0 ? Uni.createFrom().voidItem() : bell.ring(PlanDesk.NAME));
  }
}
