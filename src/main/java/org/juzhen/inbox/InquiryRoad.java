package org.juzhen.inbox;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Station;
import org.juzhen.kernel.Station.Place;

/** Draws the road of an inquiry: what it passed, where it is, what usually follows. */
final class InquiryRoad {
  private static final List<InquiryState> USUAL =
      List.of(
          InquiryState.RECEIVED,
          InquiryState.SCREENED,
          InquiryState.ASSIGNED,
          InquiryState.ACCEPTED,
          InquiryState.REPLY_IN_REVIEW,
          InquiryState.REPLIED,
          InquiryState.CLOSED);

  private InquiryRoad() {}

  static List<Station> of(Inquiry inquiry, List<InquiryStep> steps) {
    List<Station> road = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      InquiryStep step = steps.get(i);
      boolean stays = i + 1 < steps.size() && steps.get(i + 1).state == step.state;
      if (!stays) {
        boolean here = i == steps.size() - 1;
        road.add(
            new Station(
                step.state.name(), here ? Place.HERE : Place.PASSED, step.personName, step.at));
      }
    }
    ahead(inquiry.state).forEach(s -> road.add(new Station(s.name(), Place.AHEAD, null, null)));
    return road;
  }

  private static List<InquiryState> ahead(InquiryState state) {
    if (state == InquiryState.BOUNCED) {
      return USUAL.subList(USUAL.indexOf(InquiryState.ASSIGNED), USUAL.size());
    }
    int at = USUAL.indexOf(state);
    return at < 0 ? List.of() : USUAL.subList(at + 1, USUAL.size());
  }
}
