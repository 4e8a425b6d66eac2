package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time in which single deliveries are possible, cut where a period of a quota or an opening
 * begins or ends: within one cell no moment is better than another.
 */
final class Cells {
  private final List<Span> spans = new ArrayList<>();

  /** Which of them are for emergencies only. */
  private final List<Boolean> urgent = new ArrayList<>();

  private final List<Integer> limits = new ArrayList<>();
  private final List<Integer> room = new ArrayList<>();
  private final List<Integer> under = new ArrayList<>();

  private Cells() {}

  /** The cells of a situation's single way between now and the last deadline; none without one. */
  static Cells of(Situation s) {
    Cells cells = new Cells();
    if (Situation.fulfils(s.single()) && !s.owed().isEmpty()) {
      Instant last = s.owed().stream().map(Owed::deadline).max(Instant::compareTo).orElseThrow();
      cells.cut(s, last.plusMillis(1));
    }
    return cells;
  }

  private void cut(Situation s, Instant end) {
    Ledger ledger = new Ledger(s.single(), s.usedOf(s.single()));
    List<Quota> quotas = s.single().quotas();
    List<Map<Instant, Integer>> nodes = new ArrayList<>();
    quotas.forEach(q -> nodes.add(new HashMap<>()));
    for (Piece open : Piece.of(s.single(), s.hasEmergency())) {
      Instant from = Span.later(open.span().from(), s.now());
      Instant to = earlier(open.span().to(), end);
      while (from.isBefore(to)) {
        Instant next = quotas.isEmpty() ? to : earlier(to, quotas.get(0).per().next(from));
        spans.add(new Span(from, next));
        urgent.add(open.urgent());
        limits.add(quotas.isEmpty() ? Seats.TOP : limit(quotas, nodes, ledger, from, 0));
        from = next;
      }
    }
  }

  /** The node of the i-th quota's period, made with all that it lies in where it is new. */
  private int limit(
      List<Quota> quotas, List<Map<Instant, Integer>> nodes, Ledger ledger, Instant at, int i) {
    if (i == quotas.size()) {
      return Seats.TOP;
    }
    Instant start = quotas.get(i).per().start(at);
    Integer known = nodes.get(i).get(start);
    if (known != null) {
      return known;
    }
    int above = limit(quotas, nodes, ledger, at, i + 1);
    nodes.get(i).put(start, room.size());
    room.add(Math.max(0, ledger.left(i, at)));
    under.add(above);
    return room.size() - 1;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  int size() {
    return spans.size();
  }

  Span span(int cell) {
    return spans.get(cell);
  }

  /** The node that limits the cell, or {@link Seats#TOP}. */
  int limitOf(int cell) {
    return limits.get(cell);
  }

  List<Integer> room() {
    return room;
  }

  List<Integer> under() {
    return under;
  }

  /** When an article would go out in the cell, or null where it would not be in time. */
  Instant moment(int cell, Owed owed) {
    if (urgent.get(cell) && owed.urgency() != Urgency.EMERGENCY) {
      return null;
    }
    Span span = spans.get(cell);
    Instant at = Span.later(span.from(), owed.ready());
    return at.isBefore(span.to()) && !at.isAfter(owed.deadline()) ? at : null;
  }
}
