package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RulePlace;

/** Notices that hang already keep the time by which they began. */
@ApplicationScoped
class NoticeImpact implements RuleImpact {
  private static final String RUNNING =
      "kind = ?1 and noticeEndsAt > ?2"
          + " and unitId in (select u.id from Unit u where u.path like ?3)";

  private final Filings filings;
  private final HubClock clock;

  NoticeImpact(Filings filings, HubClock clock) {
    this.filings = filings;
    this.clock = clock;
  }

  @Override
  public Uni<List<RuleEffect>> of(RulePlace place, RuleKey key) {
    if (key != RuleKey.CLOSE_NOTICE && key != RuleKey.CHANGE_NOTICE) {
      return Uni.createFrom().item(List.of());
    }
    FilingKind kind = key == RuleKey.CLOSE_NOTICE ? FilingKind.CLOSE : FilingKind.CHANGE;
    return filings
        .count(RUNNING, kind, clock.now(), place.path() + "%")
        .map(count -> List.of(new RuleEffect(What.NOTICES, count, true)));
  }
}
