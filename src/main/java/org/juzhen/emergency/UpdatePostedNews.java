package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;

/** What accounts show of an update moves the board, the thread and its clocks. */
@ApplicationScoped
class UpdatePostedNews implements PostedNews {
  private final Emergencies emergencies;
  private final EmergencyClocks clocks;
  private final Targets targets;
  private final ThreadEnd end;
  private final DueBell bell;

  UpdatePostedNews(
      Emergencies emergencies,
      EmergencyClocks clocks,
      Targets targets,
      ThreadEnd end,
      DueBell bell) {
    this.emergencies = emergencies;
    this.clocks = clocks;
    this.targets = targets;
    this.end = end;
    this.bell = bell;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return each(facts, id -> targets.posted(id, facts), e -> wanted(e, facts));
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return each(facts, id -> targets.recalled(id, facts.deliveryId()), e -> none());
  }

  /** What was on its way when its thread was cancelled is to be taken down. */
  private Uni<Void> wanted(Emergency e, PostedFacts facts) {
    return e.state == EmergencyState.CANCELLED
        ? end.standAfterAll(e, Map.of(facts.deliveryId(), facts.accountId()))
        : none();
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> each(
      PostedFacts facts, Function<UUID, Uni<Integer>> change, Function<Emergency, Uni<Void>> then) {
    return facts.kind().equals("POST")
        ? targets.whose(facts).chain(all -> InTurn.each(all, id -> moved(id, change, then)))
        : none();
  }

  private Uni<Void> moved(
      UUID id, Function<UUID, Uni<Integer>> change, Function<Emergency, Uni<Void>> then) {
    return emergencies
        .locked(id)
        .chain(
            e ->
                change
                    .apply(id)
                    .chain(
                        n ->
                            n == 0
                                ? none()
                                : clocks
                                    .settle(e)
                                    .chain(x -> then.apply(e))
                                    .chain(x -> bell.ring(EmergencyClockDesk.NAME))));
  }
}
