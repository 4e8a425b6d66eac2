package org.juzhen.contributions;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Station;
import org.juzhen.kernel.Station.Place;

/** The way of material: what was done, by whom, and what is still to come. */
final class ContributionRoad {
  private ContributionRoad() {}

  static List<Station> of(ContributionView c, ContributionMessages words) {
    List<Station> road = new ArrayList<>();
    for (ContributionView.Step s : c.steps()) {
      road.add(new Station(words.action(s.action()), Place.PASSED, s.byName(), s.at()));
    }
    if (!c.appearances().isEmpty()) {
      ContributionView.Appearance last = c.appearances().get(c.appearances().size() - 1);
      String name = c.isOut() ? words.out() : words.takenBack();
      road.add(new Station(name, Place.PASSED, last.accountName(), last.postedAt()));
    }
    Station here = road.remove(road.size() - 1);
    road.add(new Station(here.name(), Place.HERE, here.who(), here.at()));
    if (c.state().isOpen()) {
      road.add(new Station(words.action(ContributionAction.USE), Place.AHEAD, null, null));
    }
    if (c.state().isOpen() || c.state() == ContributionState.USED && c.appearances().isEmpty()) {
      road.add(new Station(words.out(), Place.AHEAD, null, null));
    }
    return road;
  }
}
