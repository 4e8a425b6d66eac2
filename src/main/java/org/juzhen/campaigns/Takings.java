package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Which accounts take part, in one statement however many there are (参与账号). */
@ApplicationScoped
class Takings {
  private static final String CHOSEN =
      " from unit o join unit u on u.path like o.path || '%' join account a on a.unit_id = u.id where"
          + " o.id = ?1 and a.status in ('ACTIVE', 'ACTIVE_UNFILED') and (cast(?2 as text) is null or"
          + " starts_with(u.path, (select b.path from unit b where b.id = cast(cast(?2 as text) as"
          + " uuid)))) and (cast(?3 as text) is null or u.id = cast(cast(?3 as text) as uuid) or"
          + " u.line_unit_id = cast(cast(?3 as text) as uuid)) and (cast(?4 as text[]) = '{}' or"
          + " a.platform = any(cast(?4 as text[]))) and (not ?5 or a.main) and (cast(?6 as uuid[]) ="
          + " '{}' or a.id = any(cast(?6 as uuid[])))";

  private static final String COUNT =
      "select count(*), count(distinct a.unit_id), count(*) filter (where a.main)" + CHOSEN;

  static final String TAKE =
      "insert into campaign_account (campaign_id, account_id, unit_id) select ?7, a.id, a.unit_id"
          + CHOSEN;

  private static final String UNITS =
      "select distinct unit_id from campaign_account where campaign_id = ?1";

  private static final String WITHOUT =
      "select distinct x.unit_id from campaign_account x join account a on a.id = x.account_id where"
          + " x.campaign_id = ?1 and x.posted = 0 and a.status in ('ACTIVE', 'ACTIVE_UNFILED')";

  private static final String AMONG =
      "select exists (select 1 from campaign_account where campaign_id = ?1 and unit_id = any(?2))";

  /** What is named and does not lie below the unit, nor above it where a line is meant. */
  private static final String FAULT =
      "select case when cast(?2 as text) is not null and not exists (select 1 from unit b where b.id ="
          + " cast(cast(?2 as text) as uuid) and starts_with(b.path, o.path)) then"
          + " 'takers.belowUnitId' when cast(?3 as text) is not null and not exists (select 1 from"
          + " unit b where b.id = cast(cast(?3 as text) as uuid) and (starts_with(b.path, o.path) or"
          + " starts_with(o.path, b.path))) then 'takers.lineUnitId' when exists (select 1 from"
          + " unnest(cast(?4 as uuid[])) i where not exists (select 1 from account a join unit u on"
          + " u.id = a.unit_id where a.id = i and starts_with(u.path, o.path))) then"
          + " 'takers.accountIds' end from unit o where o.id = ?1";

  /** How many accounts would take part. */
  record Count(long accounts, long units, long main) {}

  /** Names what is chosen and is none of the unit's. */
  Uni<Void> mustBeOwn(NewCampaign wanted) {
    NewCampaign.Takers t = wanted.takers();
    return Sql.of(FAULT)
        .with(wanted.unitId())
        .with(text(t.belowUnitId()))
        .with(text(t.lineUnitId()))
        .with(t.picked())
        .one(String.class)
        .invoke(
            field -> {
              if (field != null) {
                throw KernelProblem.field(field, "UNKNOWN");
              }
            })
        .replaceWithVoid();
  }

  Uni<Count> count(NewCampaign wanted) {
    return Panache.getSession()
        .chain(
            s -> {
              Mutiny.SelectionQuery<Object[]> query = s.createNativeQuery(COUNT, Object[].class);
              said(wanted, query::setParameter);
              return query.getSingleResult();
            })
        .map(r -> new Count(number(r[0]), number(r[1]), number(r[2])));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }

  /** A query's way to be told a value. */
  private interface Values {
    Object set(int position, Object value);
  }

  private static void said(NewCampaign wanted, Values values) {
    NewCampaign.Takers t = wanted.takers();
    values.set(1, wanted.unitId());
    values.set(2, text(t.belowUnitId()));
    values.set(3, text(t.lineUnitId()));
    values.set(4, t.platformNames());
    values.set(5, t.mainOnly());
    values.set(6, t.picked());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  Uni<Integer> take(UUID campaign, NewCampaign wanted) {
    return Panache.getSession()
        .chain(
            s -> {
              Mutiny.MutationQuery query = s.createNativeQuery(TAKE);
              said(wanted, query::setParameter);
              return query.setParameter(7, campaign).executeUpdate();
            });
  }

  /** The units that take part. */
  Uni<List<UUID>> units(UUID campaign) {
    return ids(UNITS, campaign);
  }

  /** The units that have an account in use with nothing yet. */
  Uni<List<UUID>> without(UUID campaign) {
    return ids(WITHOUT, campaign);
  }

  private static Uni<List<UUID>> ids(String sql, UUID campaign) {
    return Sql.of(sql).with(campaign).list(UUID.class);
  }

  /** Whether one of these units takes part. */
  Uni<Boolean> among(UUID campaign, UUID[] units) {
    return Sql.of(AMONG).with(campaign).with(units).row(Boolean.class);
  }
}
