package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PushingAccounts;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Whether what appeared on an account fulfils a duty where the account is (计入转载). */
@ApplicationScoped
public class CountingPosts implements PushingAccounts {
  private final Accounts accounts;
  private final PlatformRules platforms;
  private final Rules rules;
  private final HubClock clock;

  CountingPosts(Accounts accounts, PlatformRules platforms, Rules rules, HubClock clock) {
    this.accounts = accounts;
    this.platforms = platforms;
    this.rules = rules;
    this.clock = clock;
  }

  /** Where a platform can push, the account's place says whether anything else counts. */
  public Uni<Boolean> counts(PostedFacts facts) {
    return facts.pushed()
        ? Uni.createFrom().item(true)
        : accounts
            .required(facts.accountId())
            .chain(account -> canPush(account).chain(can -> can ? unpushed(account) : yes()));
  }

  private static Uni<Boolean> yes() {
    return Uni.createFrom().item(true);
  }

  private Uni<Boolean> canPush(Account account) {
    return among(List.of(account)).map(can -> !can.isEmpty());
  }

  @Override
  public Uni<Set<UUID>> among(Collection<Account> some) {
    return platforms
        .on(clock.today())
        .map(
            all ->
                some.stream()
                    .filter(a -> PlatformRule.push(all, a.platform(), a.kind()) != null)
                    .map(Account::id)
                    .collect(Collectors.toSet()));
  }

  private Uni<Boolean> unpushed(Account account) {
    return rules.value(account.unitId(), RuleKey.UNPUSHED_FULFILS).map(rule -> rule.isTrue());
  }
}
