package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.Cause;
import org.juzhen.registry.Units;

/** Hears the clocks of filings ring: tells people, or does what the rule says (时限到期). */
@ApplicationScoped
class TimerDesk {
  private static final Actor HUB = Actor.hub("filing-clocks");

  private final FilingClocks clocks;
  private final Filings filings;
  private final OfflineRoom offline;
  private final AccountLifeDesk accounts;
  private final FilingLevels levels;
  private final Units units;
  private final FilingNews news;
  private final AuditDesk audit;
  private final HubClock clock;

  TimerDesk(
      FilingClocks clocks,
      Filings filings,
      OfflineRoom offline,
      AccountLifeDesk accounts,
      FilingLevels levels,
      Units units,
      FilingNews news,
      AuditDesk audit,
      HubClock clock) {
    this.clocks = clocks;
    this.filings = filings;
    this.offline = offline;
    this.accounts = accounts;
    this.levels = levels;
    this.units = units;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Clocks that have something to say, leaving out so many at the head. */
  @WithTransaction
  Uni<List<UUID>> due(int skipped) {
    return clocks.due(clock.now(), skipped);
  }

  /** Rings one clock, unless another node has done so meanwhile. */
  @WithTransaction
  Uni<Void> ring(UUID id) {
    return clocks
        .claim(id, clock.now())
        .chain(
            claimed ->
                claimed == null
                    ? Uni.createFrom().voidItem()
                    : clocks.findById(claimed).chain(this::ring));
  }

  private Uni<Void> ring(FilingClock ringing) {
    if (!ringing.isDue(clock.now())) {
      ringing.warnedAt = clock.now();
      return tell(ringing, false);
    }
    ringing.rungAt = clock.now();
    ringing.warnedAt = ringing.warnedAt == null ? ringing.rungAt : ringing.warnedAt;
    return switch (ringing.timer) {
      case GO_LIVE -> lapse(ringing).chain(x -> tell(ringing, true));
      case OFFLINE_BEGINS -> goOffline(ringing);
      default -> tell(ringing, true);
    };
  }

  /** What was agreed to and did not go live is void; somebody has to say why. */
  private Uni<Void> lapse(FilingClock ringing) {
    return filings
        .held(ringing.filingId)
        .invoke(Filing::lapse)
        .call(f -> accounts.lapse(f.accountId, cause(f)))
        .invoke(f -> ringing.endedAt = clock.now())
        .chain(f -> record(FilingAction.LAPSE.name(), f));
  }

  private Uni<Void> goOffline(FilingClock ringing) {
    return filings
        .held(ringing.filingId)
        .call(f -> offline.onTheDay(HUB, f))
        .invoke(f -> ringing.endedAt = clock.now())
        .chain(f -> record("GO_OFFLINE", f));
  }

  private Uni<Void> tell(FilingClock ringing, boolean over) {
    return supervising(ringing).chain(unit -> news.rings(ringing, unit, over));
  }

  /** The level whose turn it is, or whoever supervises the unit. */
  private Uni<UUID> supervising(FilingClock ringing) {
    return ringing.timer == FilingTimer.LEVEL_DECISION
        ? filings
            .required(ringing.filingId)
            .chain(levels::current)
            .map(level -> level == null ? null : level.unitId)
        : units.required(ringing.unitId).map(unit -> unit.supervisingUnitId());
  }

  private Cause cause(Filing filing) {
    return new Cause(HUB, filing.id, clock.now());
  }

  private Uni<Void> record(String verb, Filing filing) {
    return audit.record(
        HUB, verb, new Subject("filing", filing.id, filing.unitId), Map.of("state", filing.state));
  }
}
