package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;

/** Deadlines of reposts as a capability above would know them. */
@ApplicationScoped
class GivenDeadlines implements ReviewClock {
  private final Map<UUID, Duration> left = new ConcurrentHashMap<>();
  private final HubClock clock;

  GivenDeadlines(HubClock clock) {
    this.clock = clock;
  }

  /** The subject has to be out within this time from now; twelve hours were given. */
  void due(UUID subject, Duration in) {
    left.put(subject, in);
  }

  @Override
  public Uni<Map<UUID, ClockView>> clocks(Collection<Waiting> cases) {
    return Uni.createFrom()
        .item(
            cases.stream()
                .filter(c -> left.containsKey(c.subjectId()))
                .collect(Collectors.toMap(Waiting::caseId, this::view)));
  }

  private ClockView view(Waiting waiting) {
    var dueAt = clock.now().plus(left.get(waiting.subjectId()));
    return new ClockView(
        "repost",
        dueAt.minus(Duration.ofHours(12)),
        dueAt,
        clock.now(),
        "12 h",
        new Basis("例", "", Basis.Binds.HUB, Basis.Force.RULE, null));
  }
}
