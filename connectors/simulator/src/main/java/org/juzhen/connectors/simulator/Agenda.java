package org.juzhen.connectors.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What platforms will do later, by the simulator's clock: end a task, publish an article. */
public final class Agenda {
  private record Item(Instant at, Runnable act) {}

  private final TurnableClock clock;
  private final List<Item> items = new ArrayList<>();

  Agenda(TurnableClock clock) {
    this.clock = clock;
  }

  /** The act runs when the clock, turned or not, has gone on by this much. */
  public synchronized void in(Duration delay, Runnable act) {
    items.add(new Item(clock.instant().plus(delay), act));
  }

  /** Runs what is due, in order. */
  void runDue() {
    take(clock.instant()).forEach(item -> item.act().run());
  }

  synchronized void clear() {
    items.clear();
  }

  private synchronized List<Item> take(Instant now) {
    List<Item> due =
        items.stream()
            .filter(i -> !i.at().isAfter(now))
            .sorted(Comparator.comparing(Item::at))
            .toList();
    items.removeAll(due);
    return due;
  }
}
