package org.juzhen.bench.lateness;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.bench.BenchHub;
import org.juzhen.kernel.Ids;

/** Reminders of reposts that are owed (转载时限提醒), to real editors, with notices and events. */
final class HubAlarms implements Alarms {
  private static final int UNITS = 10;
  private static final String ACCOUNTS =
      "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
          + " gen_random_uuid(), $1, 'WEIBO', 'OTHER', '测量号' || n, 'ACTIVE', true, now() from"
          + " generate_series(1, $2) n";

  /** Evenly over the window; half of the time of each is over at its moment. */
  private static final String DUTIES =
      "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
          + " clock_start_at, due_at, state, next_mark_at) select gen_random_uuid(), $1, 1, a.id,"
          + " a.unit_id, 'SUPERIOR', $2, t.at - interval '6 hours', t.at + interval '6 hours',"
          + " 'OPEN', t.at from (select id, unit_id, row_number() over (order by id) as n from"
          + " account where unit_id = any($3) order by id limit $4) a cross join lateral (select"
          + " cast($5 as timestamptz) + a.n * cast($6 as double precision) / $4 * interval '1"
          + " millisecond' as at) t";

  /** They are planned already, so that nothing is planned beside the reminding. */
  private static final String PLANS =
      "insert into duty_plan (duty_id, account_id, way, at, visibility, reason, best, made_at)"
          + " select id, account_id, 'BY_HAND', due_at, 'HOME_PAGE', 'ONLY_WAY', true, now() +"
          + " interval '1 day' from duty where article_id = $1";

  private final BenchHub hub;
  private final Pool pool;
  private final List<UUID> units = new ArrayList<>();
  private final UUID basis = Ids.next();
  private BenchHub.City city;

  HubAlarms(BenchHub hub) throws Exception {
    this.hub = hub;
    this.pool = hub.pool(1);
  }

  @Override
  public String name() {
    return "hub";
  }

  @Override
  public void start(int asleep) throws Exception {
    run(
        "insert into duty_basis (id, hours, document, clause, binds, force) values ($1, 12, $2,"
            + " '八(四)1', 'WEBSITE', 'RULE')",
        Tuple.of(basis, "测量 " + basis));
    for (int i = 0; i < UNITS; i++) {
      city = hub.city("EDITOR", "PORTAL_EDITOR");
      UUID unit = UUID.fromString(city.id());
      units.add(unit);
      run(ACCOUNTS, Tuple.of(unit, asleep / UNITS));
    }
    duties(asleep, Instant.now().plus(Duration.ofHours(5)), Duration.ofMinutes(30));
  }

  @Override
  public void arm(int items, Instant from, Duration window) throws Exception {
    duties(items, from, window);
  }

  private void duties(int number, Instant from, Duration window) throws Exception {
    UUID article = article();
    OffsetDateTime first = from.atOffset(ZoneOffset.UTC);
    Tuple all =
        Tuple.of(article, basis, units.toArray(UUID[]::new), number, first)
            .addValue((double) window.toMillis());
    run(DUTIES, all);
    run(PLANS, Tuple.of(article));
    run("select pg_notify('juzhen_due', 'duty')", Tuple.tuple());
  }

  /** A notice names it, so it has to be there. */
  private UUID article() throws Exception {
    Map<String, String> article =
        Map.of(
            "unitId",
            city.id(),
            "title",
            "关于做好今冬供暖工作的通知 " + Ids.next(),
            "bodyHtml",
            "<p>各区县要确保群众温暖过冬。</p>",
            "source",
            "云岫市人民政府");
    return UUID.fromString(hub.post(city.token(), "/api/v1/articles", article).path("id").asText());
  }

  private void run(String sql, Tuple with) throws Exception {
    BenchHub.await(pool.preparedQuery(sql).execute(with));
  }

  @Override
  public Duration used() {
    return hub.used();
  }

  @Override
  public void end() {
    pool.close();
  }
}
