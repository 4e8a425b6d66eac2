package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/** Looks again who can sign what waits, after roles were given or taken. */
@ApplicationScoped
public class StaffingDesk {
  private static final int AT_ONCE = 500;

  /** What waits in open reviews, with who can sign it. */
  private static final String WAITING =
      "select c.id as review, s.nobody_to_sign as nobody, "
          + Signers.SEATS
          + " as who from review_case c join review_step s on s.case_id = c.id"
          + " where c.state = 'OPEN' and s.state in ('OPEN', 'WAITING') order by c.id, s.position";

  private final ReviewCases cases;
  private final ReviewFiles files;
  private final Staffing staffing;
  private final HubClock clock;

  StaffingDesk(ReviewCases cases, ReviewFiles files, Staffing staffing, HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** How many reviews were looked at. */
  @WithTransaction
  public Uni<Integer> look() {
    return Sql.of(WAITING)
        .with(clock.now())
        .list(Tuple.class)
        .map(StaffingDesk::changed)
        .chain(ids -> look(ids).replaceWith(ids.size()));
  }

  /** Of which a step's note is no longer true. */
  private static List<UUID> changed(List<Tuple> rows) {
    Map<UUID, List<Tuple>> byReview =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.get("review", UUID.class), LinkedHashMap::new, Collectors.toList()));
    // Most reviews of a unit wait for the same people, so each question is answered once.
    Map<List<String>, boolean[]> known = new HashMap<>();
    return byReview.entrySet().stream()
        .filter(e -> isChanged(e.getValue(), known))
        .map(Map.Entry::getKey)
        .limit(AT_ONCE)
        .toList();
  }

  private static boolean isChanged(List<Tuple> steps, Map<List<String>, boolean[]> known) {
    boolean[] manned =
        known.computeIfAbsent(
            steps.stream().map(s -> s.get("who", String.class)).toList(),
            who -> Seating.of(who.stream().map(Signers::seats).toList()));
    return IntStream.range(0, manned.length)
        .anyMatch(i -> steps.get(i).get("nobody", Boolean.class) == manned[i]);
  }

  private Uni<Void> look(List<UUID> ids) {
    return InTurn.each(
        ids, id -> cases.held(id).chain(files::of).chain(f -> staffing.look(f).replaceWith(id)));
  }
}
