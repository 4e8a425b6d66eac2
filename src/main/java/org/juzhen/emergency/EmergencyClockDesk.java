package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.juzhen.emergency.EmergencyTelling.Late;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.Rules;
import org.juzhen.repost.Mark;
import org.juzhen.repost.Marks;

/**
 * Reminds when the shares of a clock's time are over that the place names: whoever is on watch at
 * any hour, then leaders, the supervisor, and at the end all of them (催办督办).
 */
@ApplicationScoped
public class EmergencyClockDesk implements DueWork {
  static final String NAME = "emergency";
  private static final Logger LOG = Logger.getLogger(EmergencyClockDesk.class);

  private static final String DUE =
      "select id from emergency_clock where next_mark_at <= ?1 order by next_mark_at limit 50";

  private static final String THREAD = "select emergency_id from emergency_clock where id = ?1";

  private static final String PUT_OFF =
      "update emergency_clock set next_mark_at = ?2, row_version = row_version + 1 where id = ?1"
          + " and next_mark_at is not null";

  /** So long a clock waits of which nobody could be told. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final String FIRST =
      "select min(next_mark_at) from emergency_clock where next_mark_at is not null";

  private final Emergencies emergencies;
  private final EmergencyTelling telling;
  private final Targets targets;
  private final Rules rules;
  private final HubClock clock;

  EmergencyClockDesk(
      Emergencies emergencies,
      EmergencyTelling telling,
      Targets targets,
      Rules rules,
      HubClock clock) {
    this.emergencies = emergencies;
    this.telling = telling;
    this.targets = targets;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return Sql.of(FIRST).one(Instant.class);
  }

  /** Each clock in its own transaction: what cannot be told of one holds up no other. */
  @Override
  public Uni<Integer> drive() {
    return due()
        .chain(all -> InTurn.of(all, id -> remindOrPutOff(id).replaceWith(id)))
        .map(List::size);
  }

  @WithSession
  Uni<List<UUID>> due() {
    return Sql.of(DUE).with(clock.now()).list(UUID.class);
  }

  private Uni<Void> remindOrPutOff(UUID id) {
    return remindOne(id)
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Nobody could be told of clock %s of an emergency", id);
              return putOff(id);
            });
  }

  /** The thread is held first, as by whoever posts. */
  @WithTransaction
  Uni<Void> remindOne(UUID id) {
    return emergencies
        .getSession()
        .chain(
            s ->
                s.createNativeQuery(THREAD, UUID.class)
                    .setParameter(1, id)
                    .getSingleResult()
                    .chain(emergencies::locked)
                    .chain(e -> s.find(EmergencyClock.class, id).chain(c -> due(e, c))));
  }

  private Uni<Void> due(Emergency e, EmergencyClock c) {
    return c.nextMarkAt == null || clock.now().isBefore(c.nextMarkAt)
        ? Uni.createFrom().voidItem()
        : rules
            .values(e.unitId, Marks.KEYS)
            .map(Marks::of)
            .chain(marks -> remind(e, c, marks))
            .chain(x -> emergencies.flush());
  }

  @WithTransaction
  Uni<Void> putOff(UUID id) {
    return Sql.of(PUT_OFF).with(id).with(clock.now().plus(PAUSE)).update().replaceWithVoid();
  }

  private Uni<Void> remind(Emergency e, EmergencyClock c, Marks marks) {
    Mark mark = c.reached(marks, clock.now());
    c.told(mark, marks);
    return c.updateId == null
        ? telling.mark(e, c, mark, marks.percent(mark))
        : emergencies
            .update(e.id, c.updateId)
            .chain(u -> concerned(c).chain(units -> missing(new Late(e, u, c, mark), units)));
  }

  private Uni<List<UUID>> concerned(EmergencyClock c) {
    return c.kind == ClockKind.CORRECT
        ? targets.showingOld(c.updateId)
        : targets.waiting(c.updateId);
  }

  private Uni<Void> missing(Late late, List<UUID> units) {
    return units.isEmpty() ? Uni.createFrom().voidItem() : telling.missing(late, units);
  }
}
