package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows when and how accounts best show what a post says (排期); implemented above. */
public interface PlannedMoments {
  /** For each account that has a plan. */
  Uni<Map<UUID, Moment>> of(UUID post, Collection<UUID> accounts);

  /**
   * When, and whether it is sent to the followers.
   *
   * @param place where it stands among what is planned to go together, or null where it goes alone
   * @param with the articles that are planned to go with it, in their order
   */
  record Moment(Instant at, boolean push, Integer place, List<Mate> with) {
    public Moment {
      with = List.copyOf(with);
    }
  }

  /** An article that is planned to go with another. */
  record Mate(UUID articleId, String title) {}
}
