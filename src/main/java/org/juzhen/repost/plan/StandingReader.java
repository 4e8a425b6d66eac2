package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.channel.ChannelDesk;
import org.juzhen.channel.ChannelState;
import org.juzhen.channel.ChannelView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.repost.plan.Standing.Median;
import org.juzhen.repost.plan.Standing.Used;
import org.juzhen.repost.planner.Period;

/** Reads accounts as they stand; joins the session of whoever asks. */
@ApplicationScoped
class StandingReader {
  private final Accounts accounts;
  private final StandingRows rows;
  private final ChannelDesk channels;
  private final PostingWishes wishes;
  private final Confirmers confirmers;
  private final Rules rules;
  private final PlatformRules platforms;
  private final HubClock clock;

  StandingReader(
      Accounts accounts,
      StandingRows rows,
      ChannelDesk channels,
      PostingWishes wishes,
      Confirmers confirmers,
      Rules rules,
      PlatformRules platforms,
      HubClock clock) {
    this.accounts = accounts;
    this.rows = rows;
    this.channels = channels;
    this.wishes = wishes;
    this.confirmers = confirmers;
    this.rules = rules;
    this.platforms = platforms;
    this.clock = clock;
  }

  Uni<Standing> of(Collection<UUID> ids) {
    Half half = new Half(clock.now());
    return accounts
        .these(ids)
        .invoke(found -> half.accounts = found)
        .chain(x -> rows.owed(ids, half.now))
        .invoke(found -> half.owed = found)
        .chain(x -> rows.used(ids, Period.MONTH.start(half.now)))
        .invoke(found -> half.used = found)
        .chain(x -> channels.views(half.accounts))
        .invoke(half::channels)
        .chain(x -> wishes.of(ids))
        .invoke(found -> half.wishes = found)
        .chain(x -> confirmers.of(ids, half.now))
        .invoke(found -> half.confirmers = found)
        .chain(x -> rows.medians(half.units(), half.now.minus(ReviewForecast.BACK)))
        .invoke(found -> half.medians = found)
        .chain(x -> rules.values(half.units(), Standing.KEYS))
        .invoke(found -> half.rules = found)
        .chain(x -> platforms.on(clock.today()))
        .map(half::whole);
  }

  /** Being read. */
  private static final class Half {
    private final Instant now;
    private List<Account> accounts;
    private Map<UUID, List<OwedRow>> owed;
    private Map<UUID, List<Used>> used;
    private final Map<UUID, ChannelState> channels = new HashMap<>();
    private Map<UUID, PostingWish> wishes;
    private Map<UUID, List<Confirmer>> confirmers;
    private Map<UUID, Median> medians;
    private Map<UUID, Map<RuleKey, RuleValue>> rules;

    Half(Instant now) {
      this.now = now;
    }

    void channels(Map<UUID, ChannelView> views) {
      views.forEach((id, view) -> channels.put(id, view.state()));
    }

    List<UUID> units() {
      return accounts.stream().map(Account::unitId).distinct().toList();
    }

    Standing whole(List<PlatformRule> platforms) {
      return new Standing(
          now, accounts, owed, used, channels, wishes, confirmers, medians, rules, platforms);
    }
  }
}
