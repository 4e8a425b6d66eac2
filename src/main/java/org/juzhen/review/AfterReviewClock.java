package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * How long emergencies may wait to be read again (补审时限): what their place said on the day of the
 * clearance. The database reckons the moment by the same rule.
 */
@ApplicationScoped
class AfterReviewClock {
  private final Rules rules;
  private final HubClock clock;

  AfterReviewClock(Rules rules, HubClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  private record Day(UUID unitId, LocalDate day) {
    static Day of(AfterReview r) {
      return new Day(r.unitId, LocalDate.ofInstant(r.openedAt, HubClock.ZONE));
    }
  }

  /** The clocks of those that are open, by their ids. */
  Uni<Map<UUID, ClockView>> of(List<AfterReview> reviews) {
    List<AfterReview> open = reviews.stream().filter(AfterReview::isOpen).toList();
    Map<Day, RuleValue> said = new HashMap<>();
    return Multi.createFrom()
        .items(open.stream().map(Day::of).distinct())
        .onItem()
        .transformToUniAndConcatenate(
            d ->
                rules
                    .value(d.unitId(), RuleKey.AFTER_REVIEW_HOURS, d.day())
                    .invoke(rule -> said.put(d, rule)))
        .collect()
        .asList()
        .map(x -> views(open, said));
  }

  private Map<UUID, ClockView> views(List<AfterReview> open, Map<Day, RuleValue> said) {
    Map<UUID, ClockView> views = new HashMap<>();
    open.forEach(r -> views.put(r.id, view(r, said.get(Day.of(r)))));
    return views;
  }

  private ClockView view(AfterReview r, RuleValue rule) {
    return new ClockView(
        "after_review", r.openedAt, r.dueAt, clock.now(), rule.words(), rule.basis());
  }
}
