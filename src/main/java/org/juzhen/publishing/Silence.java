package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/**
 * What ends an account's silence (计入更新): every post on a platform without pushes; where there are
 * pushes, what was pushed or may have been, and the rest only where the account's place says so.
 */
@ApplicationScoped
class Silence {
  /** The account's mark goes back to the last post that counts, if it still is this one's. */
  private static final String TAKE_BACK =
      "update account a set last_post_at = greatest(o.mark_before, (select max(e.posted_at) from"
          + " observed_post e where e.account_id = a.id and e.id <> o.id and e.delivery_id is null"
          + " and e.pushed is not false), (select max(d.posted_at) from delivery d left join post p"
          + " on p.id = d.source_id where d.account_id = a.id and d.kind = 'POST' and d.state ="
          + " 'POSTED' and (d.by_hand or coalesce(d.push, p.push)))) from observed_post o where"
          + " o.id = ?1 and a.id = o.account_id and a.last_post_at = o.posted_at";

  /** What was noted after it does not lead back to it either. */
  private static final String FORGET =
      "update observed_post n set mark_before = o.mark_before from observed_post o where o.id = ?1"
          + " and n.account_id = o.account_id and n.mark_before = o.posted_at";

  private final Accounts accounts;
  private final List<PushingAccounts> pushing;
  private final Rules rules;

  Silence(Accounts accounts, @All List<PushingAccounts> pushing, Rules rules) {
    this.accounts = accounts;
    this.pushing = pushing;
    this.rules = rules;
  }

  /**
   * Something appeared on the account; its mark moves where that counts.
   *
   * @param pushed whether it went to the followers, or may have
   */
  Uni<Void> broken(UUID account, Instant at, boolean pushed) {
    return pushed
        ? accounts.posted(account, at)
        : accounts
            .required(account)
            .chain(this::endsUnpushed)
            .chain(ends -> ends ? accounts.posted(account, at) : Uni.createFrom().voidItem());
  }

  /** It is known now that nobody was sent it. */
  Uni<Void> wasNotPushed(Account account, ObservedPost seen) {
    return endsUnpushed(account)
        .chain(ends -> ends ? Uni.createFrom().voidItem() : takeBack(seen.id));
  }

  private static Uni<Void> takeBack(UUID seen) {
    return Sql.of(TAKE_BACK)
        .with(seen)
        .update()
        .chain(x -> Sql.of(FORGET).with(seen).update())
        .replaceWithVoid();
  }

  private Uni<Boolean> endsUnpushed(Account account) {
    return canPush(List.of(account))
        .chain(
            can ->
                can.isEmpty()
                    ? Uni.createFrom().item(true)
                    : rules
                        .value(account.unitId(), RuleKey.UNPUSHED_RESETS_SILENCE)
                        .map(rule -> rule.isTrue()));
  }

  /** Those of them where a push can be told from what was only published. */
  Uni<Set<UUID>> canPush(Collection<Account> some) {
    Set<UUID> all = new HashSet<>();
    return InTurn.each(
            pushing, p -> p.among(some).invoke(found -> all.addAll(found)).replaceWithVoid())
        .replaceWith(all);
  }
}
