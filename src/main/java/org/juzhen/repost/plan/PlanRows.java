package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.Sql;

/** Keeps plans, all of a round in one statement. */
@ApplicationScoped
class PlanRows {
  /**
   * Duties that ended or were done while the plan was made are left out; so is what would stand
   * against a standing pin that was not known yet, or has been planned later by another node.
   */
  static final String WRITE =
      "insert into duty_plan (duty_id, account_id, way, at, visibility, reason, merged_with, cause,"
          + " ways_out, best, made_at, place, confirmers, confirmed_at, met_by) select t.duty,"
          + " t.account, t.way, cast(t.at as timestamptz), t.visibility, t.reason,"
          + " cast(string_to_array(t.merged, ',') as uuid[]), t.cause, string_to_array(t.ways_out,"
          + " ','), t.best, ?11, t.place, cast(string_to_array(t.confirmers, ',') as uuid[]),"
          + " cast(t.confirmed_at as timestamptz), t.met_by from unnest(cast(?1 as uuid[]), cast(?2"
          + " as uuid[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as"
          + " text[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as"
          + " boolean[]), cast(?12 as int[]), cast(?13 as text[]), cast(?14 as text[]), cast(?15 as"
          + " uuid[])) t(duty, account, way, at, visibility, reason, merged, cause, ways_out, best,"
          + " place, confirmers, confirmed_at, met_by) join duty d on d.id = t.duty and d.state in"
          + " ('OPEN', 'OVERDUE') where not exists (select 1 from duty_pin n where n.duty_id ="
          + " t.duty and n.lapsed_at is null and n.pinned_at > ?11) order by t.duty on conflict"
          + " (duty_id) do update set account_id = excluded.account_id, way = excluded.way, at ="
          + " excluded.at, visibility = excluded.visibility, reason = excluded.reason, merged_with"
          + " = excluded.merged_with, cause = excluded.cause, ways_out = excluded.ways_out, best ="
          + " excluded.best, made_at = excluded.made_at, place = excluded.place, confirmers ="
          + " excluded.confirmers, confirmed_at = excluded.confirmed_at, met_by = excluded.met_by,"
          + " round = duty_plan.round + case when duty_plan.cause is not null and excluded.cause is"
          + " null then 1 else 0 end where duty_plan.made_at <= excluded.made_at";

  /**
   * Accounts of which something was planned later than this: planned once more from then on, for
   * the other may have known less and only have the clock that is ahead.
   */
  static final String OUTDONE =
      "insert into plan_wanted (subject_id, kind, next_at) select p.account_id, 'ACCOUNT',"
          + " max(p.made_at) from duty_plan p where p.account_id = any(?1) and p.made_at > ?2 group"
          + " by p.account_id order by p.account_id on conflict (subject_id) do update set mark ="
          + " plan_wanted.mark + 1, after = null, next_at = excluded.next_at";

  static final String ENDED =
      "delete from duty_plan p where p.account_id = any(?1) and (select d.state from duty d where"
          + " d.id = p.duty_id) not in ('OPEN', 'OVERDUE')";

  Uni<Void> write(Collection<UUID> accounts, List<PlanRow> rows, Instant madeAt) {
    return Sql.of(ENDED)
        .with(accounts.toArray(UUID[]::new))
        .update()
        .chain(x -> rows.isEmpty() ? Uni.createFrom().item(0) : insert(rows, madeAt))
        .chain(x -> Sql.of(OUTDONE).with(accounts.toArray(UUID[]::new)).with(madeAt).update())
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(List<PlanRow> rows, Instant madeAt) {
    return Sql.of(WRITE)
        .with(rows.stream().map(PlanRow::duty).toArray(UUID[]::new))
        .with(rows.stream().map(PlanRow::account).toArray(UUID[]::new))
        .with(texts(rows, PlanRow::way))
        .with(texts(rows, PlanRow::at))
        .with(texts(rows, PlanRow::visibility))
        .with(texts(rows, PlanRow::reason))
        .with(texts(rows, PlanRow::mergedWith))
        .with(texts(rows, PlanRow::cause))
        .with(texts(rows, PlanRow::waysOut))
        .with(rows.stream().map(PlanRow::best).toArray(Boolean[]::new))
        .with(madeAt)
        .with(rows.stream().map(PlanRow::place).toArray(Integer[]::new))
        .with(texts(rows, PlanRow::confirmers))
        .with(texts(rows, PlanRow::confirmedAt))
        .with(rows.stream().map(PlanRow::metBy).toArray(UUID[]::new))
        .update();
  }

  private static String[] texts(List<PlanRow> rows, Function<PlanRow, String> what) {
    return rows.stream().map(what).toArray(String[]::new);
  }
}
