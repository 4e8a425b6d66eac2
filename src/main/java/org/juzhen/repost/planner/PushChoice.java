package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides when the account pushes: so that as much as possible is in time, with as few pushes as
 * possible.
 *
 * <p>First push after push where it helps most. Where that leaves something late, and less than
 * {@link Bound} says could be had, every combination, up to {@link #MOST} of them. The count is of
 * combinations and not of time, so that the same situation always gives the same plan.
 */
final class PushChoice {
  /** Combinations looked through before the best one so far is taken. */
  static final int MOST = 4_000;

  /**
   * Of more duties than this fewer combinations are looked through: each costs as much as duties
   * times moments, which grow together.
   */
  private static final int FEW = 64;

  private final Situation situation;
  private final Cells cells;
  private final List<Instant> times;
  private final Ledger ledger;
  private final int most;
  private Seating best;
  private Trial trial;
  private InTime bound;
  private int looked;

  PushChoice(Situation situation) {
    this.situation = situation;
    cells = Cells.of(situation);
    best = new Seating(situation, cells, List.of());
    most = most(situation.owed().size());
    boolean needed = !best.hasAll();
    times = needed ? PushTimes.of(situation) : List.of();
    ledger =
        needed && situation.push() != null
            ? new Ledger(situation.push(), situation.usedOf(situation.push()))
            : null;
  }

  private static int most(int duties) {
    double share = (double) FEW / Math.max(FEW, duties);
    return (int) (MOST * share * share);
  }

  Seating best() {
    if (!times.isEmpty()) {
      bound = Bound.of(situation, cells, times, ledger);
      trial = new Trial(situation, cells, times);
      Seats.Kept none = trial.keep();
      oneAfterTheOther();
      trial.backTo(none);
      if (canBeBetter()) {
        everyCombination(new ArrayList<>(), 0);
      }
    }
    return best;
  }

  /** Whether nothing better can exist. */
  boolean isSure() {
    return looked < most || !canBeBetter();
  }

  private boolean canBeBetter() {
    return bound != null && bound.isBetterThan(best.inTime());
  }

  private void oneAfterTheOther() {
    List<Instant> chosen = new ArrayList<>();
    for (int next = helpsMost(); next >= 0; next = helpsMost()) {
      chosen.add(times.get(next));
      ledger.take(times.get(next));
      trial.push(next);
    }
    chosen.forEach(ledger::giveBack);
    best = new Seating(situation, cells, chosen);
    chosen.forEach(this::dropIfUseless);
  }

  /** Which one more helps most, the earliest of several; none helps: -1. */
  private int helpsMost() {
    Seats.Kept before = trial.keep();
    InTime most = trial.inTime();
    int helps = -1;
    for (int i = 0; i < times.size(); i++) {
      if (ledger.allows(times.get(i))) {
        trial.push(i);
        InTime with = trial.inTime();
        trial.backTo(before);
        if (with.isBetterThan(most)) {
          most = with;
          helps = i;
        }
      }
    }
    return helps;
  }

  private void dropIfUseless(Instant at) {
    List<Instant> others = new ArrayList<>(best.pushes());
    others.remove(at);
    Seating without = new Seating(situation, cells, others);
    if (!best.inTime().isBetterThan(without.inTime())) {
      best = without;
    }
  }

  private void everyCombination(List<Instant> chosen, int from) {
    boolean enough = chosen.size() == situation.owed().size();
    for (int i = from; i < times.size() && looked < most && canBeBetter(); i++) {
      Instant at = times.get(i);
      if (!enough && ledger.allows(at)) {
        looked++;
        ledger.take(at);
        chosen.add(at);
        Seats.Kept before = trial.keep();
        trial.push(i);
        if (trial.inTime().isBetterThan(best.inTime())) {
          best = new Seating(situation, cells, chosen);
        }
        everyCombination(chosen, i);
        trial.backTo(before);
        chosen.remove(chosen.size() - 1);
        ledger.giveBack(at);
      }
    }
  }
}
