package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.InTurn;

/** Which reposts of articles can still be read on the accounts of a unit. */
@ApplicationScoped
public class StandingPosts {
  private static final String OF_UNIT =
      "select d, p from Delivery d join Post p on p.id = d.sourceId where d.kind = ?1 and d.state ="
          + " ?2 and d.accountId in (select a.id from Account a where a.unitId = ?3) and"
          + " p.articleId in ?4 order by d.postedAt, d.id";

  private static final String THESE =
      "select d, p from Delivery d join Post p on p.id = d.sourceId where d.id in ?1 order by"
          + " d.postedAt, d.id";
  private static final int AT_ONCE = 1_000;

  /** What was told of these deliveries when they appeared; in the present transaction. */
  public Uni<List<PostedFacts>> these(List<UUID> deliveries) {
    List<List<UUID>> parts = new ArrayList<>();
    for (int from = 0; from < deliveries.size(); from += AT_ONCE) {
      parts.add(deliveries.subList(from, Math.min(from + AT_ONCE, deliveries.size())));
    }
    return InTurn.of(parts, StandingPosts::part)
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  private static Uni<List<PostedFacts>> part(List<UUID> deliveries) {
    return Panache.getSession()
        .chain(
            s -> s.createQuery(THESE, Object[].class).setParameter(1, deliveries).getResultList())
        .map(StandingPosts::facts);
  }

  /**
   * What was told of those on accounts that the unit has now, the first first; in the present
   * transaction.
   */
  public Uni<List<PostedFacts>> of(Collection<UUID> articles, UUID unit) {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(OF_UNIT, Object[].class)
                    .setParameter(1, Delivery.Kind.POST)
                    .setParameter(2, DeliveryState.POSTED)
                    .setParameter(3, unit)
                    .setParameter(4, List.copyOf(articles))
                    .getResultList())
        .map(StandingPosts::facts);
  }

  private static List<PostedFacts> facts(List<Object[]> rows) {
    return rows.stream().map(row -> DeliveryFacts.news((Delivery) row[0], (Post) row[1])).toList();
  }
}
