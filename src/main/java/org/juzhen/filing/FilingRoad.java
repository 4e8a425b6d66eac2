package org.juzhen.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Station;
import org.juzhen.kernel.Station.Place;

/** Draws the road that a filing has travelled and still has before it. */
final class FilingRoad {
  private FilingRoad() {}

  static List<Station> of(Filing f, List<FilingLevel> round) {
    List<Station> road = new ArrayList<>();
    String last = round.isEmpty() ? null : decider(round.get(round.size() - 1));
    road.add(station(f, FilingState.DRAFT, f.createdByName, f.createdAt));
    if (f.state == FilingState.WITHDRAWN) {
      road.add(new Station(f.state.name(), Place.HERE, null, null));
      return road;
    }
    boolean decided = f.state != FilingState.DRAFT && f.state != FilingState.IN_APPROVAL;
    road.add(
        station(
            f,
            FilingState.IN_APPROVAL,
            decided ? last : null,
            decided ? f.decidedAt : f.submittedAt));
    if (f.state == FilingState.RETURNED || f.state == FilingState.REJECTED) {
      road.add(new Station(f.state.name(), Place.HERE, null, null));
      return road;
    }
    if (f.state == FilingState.LAPSED) {
      road.add(new Station(FilingState.FILED.name(), Place.PASSED, null, f.decidedAt));
      road.add(new Station(f.state.name(), Place.HERE, null, null));
      return road;
    }
    boolean filed = f.state == FilingState.FILED;
    boolean closing = f.kind == FilingKind.CLOSE;
    Place place =
        !filed ? Place.AHEAD : closing && f.noticeFrom != null ? Place.PASSED : Place.HERE;
    road.add(new Station(FilingState.FILED.name(), place, null, filed ? f.decidedAt : null));
    if (closing) {
      closing(f, road);
    }
    return road;
  }

  private static void closing(Filing f, List<Station> road) {
    Place announced =
        f.noticeFrom == null ? Place.AHEAD : f.closedAt == null ? Place.HERE : Place.PASSED;
    road.add(new Station("CLOSE_ANNOUNCED", announced, null, f.noticeFrom));
    Place closed = f.closedAt == null ? Place.AHEAD : Place.HERE;
    road.add(new Station("CLOSED", closed, null, f.closedAt));
  }

  private static Station station(Filing f, FilingState state, String who, Instant at) {
    Place place =
        f.state == state
            ? Place.HERE
            : f.state.ordinal() > state.ordinal() ? Place.PASSED : Place.AHEAD;
    boolean reached = place != Place.AHEAD;
    return new Station(state.name(), place, reached ? who : null, reached ? at : null);
  }

  private static String decider(FilingLevel level) {
    return level.external() && level.decidedByName == null ? level.documentNo : level.decidedByName;
  }
}
