package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
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
    return Sql.of(CLEARED)
        .with(delivery)
        .row(Tuple.class)
        .map(
            r ->
                new Cleared(
                    SubjectKind.valueOf(r.get("kind", String.class)),
                    r.get("title", String.class),
                    r.get("content", String.class)));
  }

  /** Whether this person, as whatever user, wrote, submitted, planned or proved it. */
  Uni<Boolean> hadAHand(UUID delivery, UUID person) {
    return Sql.of("select had_a_hand_in_posting(?1, ?2)")
        .with(delivery)
        .with(person)
        .row(Boolean.class);
  }

  /** Notes that somebody else looked at what stands around the cleared words. */
  Uni<Void> confirm(UUID look, Actor by, Instant at) {
    return Sql.of(
            "insert into read_back_confirmation (read_back_id, confirmed_by,"
                + " confirmed_by_name, confirmed_at) values (?1, ?2, ?3, ?4)")
        .with(look)
        .with(by.id())
        .with(by.name())
        .with(at)
        .update()
        .replaceWithVoid();
  }

  /** Who handed in the proof of what was posted by hand. */
  Uni<Void> proved(UUID delivery, Actor by, Instant at) {
    return Sql.of(
            "insert into delivery_proof (delivery_id, person_id, proved_at)"
                + " values (?1, ?2, ?3) on conflict do nothing")
        .with(delivery)
        .with(by.id())
        .with(at)
        .update()
        .replaceWithVoid();
  }

  /** Of these deliveries, the newest first. */
  Uni<List<ReadBack>> of(Collection<UUID> deliveries) {
    return deliveries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("deliveryId in ?1 order by readAt desc, id desc", List.copyOf(deliveries));
  }
}
