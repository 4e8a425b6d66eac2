package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The offers and what hangs on them. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<UpwardOffer, UUID> {
  static final String MARKED =
      "select id from upward_offer where next_mark_at <= ?1 order by next_mark_at limit ?2";

  static final String LOOKING =
      "select id from upward_offer where look_at <= ?1 order by look_at limit ?2";

  static final String NEXT =
      "select least((select min(next_mark_at) from upward_offer where next_mark_at is not null),"
          + " (select min(look_at) from upward_offer where look_at is not null))";

  /** The article of the portal's unit that lies at the awaited address, if it is shown. */
  static final String ARRIVED =
      "select a.id from upward_offer o join article_key k on k.unit_id = o.receiving_unit_id and"
          + " k.kind = 'URL' and k.key = o.awaited_key join article a on a.id = k.article_id and"
          + " a.state = 'CURRENT' where o.id = ?1";

  /** The offers that wait for this article. */
  static final String AWAITING =
      "select o.id from article a join article_key k on k.article_id = a.id and k.kind = 'URL' join"
          + " upward_offer o on o.receiving_unit_id = a.unit_id and o.awaited_key = k.key and"
          + " o.look_at is not null where a.id = ?1 order by o.id";

  private static final String ROUNDS =
      "select o.id, o.round, o.state, o.proposedAt, o.signedAt, o.decidedAt, o.digest from"
          + " UpwardOffer o where o.portalId = ?1 and o.sourceId = ?2 order by o.round desc";

  Uni<UpwardOffer> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> missing(id));
  }

  /** The offer, held until the transaction ends. */
  Uni<UpwardOffer> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> missing(id));
  }

  private static RuntimeException missing(UUID id) {
    return KernelProblem.NOT_FOUND.with("offer", id);
  }

  /** Of those who offer the same at once the second waits here, and then sees the first. */
  Uni<Void> alone(UUID portal, UUID source) {
    return Sql.of("select cast(pg_advisory_xact_lock(hashtextextended(?1, 245)) as text)")
        .with(portal + " " + source)
        .one(String.class)
        .replaceWithVoid();
  }

  /**
   * One round of a text at a portal, without its words.
   *
   * @param digest of the words that were offered
   */
  record Round(
      UUID id,
      int number,
      OfferState state,
      Instant proposedAt,
      Instant signedAt,
      Instant decidedAt,
      String digest) {}

  /** All rounds of a text at a portal, the latest first. */
  Uni<List<Round>> rounds(UUID portal, UUID source) {
    return getSession()
        .chain(
            s ->
                s.createQuery(ROUNDS, Tuple.class)
                    .setParameter(1, portal)
                    .setParameter(2, source)
                    .getResultList())
        .map(rows -> rows.stream().map(Offers::round).toList());
  }

  private static Round round(Tuple r) {
    return new Round(
        r.get(0, UUID.class),
        r.get(1, Integer.class),
        r.get(2, OfferState.class),
        r.get(3, Instant.class),
        r.get(4, Instant.class),
        r.get(5, Instant.class),
        r.get(6, String.class));
  }

  /** All offers of a text that an undone original would touch, held. */
  Uni<List<UpwardOffer>> heldOf(UUID source) {
    return find("sourceId = ?1 order by id", source)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Uni<List<UpwardEdit>> edits(UUID offer) {
    return of(UpwardEdit.class, "number", offer);
  }

  Uni<List<UpwardStep>> steps(UUID offer) {
    return of(UpwardStep.class, "id", offer);
  }

  private <T> Uni<List<T>> of(Class<T> type, String order, UUID offer) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from %s x where x.offerId = ?1 order by x.%s"
                            .formatted(type.getSimpleName(), order),
                        type)
                    .setParameter(1, offer)
                    .getResultList());
  }

  <T> Uni<T> add(T row) {
    return getSession().chain(s -> s.persist(row)).chain(this::flush).replaceWith(row);
  }

  Uni<List<UUID>> due(String which, Instant now, int most) {
    return Sql.of(which).with(now).with(most).list(UUID.class);
  }

  Uni<Instant> nextDue() {
    return Sql.of(NEXT).one(Instant.class);
  }

  /** The article at the awaited address, or null. */
  Uni<UUID> arrived(UUID offer) {
    return Sql.of(ARRIVED).with(offer).one(UUID.class);
  }

  Uni<List<UUID>> awaiting(UUID article) {
    return Sql.of(AWAITING).with(article).list(UUID.class);
  }
}
