package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.profile.RuleChange;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;

/** Reposts that are owed already keep their deadline. */
@ApplicationScoped
class DutyImpact implements RuleImpact {
  private final Duties duties;

  DutyImpact(Duties duties) {
    this.duties = duties;
  }

  @Override
  public Uni<List<RuleEffect>> of(RuleChange change) {
    if (change.key() != RuleKey.REPOST_DEADLINE_HOURS) {
      return Uni.createFrom().item(List.of());
    }
    return duties
        .count(
            "state in ?1 and unitId in (select u.id from Unit u where u.path like ?2)",
            List.of(DutyState.OPEN, DutyState.OVERDUE),
            change.below())
        .map(count -> List.of(new RuleEffect(What.DUTIES, count, true)));
  }
}
