package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleChange;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleReach;

/** Notices that hang already keep the time by which they began. */
@ApplicationScoped
class NoticeImpact implements RuleImpact {
  private static final String RUNNING =
      "select f.account_name, '/filings/' || f.id, count(*) over () from filing f"
          + " join unit u on u.id = f.unit_id where u.path like ?1 and f.kind = ?2"
          + " and f.notice_ends_at > ?3 order by f.notice_ends_at, f.id";

  private final HubClock clock;

  NoticeImpact(HubClock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<List<RuleEffect>> of(RuleChange change) {
    if (change.key() != RuleKey.CLOSE_NOTICE && change.key() != RuleKey.CHANGE_NOTICE) {
      return Uni.createFrom().item(List.of());
    }
    FilingKind kind = change.key() == RuleKey.CLOSE_NOTICE ? FilingKind.CLOSE : FilingKind.CHANGE;
    return RuleReach.frozen(What.NOTICES, RUNNING, change.below(), kind.name(), clock.now())
        .map(List::of);
  }
}
