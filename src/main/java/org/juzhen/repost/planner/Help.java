package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says why a duty is late, and tries out what would help. */
final class Help {
  private final Situation s;
  private final Map<WayOut, Map<UUID, Instant>> tried = new EnumMap<>(WayOut.class);

  Help(Situation s) {
    this.s = s;
    for (WayOut way : WayOut.values()) {
      Situation other = otherwise(way);
      if (other != null) {
        tried.put(way, inTime(other));
      }
    }
  }

  /** The situation if people took the way out; null where it changes nothing. */
  private Situation otherwise(WayOut way) {
    return switch (way) {
      case JOIN_PINNED, RESUME, EXEMPTION -> null;
      case PUBLISH_UNPUSHED ->
          s.single() == null || s.single().fulfils() ? null : s.withMeans(Means::fulfilling);
      case OPEN_HOURS -> s.withMeans(Means::atAnyTime);
      case FASTER_REVIEW -> s.withOwed(s.owed().stream().map(o -> o.readyAt(s.now())).toList());
    };
  }

  Trouble trouble(Owed owed, Instant soonest) {
    return new Trouble(owed.duty(), cause(owed), soonest, waysOut(owed));
  }

  private List<Trouble.Option> waysOut(Owed owed) {
    List<Trouble.Option> options = new ArrayList<>();
    for (WayOut way : WayOut.values()) {
      Instant at =
          way == WayOut.JOIN_PINNED
              ? pinnedPush(owed)
              : tried.getOrDefault(way, Map.of()).get(owed.duty());
      if (at != null || way == WayOut.EXEMPTION) {
        options.add(new Trouble.Option(way, at));
      }
    }
    return options;
  }

  private Instant pinnedPush(Owed owed) {
    return s.push() == null
        ? null
        : s.pins().stream()
            .filter(p -> p.way() == s.push().way() && p.room() > 0)
            .filter(p -> !s.openPushes().contains(p) || !s.push().isOpenFor(owed, p.at()))
            .map(Pin::at)
            .filter(owed::inTimeAt)
            .min(Instant::compareTo)
            .orElse(null);
  }

  private Cause cause(Owed owed) {
    if (!s.hasWay()) {
      return Cause.NO_WAY;
    }
    if (owed.deadline().isBefore(s.now())) {
      return Cause.TIME_OVER;
    }
    if (owed.ready().isAfter(owed.deadline())) {
      return Cause.REVIEW_TOO_LONG;
    }
    Situation alone = s.withOwed(List.of(owed));
    if (!isInTime(unlimited(alone), owed)) {
      return Cause.CLOSED;
    }
    return isInTime(alone, owed) ? Cause.CROWDED : Cause.QUOTA_SPENT;
  }

  private static Situation unlimited(Situation s) {
    return s.withMeans(
        m ->
            new Means(
                m.way(),
                m.visibility(),
                m.fulfils(),
                m.together(),
                List.of(),
                List.of(),
                m.open(),
                m.urgentOpen()));
  }

  private static boolean isInTime(Situation s, Owed owed) {
    return inTime(s).containsKey(owed.duty());
  }

  private static Map<UUID, Instant> inTime(Situation s) {
    Situation reachable = Planner.reachable(s);
    Seating seating = new PushChoice(reachable).best();
    Map<UUID, Instant> at = new HashMap<>();
    for (int i = 0; i < reachable.owed().size(); i++) {
      if (seating.isInTime(i)) {
        at.put(reachable.owed().get(i).duty(), seating.at(i));
      }
    }
    return at;
  }

  static List<Trouble> troubles(Situation s, List<Owed> late, Map<Owed, Instant> soonest) {
    if (late.isEmpty()) {
      return List.of();
    }
    Help help = new Help(s);
    return late.stream()
        .map(o -> help.trouble(o, soonest.get(o)))
        .collect(Collectors.toUnmodifiableList());
  }
}
