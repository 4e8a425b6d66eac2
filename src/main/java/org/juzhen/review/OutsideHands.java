package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Who had a hand in what went out past the hub, as far as anybody knows. Nobody knows who posted
 * it, so nobody signs who may have: who noted it, who copied its words for an earlier reading that
 * was not given up, and who alone edited on that day for the unit that then held the account.
 */
@ApplicationScoped
class OutsideHands {
  private final ReviewCases cases;
  private final HubClock clock;

  OutsideHands(ReviewCases cases, HubClock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  Uni<List<UUID>> of(OutsidePost post) {
    return cases
        .history(post.observedId())
        .chain(earlier -> alone(post).map(alone -> hands(post, earlier, alone)));
  }

  /** The users of the one human who could have posted it; none where several could. */
  private Uni<List<UUID>> alone(OutsidePost post) {
    return Sql.of("select m.id, one_human(m.id) as human from may_have_posted(?1, ?2) m(id)")
        .with(post.observedId())
        .with(clock.now())
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream().map(r -> r.get("human", UUID.class)).distinct().count() == 1
                    ? rows.stream().map(r -> r.get("id", UUID.class)).toList()
                    : List.of());
  }

  private static List<UUID> hands(OutsidePost post, List<ReviewCase> earlier, List<UUID> alone) {
    Set<UUID> hands = new LinkedHashSet<>();
    hands.add(post.seenBy());
    earlier.stream()
        .filter(c -> c.state != CaseState.VOIDED)
        .forEach(c -> hands.add(c.submittedBy));
    hands.addAll(alone);
    hands.remove(null);
    return List.copyOf(hands);
  }
}
