package org.juzhen.supervision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.supervision.SilentAccount.Silence;
import org.juzhen.supervision.SupervisionRows.AccountRow;
import org.juzhen.supervision.SupervisionRows.PauseRow;

/** Answers what a supervising unit asks about its region. Reads only. */
@ApplicationScoped
public class SupervisionDesk {
  private final SupervisionRows rows;
  private final Rules rules;
  private final HubClock clock;

  SupervisionDesk(SupervisionRows rows, Rules rules, HubClock clock) {
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  /** The region's accounts, the longest silent first; only those that are too silent when asked. */
  @WithTransaction
  public Uni<List<SilentAccount>> accounts(Actor by, boolean silentOnly) {
    Region region = Region.of(by);
    return judged(region)
        .map(all -> all.stream().filter(a -> !silentOnly || a.isSilent()).toList());
  }

  /** The region in numbers. */
  @WithTransaction
  public Uni<Figures> figures(Actor by) {
    Region region = Region.of(by);
    return judged(region)
        .chain(
            accounts ->
                rows.counts(region, clock.now())
                    .chain(counts -> figures(region, accounts, counts)));
  }

  private Uni<Figures> figures(
      Region region, List<SilentAccount> accounts, Map<String, Long> counts) {
    return rows.days(region, clock.today())
        .map(
            days ->
                new Figures(
                    accounts.size(),
                    accounts.stream().filter(a -> a.status().equals("ACTIVE_UNFILED")).count(),
                    counts.get("filings"),
                    counts.get("open"),
                    counts.get("overdue"),
                    counts.get("unanswered"),
                    counts.get("outdated"),
                    counts.get("outdatedOver"),
                    count(accounts, Silence.WARNED),
                    count(accounts, Silence.OVERDUE),
                    days));
  }

  private static long count(List<SilentAccount> accounts, Silence silence) {
    return accounts.stream().filter(a -> a.silence() == silence).count();
  }

  private Uni<List<SilentAccount>> judged(Region region) {
    return rows.accounts(region)
        .chain(found -> rows.pauses(region, clock.now()).chain(paused -> judge(found, paused)));
  }

  private Uni<List<SilentAccount>> judge(List<AccountRow> found, List<PauseRow> paused) {
    Map<UUID, List<PauseRow>> pauses =
        paused.stream().collect(Collectors.groupingBy(PauseRow::account));
    List<UUID> units = found.stream().map(AccountRow::unitId).distinct().toList();
    return rules
        .values(units, RuleKey.DORMANCY_WARN_DAYS)
        .chain(
            warn ->
                rules
                    .values(units, RuleKey.DORMANCY_OVERDUE_DAYS)
                    .map(
                        over ->
                            found.stream()
                                .map(
                                    a ->
                                        judge(
                                            a,
                                            since(a, pauses.getOrDefault(a.id(), List.of())),
                                            warn.get(a.unitId()),
                                            over.get(a.unitId())))
                                .toList()));
  }

  /**
   * The silence of an allowed pause does not count: 陕政公开办〔2021〕18号 第8条(一). Elsewhere it runs on.
   */
  private static Instant since(AccountRow a, List<PauseRow> pauses) {
    return a.since()
        .plus(pauses.stream().map(p -> p.after(a.since())).reduce(Duration.ZERO, Duration::plus));
  }

  private SilentAccount judge(AccountRow a, Instant since, RuleValue warn, RuleValue over) {
    return new SilentAccount(
        a.id(),
        a.name(),
        a.platform(),
        a.status(),
        a.unitId(),
        a.unitName(),
        a.lastPostAt(),
        Duration.between(since, clock.now()).toDays(),
        DormancyPolicy.silence(since, clock.now(), warn.number(), over.number()),
        warn.number(),
        over.number(),
        over.basis());
  }
}
