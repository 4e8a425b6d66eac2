package org.juzhen.review.screening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.juzhen.registry.Unit;

/** The list in the database: a host and everything below it, for everybody or for a subtree. */
@ApplicationScoped
class SourceSites implements KnownSources {
  private static final String LISTED =
      "select s.host from source_site s left join unit u on u.id = s.unit_id"
          + " where s.host = any(cast(?1 as text[])) and (u.id is null or starts_with(?2, u.path))"
          + " union select l.host from review_roll r join unit u on u.id = r.unit_id,"
          + " unnest(r.lines) l(host) where r.kind = 'SOURCES' and starts_with(?2, u.path)"
          + " and l.host = any(cast(?1 as text[]))";

  @Override
  public Uni<Set<String>> knownTo(Unit unit, Collection<String> hosts) {
    if (hosts.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    String[] endings =
        hosts.stream().flatMap(h -> endings(h).stream()).distinct().toArray(String[]::new);
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(LISTED, String.class)
                    .setParameter(1, endings)
                    .setParameter(2, unit.path())
                    .getResultList())
        .map(
            listed ->
                hosts.stream()
                    .filter(h -> endings(h).stream().anyMatch(new HashSet<>(listed)::contains))
                    .collect(Collectors.toSet()));
  }

  /** {@code www.a.gov.cn} ends in itself, {@code a.gov.cn}, {@code gov.cn} and {@code cn}. */
  static List<String> endings(String host) {
    List<String> endings = new ArrayList<>();
    for (int dot = 0; dot >= 0; dot = host.indexOf('.', dot)) {
      if (dot > 0) {
        dot++;
      }
      endings.add(host.substring(dot));
    }
    return endings;
  }
}
