package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Says which accounts may post: those in use. One that was in use before this hub may for the days
 * that its place grants, until its historic filing is confirmed.
 */
@ApplicationScoped
public class PostingRights {
  private final Rules rules;
  private final HubClock clock;

  PostingRights(Rules rules, HubClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The right of each of the accounts at this moment. */
  public Uni<Map<UUID, PostingRight>> of(Collection<Account> accounts) {
    Instant now = clock.now();
    List<UUID> units =
        accounts.stream().filter(PostingRights::isUnfiled).map(Account::unitId).distinct().toList();
    return rules
        .values(units, RuleKey.UNFILED_GRACE_DAYS)
        .map(
            days ->
                accounts.stream()
                    .distinct()
                    .collect(Collectors.toMap(Account::id, a -> of(a, days, now))));
  }

  private static boolean isUnfiled(Account account) {
    return account.status() == AccountStatus.ACTIVE_UNFILED;
  }

  private static PostingRight of(Account account, Map<UUID, RuleValue> days, Instant now) {
    if (!isUnfiled(account)) {
      return new PostingRight(account.status().mayPost(), null);
    }
    RuleValue rule = days.get(account.unitId());
    Instant until = account.createdAt.plus(Duration.ofDays(rule.number()));
    ClockView grace =
        new ClockView("unfiled", account.createdAt, until, now, rule.words(), rule.basis());
    return new PostingRight(!grace.late(), grace);
  }
}
