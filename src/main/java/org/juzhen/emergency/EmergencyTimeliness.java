package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.Timeliness;

/** Whether a clock of an emergency was met in time only by a stated moment. */
@ApplicationScoped
class EmergencyTimeliness implements Timeliness {
  /** Those that what an account shows can meet. */
  private static final String ENDED_SINCE =
      "select count(*) from emergency_clock k where k.emergency_id = any(?1) and not k.dropped and"
          + " k.kind in ('FIRST_RELEASE', 'RESPONSE', 'UPDATE', 'SYNC') and (k.met_at is null or"
          + " k.met_at > k.due_at) and k.due_at >= ?2 and k.due_at < ?3";

  private final Targets targets;

  EmergencyTimeliness(Targets targets) {
    this.targets = targets;
  }

  @Override
  public Uni<Boolean> hangsOn(PostedFacts facts, Instant now) {
    return facts.kind().equals("POST")
        ? targets.whose(facts).chain(threads -> endedSince(threads, facts.postedAt(), now))
        : Uni.createFrom().item(false);
  }

  private static Uni<Boolean> endedSince(List<UUID> threads, Instant at, Instant now) {
    return threads.isEmpty()
        ? Uni.createFrom().item(false)
        : Sql.of(ENDED_SINCE)
            .with(threads.toArray(UUID[]::new))
            .with(at)
            .with(now)
            .row(Long.class)
            .map(many -> many > 0);
  }
}
