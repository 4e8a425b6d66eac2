package org.juzhen.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When the accounts of a post go out (发布时间).
 *
 * @param together where nothing else is planned
 * @param planned each account's own moment
 */
record Timing(Instant together, Map<UUID, PlannedMoments.Moment> planned) {

  static Timing together(Instant at) {
    return new Timing(at, Map.of());
  }

  /** As planned; an account that owes nothing goes out at once. */
  static Timing planned(Map<UUID, PlannedMoments.Moment> moments, Instant now) {
    if (moments.isEmpty()) {
      throw PublishingProblem.NOTHING_PLANNED.problem();
    }
    return new Timing(now, moments);
  }

  /** A planned moment that has passed is now. */
  Instant due(UUID account) {
    PlannedMoments.Moment moment = planned.get(account);
    return moment == null || moment.at().isBefore(together) ? together : moment.at();
  }

  /** Where it stands among what the account pushes at that moment; null behind all. */
  Integer place(UUID account) {
    PlannedMoments.Moment moment = planned.get(account);
    return moment == null ? null : moment.place();
  }

  /** The articles that are planned to go with it. */
  List<UUID> with(UUID account) {
    PlannedMoments.Moment moment = planned.get(account);
    return moment == null || !moment.push()
        ? List.of()
        : moment.with().stream().map(PlannedMoments.Mate::articleId).toList();
  }

  /** Whether the account's followers get it; null as the post says. */
  Boolean push(UUID account) {
    PlannedMoments.Moment moment = planned.get(account);
    return moment == null ? null : Boolean.valueOf(moment.push());
  }
}
