package org.juzhen.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.juzhen.kernel.Station;

/** The stations from writing to release; what is signed side by side is one station. */
final class ReviewRoad {
  private ReviewRoad() {}

  static List<Station> of(ReviewFile file, String author) {
    ReviewCase c = file.submission();
    List<Station> road = new ArrayList<>();
    road.add(
        new Station(ReviewStation.WRITTEN.name(), Station.Place.PASSED, author, c.submittedAt));
    var stages =
        file.steps().stream()
            .collect(Collectors.groupingBy(s -> s.stage, TreeMap::new, Collectors.toList()));
    stages.forEach((n, steps) -> road.add(stage(file, steps, n.equals(stages.lastKey()))));
    boolean cleared = c.state == CaseState.CLEARED;
    Station.Place end = cleared ? Station.Place.HERE : Station.Place.AHEAD;
    road.add(new Station(ReviewStation.CLEARED.name(), end, null, cleared ? c.closedAt : null));
    return road;
  }

  private static Station stage(ReviewFile file, List<ReviewStep> steps, boolean last) {
    List<Signature> signed =
        steps.stream().map(s -> file.signature(s.id)).filter(Objects::nonNull).toList();
    return new Station(
        name(file, steps, last).name(),
        place(steps, signed),
        signed.isEmpty()
            ? null
            : signed.stream().map(s -> s.personName).collect(Collectors.joining("、")),
        signed.size() < steps.size() ? null : latest(steps));
  }

  private static ReviewStation name(ReviewFile file, List<ReviewStep> steps, boolean last) {
    boolean elsewhere = steps.stream().noneMatch(s -> s.unitId.equals(file.unit().id()));
    return last
        ? ReviewStation.SIGNED
        : elsewhere ? ReviewStation.COSIGNED : ReviewStation.REVIEWED;
  }

  private static Station.Place place(List<ReviewStep> steps, List<Signature> signed) {
    if (steps.stream().allMatch(s -> s.state == StepState.APPROVED)) {
      return Station.Place.PASSED;
    }
    return !signed.isEmpty() || steps.stream().anyMatch(s -> s.state == StepState.OPEN)
        ? Station.Place.HERE
        : Station.Place.AHEAD;
  }

  private static Instant latest(List<ReviewStep> steps) {
    return steps.stream()
        .map(s -> s.decidedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
