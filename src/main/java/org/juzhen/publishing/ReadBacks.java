package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.review.SubjectKind;

/** What was read where cleared texts stand. */
@ApplicationScoped
class ReadBacks implements PanacheRepositoryBase<ReadBack, UUID> {
  /** What a signature let go to this account; an answer of the library has its own words. */
  private static final String CLEARED =
      "select d.kind as kind, coalesce(p.title, '') as title,"
          + " coalesce(p.body_html, d.reply_text, '') as content"
          + " from delivery d join clearance c on c.id = d.clearance_id"
          + " left join review_piece p on p.case_id = c.case_id and p.account_id = d.account_id"
          + " where d.id = ?1";

  /** The words that were cleared for a delivery. */
  record Cleared(SubjectKind kind, String title, String content) {}

  Uni<Cleared> cleared(UUID delivery) {
    return getSession()
        .chain(
            s ->
                s.createNativeQuery(CLEARED, Tuple.class)
                    .setParameter(1, delivery)
                    .getSingleResult())
        .map(
            r ->
                new Cleared(
                    SubjectKind.valueOf(r.get("kind", String.class)),
                    r.get("title", String.class),
                    r.get("content", String.class)));
  }

  /** Of these deliveries, the newest first. */
  Uni<List<ReadBack>> of(Collection<UUID> deliveries) {
    return deliveries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("deliveryId in ?1 order by readAt desc, id desc", List.copyOf(deliveries));
  }
}
