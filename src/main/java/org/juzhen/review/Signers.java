package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;

/** Who could sign a step: holders of its roles at the unit, by person, without the author. */
@ApplicationScoped
class Signers {
  private final People people;
  private final HubClock clock;

  Signers(People people, HubClock clock) {
    this.people = people;
    this.clock = clock;
  }

  Uni<Set<UUID>> of(ReviewStep step, ReviewCase c) {
    return Multi.createFrom()
        .iterable(step.wanted())
        .onItem()
        .transformToUniAndConcatenate(role -> holding(role, step.unitId))
        .collect()
        .in(HashSet<UUID>::new, Set::addAll)
        .map(ids -> ids.stream().filter(id -> !c.isFrom(id)).collect(Collectors.toSet()));
  }

  /** These people under whatever user. */
  Uni<Set<UUID>> users(Set<UUID> hands) {
    return people.humans(hands).map(all -> all.with(hands));
  }

  private Uni<List<UUID>> holding(Role role, UUID unit) {
    return people
        .holding(role, unit, clock.today())
        .map(found -> found.stream().map(Person::id).toList());
  }

  /** A step is unmanned when nobody is left for it after one other person signed each before it. */
  static void mark(List<ReviewStep> road, List<Set<UUID>> candidates) {
    boolean[] manned = Seating.of(candidates);
    for (int i = 0; i < road.size(); i++) {
      road.get(i).nobodyToSign = !manned[i];
    }
  }
}
