package org.juzhen.review.screening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.juzhen.registry.Unit;

/**
 * Reads the lists that count for a unit: its own and those of the units above, and the register's
 * names.
 */
@ApplicationScoped
class KeptListsBook {
  private static final int MOST_NAMES = 5_000;
  private static final String LISTS =
      "select r.kind, array_to_string(r.lines, chr(10)) from review_roll r join unit u on u.id = r.unit_id"
          + " where starts_with(?1, u.path) order by length(u.path) desc, r.kind";
  private static final String NAMES =
      "select name from unit where ended_on is null and starts_with(path, ?1)"
          + " order by path limit "
          + MOST_NAMES;

  Uni<KeptLists> of(Unit unit) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(LISTS, Object[].class)
                    .setParameter(1, unit.path())
                    .getResultList()
                    .chain(
                        rows ->
                            s.createNativeQuery(NAMES, String.class)
                                .setParameter(1, top(unit.path()))
                                .getResultList()
                                .map(names -> lists(rows, names))));
  }

  /** The whole tree in which the unit stands: a city speaks of all its offices. */
  private static String top(String path) {
    return path.substring(0, path.indexOf('/', 1) + 1);
  }

  private static KeptLists lists(List<Object[]> rows, List<String> registered) {
    List<List<KeptLists.Leader>> leaders = new ArrayList<>();
    Set<String> laws = new HashSet<>();
    Set<String> names = new HashSet<>(registered);
    Set<String> sites = new HashSet<>();
    for (Object[] row : rows) {
      List<String> lines = ((String) row[1]).lines().toList();
      switch ((String) row[0]) {
        case "LEADERS" -> leaders.add(lines.stream().map(KeptListsBook::leader).toList());
        case "LAWS" -> laws.addAll(lines);
        case "NAMES" -> names.addAll(lines);
        case "LINKS" -> sites.addAll(lines);
        default -> {}
      }
    }
    return new KeptLists(leaders, laws, names, sites);
  }

  private static KeptLists.Leader leader(String line) {
    int space = line.indexOf(' ');
    return new KeptLists.Leader(
        line.substring(0, space), List.of(line.substring(space + 1).split("、")));
  }
}
