package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Station;
import org.juzhen.kernel.Station.Place;

/** Draws the road of a post: what it passed, where it is, what usually follows. */
final class PostRoad {
  private static final List<PostState> USUAL =
      List.of(
          PostState.DRAFT,
          PostState.IN_REVIEW,
          PostState.CLEARED,
          PostState.SCHEDULED,
          PostState.POSTED);

  private PostRoad() {}

  static List<Station> of(PostView post) {
    PostState here = post.state();
    int passed = passed(here);
    List<Station> road = new ArrayList<>();
    USUAL.subList(0, passed).forEach(s -> road.add(station(s, Place.PASSED)));
    road.add(new Station(here.name(), Place.HERE, null, post.changedAt()));
    ahead(here).forEach(s -> road.add(station(s, Place.AHEAD)));
    return road;
  }

  private static Station station(PostState state, Place place) {
    return new Station(state.name(), place, null, null);
  }

  /** How many of the usual stations lie behind. */
  private static int passed(PostState here) {
    return switch (here) {
      case RETURNED -> USUAL.indexOf(PostState.CLEARED);
      case PARTLY_POSTED -> USUAL.indexOf(PostState.POSTED);
      case RECALLED -> USUAL.size();
      default -> USUAL.indexOf(here);
    };
  }

  private static List<PostState> ahead(PostState here) {
    return switch (here) {
      case RETURNED -> USUAL.subList(USUAL.indexOf(PostState.IN_REVIEW), USUAL.size());
      case PARTLY_POSTED -> List.of(PostState.POSTED);
      case RECALLED -> List.of();
      default -> USUAL.subList(USUAL.indexOf(here) + 1, USUAL.size());
    };
  }
}
