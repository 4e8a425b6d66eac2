package org.juzhen.upward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Station;
import org.juzhen.kernel.Station.Place;

/** Draws the road of an offer: what it passed, where it is, what usually follows. */
final class UpwardRoad {
  private static final List<OfferState> USUAL =
      List.of(
          OfferState.PROPOSED,
          OfferState.OFFERED,
          OfferState.TAKEN,
          OfferState.ACCEPTED,
          OfferState.PUBLISHED);

  private UpwardRoad() {}

  static List<Station> of(OfferView o) {
    List<Station> road = new ArrayList<>();
    int here = passed(o);
    for (OfferState s : USUAL.subList(0, here)) {
      road.add(station(o, s, Place.PASSED));
    }
    road.add(station(o, o.state(), Place.HERE));
    if (o.state().isUndecided() || o.state() == OfferState.ACCEPTED) {
      ahead(o.state()).forEach(s -> road.add(new Station(s.name(), Place.AHEAD, null, null)));
    }
    return road;
  }

  /** How many of the usual stations lie behind. */
  private static int passed(OfferView o) {
    return switch (o.state()) {
      case NEGOTIATING, DECLINED, KNOWN -> USUAL.indexOf(OfferState.ACCEPTED);
      case HELD_BACK -> 1;
      case WITHDRAWN, FALLEN -> o.signed() == null ? 1 : o.holderName() == null ? 2 : 3;
      default -> USUAL.indexOf(o.state());
    };
  }

  private static List<OfferState> ahead(OfferState here) {
    int next =
        here == OfferState.NEGOTIATING
            ? USUAL.indexOf(OfferState.ACCEPTED)
            : USUAL.indexOf(here) + 1;
    return USUAL.subList(next, USUAL.size());
  }

  private static Station station(OfferView o, OfferState s, Place place) {
    return switch (s) {
      case PROPOSED -> station(s, place, o.proposed());
      case OFFERED -> station(s, place, o.signed());
      case TAKEN -> new Station(s.name(), place, o.holderName(), null);
      case ACCEPTED, DECLINED, KNOWN -> station(s, place, o.decided());
      case PUBLISHED -> new Station(s.name(), place, null, o.publishedAt());
      default -> new Station(s.name(), place, null, last(o));
    };
  }

  private static Station station(OfferState s, Place place, OfferView.Said said) {
    return said == null
        ? new Station(s.name(), place, null, null)
        : new Station(s.name(), place, said.byName(), said.at());
  }

  private static Instant last(OfferView o) {
    return o.steps().isEmpty() ? null : o.steps().get(o.steps().size() - 1).at();
  }
}
