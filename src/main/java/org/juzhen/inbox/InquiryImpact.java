package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.profile.RuleChange;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;

/** Inquiries whose deadline was counted by a rule keep it. */
@ApplicationScoped
class InquiryImpact implements RuleImpact {
  private static final List<InquiryState> OWED =
      List.of(
          InquiryState.RECEIVED,
          InquiryState.SCREENED,
          InquiryState.ASSIGNED,
          InquiryState.ACCEPTED,
          InquiryState.BOUNCED,
          InquiryState.REPLY_IN_REVIEW);
  private static final List<RuleKey> CLOCKS =
      List.of(
          RuleKey.REPLY_SIMPLE_WORKING_DAYS,
          RuleKey.REPLY_VALUABLE_WORKING_DAYS,
          RuleKey.REPLY_EXTENDED_WORKING_DAYS);

  private final Inquiries inquiries;

  InquiryImpact(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public Uni<List<RuleEffect>> of(RuleChange change) {
    if (!CLOCKS.contains(change.key())) {
      return Uni.createFrom().item(List.of());
    }
    return inquiries
        .count(
            "rule.dueKey = ?1 and state in ?2"
                + " and unitId in (select u.id from Unit u where u.path like ?3)",
            change.key(),
            OWED,
            change.below())
        .map(count -> List.of(new RuleEffect(What.INQUIRIES, count, true)));
  }
}
