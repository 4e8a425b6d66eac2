package org.juzhen.emergency;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.repost.Marks;

/** Starts the clocks of threads and looks which are met. Joins the caller's transaction. */
@ApplicationScoped
class EmergencyClocks {
  private final Emergencies emergencies;
  private final Targets targets;
  private final Rules rules;
  private final HubClock clock;

  EmergencyClocks(Emergencies emergencies, Targets targets, Rules rules, HubClock clock) {
    this.emergencies = emergencies;
    this.targets = targets;
    this.rules = rules;
    this.clock = clock;
  }

  /** Starts these at that moment, as the unit's place has it today. */
  Uni<Void> start(Emergency e, UUID update, List<ClockKind> kinds, Instant at) {
    return said(e.unitId, kinds)
        .chain(
            said ->
                Multi.createFrom()
                    .iterable(kinds)
                    .map(k -> new EmergencyClock(e, update, k, at, said.get(k.rule())))
                    .map(c -> c.watchedBy(Marks.of(said)))
                    .onItem()
                    .transformToUniAndConcatenate(emergencies::add)
                    .collect()
                    .asList())
        .chain(x -> sort(e));
  }

  private Uni<Map<RuleKey, RuleValue>> said(UUID unit, List<ClockKind> kinds) {
    List<RuleKey> keys = new ArrayList<>(Marks.KEYS);
    kinds.forEach(k -> keys.add(k.rule()));
    return rules.values(unit, keys);
  }

  /** A press conference was held. */
  Uni<Void> briefed(Emergency e, Instant at) {
    return emergencies
        .clocks(e.id)
        .invoke(all -> all.stream().filter(c -> c.kind == ClockKind.PRESS).forEach(c -> c.met(at)))
        .chain(x -> sort(e));
  }

  /** What runs ends without being met: the thread is over. */
  Uni<Void> drop(Emergency e) {
    return emergencies
        .clocks(e.id)
        .invoke(all -> all.forEach(EmergencyClock::drop))
        .chain(() -> emergencies.flush());
  }

  /** Whether accounts are waited for: a clock of an update runs, and not all show its words. */
  Uni<Boolean> isWaitedFor(Emergency e) {
    return targets
        .shown(e.id)
        .chain(
            shown ->
                emergencies
                    .clocks(e.id)
                    .map(all -> shown.stream().anyMatch(s -> !s.isEverywhere() && runs(all, s))));
  }

  private static boolean runs(List<EmergencyClock> all, Targets.Shown s) {
    return all.stream().anyMatch(c -> c.runs() && s.update().equals(c.updateId));
  }

  /** Whether a clock of that kind runs for an update. */
  Uni<Boolean> isRunning(Emergency e, UUID update, ClockKind kind) {
    return emergencies
        .clocks(e.id)
        .map(all -> all.stream().anyMatch(c -> c.runs() && c.isOf(update, kind)));
  }

  /** Its time runs from now, unless it runs already. */
  Uni<Void> begin(Emergency e, UUID update, ClockKind kind) {
    return isRunning(e, update, kind)
        .chain(
            running ->
                running
                    ? Uni.createFrom().voidItem()
                    : start(e, update, List.of(kind), clock.now()));
  }

  /**
   * Words of before are to be replaced from now on; those of an earlier correction nobody has to
   * show any more. Where its time was over already it stays over: no new one is given.
   */
  Uni<Void> correct(Emergency e, UUID update) {
    return emergencies
        .clocks(e.id)
        .invoke(
            all ->
                all.stream()
                    .filter(c -> c.isOf(update, ClockKind.CORRECT))
                    .filter(c -> c.dueAt.isAfter(clock.now()))
                    .forEach(EmergencyClock::drop))
        .chain(x -> emergencies.flush())
        .chain(x -> begin(e, update, ClockKind.CORRECT));
  }

  /** Looks again at what accounts show, and moves thread and clocks accordingly. */
  Uni<Void> settle(Emergency e) {
    return targets
        .shown(e.id)
        .invoke(shown -> e.shown(first(shown)))
        .chain(
            shown ->
                said(e.unitId, List.of())
                    .chain(
                        said ->
                            emergencies
                                .clocks(e.id)
                                .invoke(all -> settle(all, shown, Marks.of(said)))
                                .chain(all -> goOn(e, all, shown))))
        .chain(x -> sort(e));
  }

  private static Instant first(List<Targets.Shown> shown) {
    return shown.stream()
        .map(Targets.Shown::first)
        .filter(at -> at != null)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void settle(List<EmergencyClock> all, List<Targets.Shown> shown, Marks marks) {
    for (EmergencyClock c : all) {
      if (c.kind.isMetByTheFirst()) {
        move(c, first(shown), marks);
      } else if (c.kind == ClockKind.SYNC) {
        shown.stream()
            .filter(s -> s.update().equals(c.updateId))
            .forEach(s -> move(c, s.waiting() == 0 ? s.last() : null, marks));
      } else if (c.kind == ClockKind.CORRECT && isNewest(c, all)) {
        shown.stream()
            .filter(s -> s.update().equals(c.updateId))
            .forEach(s -> move(c, s.old() == 0 ? clock.now() : null, marks));
      }
    }
  }

  /** What met an earlier correction met it, whatever was corrected since. */
  private static boolean isNewest(EmergencyClock c, List<EmergencyClock> all) {
    return all.stream().noneMatch(o -> o.isOf(c.updateId, c.kind) && o.startAt.isAfter(c.startAt));
  }

  private static void move(EmergencyClock c, Instant met, Marks marks) {
    if (met == null) {
      c.unmet(marks);
    } else {
      c.met(met);
    }
  }

  /** A major emergency is told of again: each update begins the time for the next. */
  private Uni<Void> goOn(Emergency e, List<EmergencyClock> all, List<Targets.Shown> shown) {
    Instant latest =
        shown.stream()
            .map(Targets.Shown::first)
            .filter(at -> at != null)
            .max(Comparator.naturalOrder())
            .orElse(null);
    if (latest == null || !e.kind.needsFurtherUpdates() || !e.state.isOpen()) {
      return emergencies.flush();
    }
    List<EmergencyClock> further = all.stream().filter(c -> c.kind == ClockKind.UPDATE).toList();
    if (further.stream().anyMatch(c -> !c.startAt.isBefore(latest))) {
      return emergencies.flush();
    }
    further.stream().filter(EmergencyClock::runs).forEach(c -> c.met(latest));
    return emergencies.flush().chain(x -> start(e, null, List.of(ClockKind.UPDATE), latest));
  }

  /** The thread stands in lists where its next clock ends. */
  private Uni<Void> sort(Emergency e) {
    return emergencies
        .flush()
        .chain(x -> emergencies.clocks(e.id))
        .invoke(
            all ->
                e.sortAt =
                    !e.state.isOpen()
                        ? Emergency.NEVER
                        : all.stream()
                            .filter(EmergencyClock::runs)
                            .map(c -> c.dueAt)
                            .min(Comparator.naturalOrder())
                            .orElse(Emergency.NEVER))
        .chain(x -> emergencies.flush());
  }
}
