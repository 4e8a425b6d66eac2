package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One account at one moment: what it owes, what it can do, what people have fixed.
 *
 * @param push the way that carries several articles and is scarce, or null
 * @param single the way that carries one article a delivery, or null
 */
public record Situation(
    Instant now, List<Owed> owed, Means push, Means single, List<Pin> pins, Wish wish) {
  public Situation {
    owed = owed.stream().sorted(Owed.FIRST).toList();
    pins = pins.stream().sorted(Pin.FIRST).toList();
  }

  Situation withMeans(UnaryOperator<Means> change) {
    return new Situation(
        now,
        owed,
        push == null ? null : change.apply(push),
        single == null ? null : change.apply(single),
        pins,
        wish);
  }

  Situation withOwed(List<Owed> others) {
    return new Situation(now, others, push, single, pins, wish);
  }

  /** Whether something is owed that passes quiet hours. */
  boolean hasEmergency() {
    return owed.stream().anyMatch(o -> o.urgency() == Urgency.EMERGENCY);
  }

  /** Fixed pushes that others can go along with: still to come, with room, at open hours. */
  List<Pin> openPushes() {
    return fulfils(push)
        ? pins.stream()
            .filter(p -> p.way() == push.way() && p.room() > 0 && !p.at().isBefore(now))
            .filter(p -> p.at().equals(Span.firstOpen(push.urgentOpen(), p.at())))
            .toList()
        : List.of();
  }

  boolean hasWay() {
    return fulfils(push) || fulfils(single);
  }

  static boolean fulfils(Means means) {
    return means != null && means.fulfils();
  }

  /** What has been used of a way, pinned deliveries included. */
  List<Instant> usedOf(Means means) {
    List<Instant> used = new ArrayList<>(means.used());
    pins.stream().filter(p -> p.way() == means.way()).forEach(p -> used.add(p.at()));
    return used;
  }
}
