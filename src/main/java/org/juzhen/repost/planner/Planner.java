package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plans one account (排期): as many duties in time as can be, the most urgent first; then as few
 * pushes as that takes; then as early as possible; then as the operators wish. What is urgent goes
 * at its first moment, also where that takes a push more that is left over.
 *
 * <p>What is promised: no quota is exceeded, nothing goes out while its way is closed or before it
 * is ready, what people pinned stays, and a duty is late only where no plan has it in time together
 * with all that goes before it (unless {@link Plan#best} says that not all was looked through).
 */
public final class Planner {
  private Planner() {}

  /** The plan for this situation; the same for the same situation, whatever its order. */
  public static Plan plan(Situation s) {
    Situation reachable = reachable(s);
    PushChoice choice = new PushChoice(reachable);
    Draft draft = Draft.of(reachable, choice.best());
    Sooner.in(reachable, draft);
    MorePushes.into(s, draft);
    Hold.in(s, draft);
    Set<Owed> may = new HashSet<>(reachable.owed());
    s.owed().stream().filter(o -> !may.contains(o)).forEach(draft.notInTime::add);
    draft.notInTime.sort(Owed.FIRST);
    List<Owed> late = List.copyOf(draft.notInTime);
    Map<Owed, Instant> soonest = MadeUp.into(s, draft);
    Apart.in(s, draft);
    return new Plan(draft.bookings(s), Help.troubles(s, late, soonest), choice.isSure());
  }

  /** Of an account that stands still (停更): what people fixed stays, and nothing is in time. */
  public static Plan standingStill(Situation s) {
    List<Booking> fixed = new Draft().bookings(s);
    Stream<UUID> owed =
        Stream.concat(
            s.owed().stream().map(Owed::duty), fixed.stream().flatMap(b -> b.duties().stream()));
    return new Plan(fixed, owed.distinct().map(Trouble::ofStanding).toList(), true);
  }

  /** Without the duties that nothing could bring in time, so that nobody looks for a way. */
  static Situation reachable(Situation s) {
    List<Owed> may = new ArrayList<>(s.owed());
    Ledger push = ledger(s.push(), s);
    Ledger single = ledger(s.single(), s);
    List<Pin> fixed = s.openPushes();
    may.removeIf(
        o ->
            fixed.stream().noneMatch(p -> o.inTimeAt(p.at()) && s.push().isOpenFor(o, p.at()))
                && !opens(s.push(), push, s, o)
                && !opens(s.single(), single, s, o));
    return may.size() == s.owed().size() ? s : s.withOwed(may);
  }

  private static Ledger ledger(Means means, Situation s) {
    return Situation.fulfils(means) ? new Ledger(means, s.usedOf(means)) : null;
  }

  private static boolean opens(Means means, Ledger ledger, Situation s, Owed owed) {
    Instant from = Span.later(owed.ready(), s.now());
    return ledger != null && ledger.first(means.openFor(owed), from, owed.deadline()) != null;
  }
}
