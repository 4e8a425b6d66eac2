package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.review.ReviewClock;
import org.juzhen.review.SubjectKind;

/** Whoever signs a repost sees until when it has to be out: the earliest duty that it fulfils. */
@ApplicationScoped
class DutyReviewClock implements ReviewClock {
  /** In its own article's words or in those of a joined one. */
  static final String SAID =
      "select s.post_id, d.id from post_said s join duty d on d.article_id = s.article_id and"
          + " d.version <= s.version where s.post_id = any(?1) and d.account_id = any(?2) and"
          + " d.state in ('OPEN', 'OVERDUE')";

  private final Duties duties;
  private final DutyBases bases;
  private final HubClock clock;

  DutyReviewClock(Duties duties, DutyBases bases, HubClock clock) {
    this.duties = duties;
    this.bases = bases;
    this.clock = clock;
  }

  @Override
  public Uni<Map<UUID, ClockView>> clocks(Collection<Waiting> cases) {
    List<UUID> posts =
        cases.stream()
            .filter(DutyReviewClock::isRepost)
            .map(Waiting::subjectId)
            .distinct()
            .toList();
    if (posts.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> accounts = cases.stream().flatMap(c -> c.accountIds().stream()).distinct().toList();
    return Sql.of(SAID)
        .with(posts.toArray(UUID[]::new))
        .with(accounts.toArray(UUID[]::new))
        .list(Tuple.class)
        .chain(said -> said.isEmpty() ? Uni.createFrom().item(Map.of()) : clocks(cases, said));
  }

  private static boolean isRepost(Waiting waiting) {
    return waiting.kind() == SubjectKind.POST && waiting.articleId() != null;
  }

  private Uni<Map<UUID, ClockView>> clocks(Collection<Waiting> cases, List<Tuple> said) {
    Map<UUID, Set<UUID>> byPost =
        said.stream()
            .collect(
                Collectors.groupingBy(
                    t -> t.get(0, UUID.class),
                    Collectors.mapping(t -> t.get(1, UUID.class), Collectors.toSet())));
    List<UUID> ids = byPost.values().stream().flatMap(Set::stream).distinct().toList();
    return duties
        .list("id in ?1", ids)
        .chain(
            found ->
                bases
                    .these(found.stream().map(d -> d.basisId).distinct().toList())
                    .map(known -> earliest(cases, byPost, found, known)));
  }

  private Map<UUID, ClockView> earliest(
      Collection<Waiting> cases,
      Map<UUID, Set<UUID>> said,
      List<Duty> found,
      Map<UUID, DutyCreation.Deadline> known) {
    Map<UUID, ClockView> clocks = new HashMap<>();
    for (Waiting waiting : cases) {
      Set<UUID> its = said.getOrDefault(waiting.subjectId(), Set.of());
      found.stream()
          .filter(d -> its.contains(d.id))
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
