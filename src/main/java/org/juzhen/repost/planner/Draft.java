package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A plan on its way: what is pushed together, what goes out by itself, what is not in time. */
final class Draft {
  final List<Load> pushes = new ArrayList<>();
  final Map<Owed, Instant> singles = new LinkedHashMap<>();
  final Map<Pin, List<Owed>> joined = new LinkedHashMap<>();
  final List<Owed> notInTime = new ArrayList<>();

  /** Solves the situation without regard to wishes. */
  static Draft of(Situation s, Seating seating) {
    Draft draft = new Draft();
    seating.pushes().forEach(at -> draft.pushes.add(new Load(at, Reason.ONLY_PUSH)));
    for (int i = 0; i < s.owed().size(); i++) {
      Owed owed = s.owed().get(i);
      if (seating.joined(i) != null) {
        draft.join(owed, seating.joined(i));
      } else if (seating.isPushed(i)) {
        draft.pushes.get(seating.pushOf(i)).articles.add(owed);
      } else if (seating.isInTime(i)) {
        draft.singles.put(owed, seating.singleAt(i));
      } else {
        draft.notInTime.add(owed);
      }
    }
    return draft;
  }

  void join(Owed owed, Pin pin) {
    joined.computeIfAbsent(pin, p -> new ArrayList<>()).add(owed);
  }

  /** How many more could go along with a fixed push. */
  int roomIn(Pin pin) {
    return pin.room() - joined.getOrDefault(pin, List.of()).size();
  }

  /** What is left of the quotas of the push once this draft is kept. */
  Ledger pushLedger(Situation s) {
    Ledger ledger = new Ledger(s.push(), s.usedOf(s.push()));
    pushes.forEach(p -> ledger.take(p.at));
    return ledger;
  }

  /** What is left of the quotas of the single way once this draft is kept. */
  Ledger singleLedger(Situation s) {
    Ledger ledger = new Ledger(s.single(), s.usedOf(s.single()));
    singles.values().forEach(ledger::take);
    return ledger;
  }

  List<Booking> bookings(Situation s) {
    Stream<Booking> pinned = s.pins().stream().map(p -> booking(s, p));
    Stream<Booking> pushed = pushes.stream().map(p -> booking(s.push(), p));
    Stream<Booking> alone =
        singles.entrySet().stream()
            .map(e -> booking(s.single(), load(s, e.getKey(), e.getValue())));
    return Stream.of(pinned, pushed, alone)
        .flatMap(x -> x)
        .sorted(
            Comparator.comparing(Booking::at)
                .thenComparing(Booking::way)
                .thenComparing(b -> b.duties().toString()))
        .toList();
  }

  /** What was fixed with it keeps its places; the others stand behind. */
  private Booking booking(Situation s, Pin pin) {
    List<UUID> along =
        joined.getOrDefault(pin, List.of()).stream().sorted(Owed.FIRST).map(Owed::duty).toList();
    List<UUID> all = new ArrayList<>(pin.duties());
    all.addAll(along);
    return new Booking(
        pin.way(), pin.at(), all, visibility(s, pin), Reason.PINNED, along, pin.others());
  }

  private static Visibility visibility(Situation s, Pin pin) {
    if (s.push() != null && pin.way() == s.push().way()) {
      return s.push().visibility();
    }
    return s.single() == null ? Visibility.HOME_PAGE : s.single().visibility();
  }

  private static Booking booking(Means means, Load load) {
    List<UUID> duties = load.articles.stream().map(Owed::duty).toList();
    return new Booking(means.way(), load.at, duties, means.visibility(), load.reason);
  }

  private static Load load(Situation s, Owed owed, Instant at) {
    Load load = new Load(at, reason(s, owed, at));
    load.articles.add(owed);
    return load;
  }

  private static Reason reason(Situation s, Owed owed, Instant at) {
    Instant could = Span.later(owed.ready(), s.now());
    if (at.isAfter(owed.deadline())) {
      return Reason.LATE;
    }
    if (!at.isAfter(could)) {
      return Reason.AS_SOON_AS_READY;
    }
    boolean waitsForOpening = at.equals(Span.firstOpen(s.single().openFor(owed), could));
    return waitsForOpening ? Reason.WHEN_OPEN : Reason.WHEN_ALLOWED;
  }
}
