package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The dictionaries and their versions. */
@ApplicationScoped
class Dictionaries implements PanacheRepositoryBase<KeptDictionary, UUID> {
  private static final int MOST = 1_000;
  private static final String IN_FORCE =
      "select distinct on (d.id) d.name, coalesce(u.path, '') as path, v.id, v.number from"
          + " dictionary d join dictionary_version v on v.dictionary_id = d.id and v.activated_at is"
          + " not null left join unit u on u.id = d.unit_id order by d.id, v.number desc";

  private static final String NEWEST_FIRST =
      "from DictionaryVersion v where v.dictionaryId = ?1 order by v.number desc";

  /** A version in force. */
  record InForce(UUID version, String name, int number, String path) {}

  Uni<KeptDictionary> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("dictionary", id));
  }

  /** The same, held until the end of the transaction. */
  Uni<KeptDictionary> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("dictionary", id));
  }

  /** All, the hub's first. */
  Uni<List<KeptDictionary>> inOrder() {
    return find("order by unitId nulls first, id").range(0, MOST - 1).list();
  }

  Uni<KeptDictionary> named(UUID unitId, String name) {
    return unitId == null
        ? find("unitId is null and name = ?1", name).firstResult()
        : find("unitId = ?1 and name = ?2", unitId, name).firstResult();
  }

  /** The newest first. */
  Uni<List<DictionaryVersion>> versions(UUID dictionary) {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(NEWEST_FIRST, DictionaryVersion.class)
                    .setParameter(1, dictionary)
                    .setMaxResults(MOST)
                    .getResultList());
  }

  /** The newest version, a draft where there is one. */
  Uni<DictionaryVersion> newest(UUID dictionary) {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(NEWEST_FIRST, DictionaryVersion.class)
                    .setParameter(1, dictionary)
                    .setMaxResults(1)
                    .getSingleResult());
  }

  /** The newest of every dictionary in force, and the drafts. */
  Uni<List<DictionaryVersion>> latest() {
    return Panache.getSession()
        .chain(
            s ->
                s.createQuery(
                        "from DictionaryVersion v where v.activatedAt is null or v.number = (select"
                            + " max(o.number) from DictionaryVersion o where o.dictionaryId ="
                            + " v.dictionaryId and o.activatedAt is not null)",
                        DictionaryVersion.class)
                    .setMaxResults(2 * MOST)
                    .getResultList());
  }

  Uni<DictionaryVersion> version(UUID id) {
    return Panache.getSession().chain(s -> s.find(DictionaryVersion.class, id));
  }

  Uni<DictionaryVersion> add(DictionaryVersion version) {
    return Panache.getSession().chain(s -> s.persist(version).chain(s::flush).replaceWith(version));
  }

  Uni<Void> drop(DictionaryVersion draft) {
    return Panache.getSession().chain(s -> s.remove(draft).chain(s::flush));
  }

  /** What texts are read by now. */
  Uni<List<InForce>> inForce() {
    return Sql.of(IN_FORCE)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new InForce(
                                r.get("id", UUID.class),
                                r.get("name", String.class),
                                r.get("number", Integer.class),
                                r.get("path", String.class)))
                    .toList());
  }

  /** Until the end of the transaction no other node fills in what comes with the hub. */
  Uni<Void> alone() {
    return Sql.of("select cast(pg_advisory_xact_lock(hashtext('juzhen.dictionary')) as text)")
        .one(String.class)
        .replaceWithVoid();
  }
}
