package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides when the account pushes: so that as much as possible is in time, with as few pushes as
 * possible.
 *
 * <p>First push after push where it helps most; where that leaves something late, every
 * combination, up to {@link #MOST} of them. The count is of combinations and not of time, so that
 * the same situation always gives the same plan.
 */
final class PushChoice {
  /** Combinations looked through before the best one so far is taken. */
  static final int MOST = 4_000;

  private final Situation situation;
  private final Cells cells;
  private final List<Instant> times;
  private final Ledger ledger;
  private Seating best;
  private int looked;

  PushChoice(Situation situation) {
    this.situation = situation;
    cells = Cells.of(situation);
    best = new Seating(situation, cells, List.of());
    boolean needed = !best.hasAll();
    times = needed ? PushTimes.of(situation) : List.of();
    ledger =
        needed && situation.push() != null
            ? new Ledger(situation.push(), situation.usedOf(situation.push()))
            : null;
  }

  Seating best() {
    if (!times.isEmpty()) {
      oneAfterTheOther();
      if (!best.hasAll()) {
        everyCombination(new ArrayList<>(), 0);
      }
    }
    return best;
  }

  /** Whether nothing better can exist. */
  boolean isSure() {
    return best.hasAll() || looked < MOST;
  }

  private void oneAfterTheOther() {
    List<Instant> chosen = new ArrayList<>();
    for (Instant next = helpsMost(chosen); next != null; next = helpsMost(chosen)) {
      chosen.add(next);
      ledger.take(next);
      best = new Seating(situation, cells, chosen);
    }
    chosen.forEach(ledger::giveBack);
    List.copyOf(chosen).forEach(this::dropIfUseless);
  }

  private Instant helpsMost(List<Instant> chosen) {
    Seating most = best;
    Instant helps = null;
    for (Instant at : times) {
      if (ledger.allows(at)) {
        Seating with = new Seating(situation, cells, and(chosen, at));
        if (with.isBetterThan(most)) {
          most = with;
          helps = at;
        }
      }
    }
    return helps;
  }

  private void dropIfUseless(Instant at) {
    List<Instant> others = new ArrayList<>(best.pushes());
    others.remove(at);
    Seating without = new Seating(situation, cells, others);
    if (!best.isBetterThan(without)) {
      best = without;
    }
  }

  private void everyCombination(List<Instant> chosen, int from) {
    boolean enough = chosen.size() == situation.owed().size();
    for (int i = from; i < times.size() && looked < MOST && !best.hasAll(); i++) {
      Instant at = times.get(i);
      if (!enough && ledger.allows(at)) {
        looked++;
        ledger.take(at);
        chosen.add(at);
        Seating with = new Seating(situation, cells, chosen);
        if (with.isBetterThan(best)) {
          best = with;
        }
        everyCombination(chosen, i);
        chosen.remove(chosen.size() - 1);
        ledger.giveBack(at);
      }
    }
  }

  private static List<Instant> and(List<Instant> chosen, Instant at) {
    List<Instant> more = new ArrayList<>(chosen);
    more.add(at);
    return more;
  }
}
