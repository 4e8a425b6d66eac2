package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.repost.NightTurns.Digest;
import org.juzhen.repost.NightTurns.Turn;

/**
 * Tells in the morning those in whose place somebody on watch was told at night (夜间值班晨报): one
 * notice for each person and night, with what has become of it by then.
 */
@ApplicationScoped
public class NightDesk implements DueWork {
  static final String NAME = "duty-night";
  private static final int TITLES = 5;

  /** For what is being told at the very end of the night, so that it is part of it. */
  static final Duration SETTLING = Duration.ofMinutes(1);

  private final NightTurns turns;
  private final NoticeDesk notices;
  private final Rules rules;
  private final WorkingDays days;
  private final HubClock clock;

  NightDesk(NightTurns turns, NoticeDesk notices, Rules rules, WorkingDays days, HubClock clock) {
    this.turns = turns;
    this.notices = notices;
    this.rules = rules;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return turns.next().map(morning -> morning == null ? null : morning.plus(SETTLING));
  }

  @Override
  @WithTransaction
  public Uni<Integer> drive() {
    return turns
        .take(clock.now().minus(SETTLING), clock.today())
        .call(nights -> notices.tellEach(nights.stream().map(NightDesk::order).toList()))
        .map(List::size);
  }

  /** The watch was told instead of these; joins the caller's transaction. */
  Uni<Void> toldInstead(Collection<Turn> told) {
    List<UUID> units = told.stream().map(Turn::unit).distinct().toList();
    return told.isEmpty()
        ? Uni.createFrom().voidItem()
        : rules
            .values(units, Night.KEYS)
            .map(this::mornings)
            .chain(mornings -> turns.keep(told, mornings));
  }

  private Map<UUID, Instant> mornings(Map<UUID, Map<RuleKey, RuleValue>> said) {
    Instant now = clock.now();
    return said.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> Night.of(e.getValue()).morningAfter(now, days::isWorkingDay)));
  }

  private static NoticeOrder order(Digest night) {
    boolean one = night.articles().size() == 1;
    return NoticeOrder.toPerson(
        night.isSettled() ? "REPOST_NIGHT_SETTLED" : "REPOST_NIGHT",
        night.person(),
        List.of(
            String.valueOf(night.duties()),
            titles(night.titles()),
            String.valueOf(night.done()),
            String.valueOf(night.open()),
            String.valueOf(night.overdue()),
            String.valueOf(night.missed()),
            String.valueOf(night.ended())),
        one ? "/articles/" + night.articles().get(0) : "/duties",
        "night:" + night.morning());
  }

  private static String titles(List<String> all) {
    return all.stream().limit(TITLES).collect(Collectors.joining("；"))
        + (all.size() > TITLES ? "……" : "");
  }
}
