package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;

/**
 * Who could sign a step now: holders of its roles at the unit who are there, and deputies of those
 * who are away, by person, without the author and without who signed. The database says it, the
 * same as at the gate.
 */
@ApplicationScoped
class Signers {
  /**
   * Person and holder of each seat of a step, in one word; all users of one human are one person.
   */
  static final String SEATS = seatsOf("c");

  private static final String OF_CASE =
      "select s.id as step, "
          + SEATS
          + " as who from review_case c join review_step s on s.case_id = c.id"
          + " where c.id = ?2 and s.state in ('OPEN', 'WAITING')";

  private final HubClock clock;

  /** The same of a submission, as it is named in the statement or made up there. */
  static String seatsOf(String submission) {
    return "coalesce((select string_agg(distinct one_human(x.person) || '/' ||"
        + " coalesce(cast(one_human(x.holder) as text), ''), ',')"
        + " from step_signers("
        + submission
        + ", s, ?1) x), '')";
  }

  Signers(HubClock clock) {
    this.clock = clock;
  }

  /** Of each step that is not decided. */
  Uni<Map<UUID, Set<Seat>>> of(ReviewCase c) {
    return Panache.getSession()
        .chain(
            s ->
                s.flush()
                    .chain(
                        x ->
                            s.createNativeQuery(OF_CASE, Tuple.class)
                                .setParameter(1, clock.now())
                                .setParameter(2, c.id)
                                .getResultList()))
        .map(Signers::seats);
  }

  private static Map<UUID, Set<Seat>> seats(List<Tuple> rows) {
    Map<UUID, Set<Seat>> found = new HashMap<>();
    rows.forEach(r -> found.put(r.get("step", UUID.class), seats(r.get("who", String.class))));
    return found;
  }

  static Set<Seat> seats(String who) {
    return Arrays.stream(who.split(","))
        .filter(s -> !s.isEmpty())
        .map(s -> s.split("/", 2))
        .map(s -> new Seat(UUID.fromString(s[0]), s[1].isEmpty() ? null : UUID.fromString(s[1])))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A step is unmanned when nobody is left for it after one other person signed each before it. */
  static void mark(List<ReviewStep> road, Map<UUID, Set<Seat>> candidates) {
    boolean[] manned =
        Seating.of(road.stream().map(s -> candidates.getOrDefault(s.id, Set.of())).toList());
    for (int i = 0; i < road.size(); i++) {
      road.get(i).nobodyToSign = !manned[i];
    }
  }
}
