package org.juzhen.repost.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.juzhen.repost.planner.Span;

/** All who confirm the mass sends of one account, with the stretches in which each is there. */
final class Crew {
  private final Map<Confirmer, List<Span>> there = new LinkedHashMap<>();

  Crew(List<Confirmer> all, Predicate<LocalDate> workingDay, Instant now) {
    all.forEach(c -> there.put(c, c.there(workingDay, now)));
  }

  List<Confirmer> all() {
    return List.copyOf(there.keySet());
  }

  /** The stretches in which at least one of them is there, in order. */
  List<Span> open() {
    return OpenHours.joined(there.values().stream().flatMap(List::stream).toList());
  }

  /** Who is there at that moment. */
  List<Confirmer> at(Instant moment) {
    return there.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(s -> holds(s, moment)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The stretch of one of them that has not ended at that moment, or null. */
  Span next(Confirmer one, Instant moment) {
    return there.get(one).stream().filter(s -> moment.isBefore(s.to())).findFirst().orElse(null);
  }

  List<String> names() {
    return all().stream().map(Confirmer::name).toList();
  }

  /** Those there at a moment; empty where it is null. */
  List<String> names(Instant moment) {
    return moment == null ? List.of() : at(moment).stream().map(Confirmer::name).toList();
  }

  private static boolean holds(Span span, Instant moment) {
    return !moment.isBefore(span.from()) && moment.isBefore(span.to());
  }
}
