package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.ReviewClock;

/** Whoever signs a repost sees until when it has to be out: the earliest duty that it fulfils. */
@ApplicationScoped
class DutyReviewClock implements ReviewClock {
  private final DutyBases bases;
  private final HubClock clock;

  DutyReviewClock(DutyBases bases, HubClock clock) {
    this.bases = bases;
    this.clock = clock;
  }

  @Override
  public Uni<Map<UUID, ClockView>> clocks(Collection<Waiting> cases) {
    List<UUID> articles =
        cases.stream().map(Waiting::articleId).filter(Objects::nonNull).distinct().toList();
    if (articles.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> accounts = cases.stream().flatMap(c -> c.accountIds().stream()).distinct().toList();
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(
                        "from Duty d where d.articleId in ?1 and d.accountId in ?2 and d.state in ?3",
                        Duty.class)
                    .setParameter(1, articles)
                    .setParameter(2, accounts)
                    .setParameter(3, DutyAction.open())
                    .getResultList())
        .chain(
            duties ->
                bases
                    .these(duties.stream().map(d -> d.basisId).distinct().toList())
                    .map(known -> earliest(cases, duties, known)));
  }

  private Map<UUID, ClockView> earliest(
      Collection<Waiting> cases, List<Duty> duties, Map<UUID, DutyCreation.Deadline> known) {
    Map<UUID, ClockView> clocks = new HashMap<>();
    for (Waiting waiting : cases) {
      duties.stream()
          .filter(d -> d.articleId.equals(waiting.articleId()))
          .filter(d -> waiting.accountIds().contains(d.accountId))
          .min(Comparator.comparing(d -> d.dueAt))
          .ifPresent(d -> clocks.put(waiting.caseId(), clock(d, known.get(d.basisId))));
    }
    return clocks;
  }

  private ClockView clock(Duty duty, DutyCreation.Deadline deadline) {
    return new ClockView(
        "repost",
        duty.clockStartAt,
        duty.dueAt,
        clock.now(),
        deadline.hours() + " h",
        deadline.basis());
  }
}
