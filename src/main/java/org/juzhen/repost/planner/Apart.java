package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Holds deliveries of one account apart, as far as their deadlines and hours let it; what is urgent
 * stays where it is, and the others keep their distance from it.
 */
final class Apart {
  private Apart() {}

  static void in(Situation s, Draft draft) {
    if (s.wish().apart().isZero()) {
      return;
    }
    Ledger ledger = draft.singles.isEmpty() ? null : draft.singleLedger(s);
    Instant last = Instant.MIN;
    for (Map.Entry<Owed, Instant> single : inOrder(draft)) {
      Instant wanted = last.equals(Instant.MIN) ? last : last.plus(s.wish().apart());
      if (wanted.isAfter(single.getValue()) && mayMove(s, ledger, single, wanted)) {
        ledger.giveBack(single.getValue());
        ledger.take(wanted);
        draft.singles.put(single.getKey(), wanted);
        last = wanted;
      } else {
        last = single.getValue();
      }
    }
  }

  private static List<Map.Entry<Owed, Instant>> inOrder(Draft draft) {
    return draft.singles.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), e.getValue()))
        .sorted(
            Map.Entry.<Owed, Instant>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Owed.FIRST)))
        .toList();
  }

  private static boolean mayMove(
      Situation s, Ledger ledger, Map.Entry<Owed, Instant> single, Instant wanted) {
    return !single.getKey().isUrgent()
        && !wanted.isAfter(single.getKey().deadline())
        && wanted.equals(Span.firstOpen(s.single().open(), wanted))
        && hasRoom(s, ledger, single.getValue(), wanted);
  }

  private static boolean hasRoom(Situation s, Ledger ledger, Instant now, Instant wanted) {
    ledger.giveBack(now);
    boolean room = ledger.allows(wanted);
    ledger.take(now);
    return room;
  }
}
