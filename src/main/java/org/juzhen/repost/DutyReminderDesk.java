package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.repost.MarkTelling.Reached;

/**
 * Reminds when the shares of a duty's time are over that its place names; at the end it is overdue,
 * and after the time that its place sets it is missed.
 */
@ApplicationScoped
public class DutyReminderDesk implements DueWork {
  static final String NAME = "duty";
  private static final Logger LOG = Logger.getLogger(DutyReminderDesk.class);
  private static final int AT_ONCE = 2_000;

  private static final List<RuleKey> KEYS =
      Stream.of(Marks.KEYS, Night.KEYS, List.of(RuleKey.REPOST_MISSED_HOURS))
          .flatMap(List::stream)
          .toList();

  /** So long a duty waits that nobody could be reminded of. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Duties duties;
  private final MarkTelling telling;
  private final Rules rules;
  private final DutyEnds ends;
  private final HubClock clock;

  DutyReminderDesk(Duties duties, MarkTelling telling, Rules rules, DutyEnds ends, HubClock clock) {
    this.duties = duties;
    this.telling = telling;
    this.rules = rules;
    this.ends = ends;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return duties.nextMark();
  }

  /** All that are due at once; if one fails, one after the other, so that it holds up nobody. */
  @Override
  public Uni<Integer> drive() {
    return remindAll()
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.warn("Duties are reminded of one by one, together they failed", e);
              return oneByOne();
            });
  }

  @WithTransaction
  Uni<Integer> remindAll() {
    return duties.marked(clock.now(), AT_ONCE).call(this::remind).map(List::size);
  }

  private Uni<Integer> oneByOne() {
    return due()
        .chain(all -> InTurn.of(all, id -> remindOrPutOff(id).replaceWith(id)))
        .map(List::size);
  }

  private Uni<Void> remindOrPutOff(UUID id) {
    return remindOne(id)
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Nobody could be reminded of duty %s", id);
              return putOff(id);
            });
  }

  @WithTransaction
  Uni<List<UUID>> due() {
    return duties.dueForMark(clock.now(), AT_ONCE);
  }

  @WithTransaction
  Uni<Void> remindOne(UUID id) {
    return duties.marked(id, clock.now()).chain(this::remind);
  }

  @WithTransaction
  Uni<Void> putOff(UUID id) {
    return duties.putOff(id, clock.now().plus(PAUSE));
  }

  private Uni<Void> remind(List<Duty> marked) {
    Instant now = clock.now();
    return rules
        .values(marked.stream().map(d -> d.unitId).distinct().toList(), KEYS)
        .chain(
            said ->
                telling
                    .mark(reached(marked, said, now), said)
                    .chain(x -> ends.of(over(marked), said, now)))
        .chain(x -> duties.flush());
  }

  /** Those that are still open learn the mark that they have come to. */
  private static List<Reached> reached(
      List<Duty> marked, Map<UUID, Map<RuleKey, RuleValue>> said, Instant now) {
    return marked.stream()
        .filter(d -> d.state == DutyState.OPEN)
        .map(d -> reached(d, Marks.of(said.get(d.unitId), d.tier), now))
        .toList();
  }

  private static Reached reached(Duty duty, Marks marks, Instant now) {
    Mark mark = marks.reached(duty.clockStartAt, duty.dueAt, now);
    List<Role> told = mark.toldAfter(duty.marksTold);
    duty.told(mark, marks);
    return new Reached(duty, mark, told);
  }

  private static List<Duty> over(List<Duty> marked) {
    return marked.stream().filter(d -> d.state != DutyState.OPEN).toList();
  }
}
