package org.juzhen.once;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Column;

/** The keys that were used. Joins the caller's session. */
@ApplicationScoped
class OnceKeys {
  private static final String READ =
      "select digest, subject_type, subject_id, claimed_at, status, media_type, etag, body from"
          + " once_key where person_id = ?1 and key = ?2 and claimed_at > ?3";

  private static final String MINE =
      "select count(*) from once_key where person_id = ?1 and key = ?2 and claim_id = ?3";

  /** Waits for another request with the same key that has not committed yet. */
  private static final String CLAIM =
      "insert into once_key (person_id, key, claim_id, digest, subject_type, subject_id, claimed_at)"
          + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7) on conflict (person_id, key) do"
          + " update set claim_id = excluded.claim_id, digest = excluded.digest, subject_type ="
          + " excluded.subject_type, subject_id = excluded.subject_id, claimed_at ="
          + " excluded.claimed_at, status = null, media_type = null, etag = null, body = null where"
          + " once_key.claimed_at <= ?8";

  private static final String KEEP =
      "update once_key set status = ?4, media_type = ?5, etag = ?6, body = ?7 where person_id = ?1"
          + " and key = ?2 and claim_id = ?3";

  /** What is known of it, or null where it is new or was forgotten. */
  Uni<OnceRow> read(UUID person, String key, Instant notBefore) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(READ, Object[].class)
                    .setParameter(1, person)
                    .setParameter(2, key)
                    .setParameter(3, notBefore)
                    .getSingleResultOrNull())
        .map(row -> row == null ? null : row(row));
  }

  private static OnceRow row(Object[] r) {
    Instant at = Column.instant(r[3]);
    OnceAnswer answer =
        r[4] == null
            ? null
            : new OnceAnswer((Integer) r[4], (String) r[5], (String) r[6], (byte[]) r[7]);
    return new OnceRow((String) r[0], (String) r[1], (UUID) r[2], at, answer);
  }

  Uni<Boolean> isMine(OnceKey key) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(MINE, Long.class)
                    .setParameter(1, key.personId())
                    .setParameter(2, key.key())
                    .setParameter(3, key.claimId())
                    .getSingleResult())
        .map(n -> n > 0);
  }

  /** Returns 0 when another request has it. */
  Uni<Integer> claim(OnceKey key, String subjectType, UUID subjectId, Instant at) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(CLAIM)
                    .setParameter(1, key.personId())
                    .setParameter(2, key.key())
                    .setParameter(3, key.claimId())
                    .setParameter(4, key.digest())
                    .setParameter(5, subjectType)
                    .setParameter(6, subjectId == null ? null : subjectId.toString())
                    .setParameter(7, at)
                    .setParameter(8, at.minus(OnceRow.KEPT))
                    .executeUpdate());
  }

  Uni<Integer> keep(OnceKey key, OnceAnswer sealed) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(KEEP)
                    .setParameter(1, key.personId())
                    .setParameter(2, key.key())
                    .setParameter(3, key.claimId())
                    .setParameter(4, sealed.status())
                    .setParameter(5, sealed.mediaType())
                    .setParameter(6, sealed.etag())
                    .setParameter(7, sealed.body())
                    .executeUpdate());
  }

  Uni<Integer> forget(Instant before) {
    return session()
        .chain(
            s ->
                s.createNativeQuery("delete from once_key where claimed_at <= ?1")
                    .setParameter(1, before)
                    .executeUpdate());
  }

  private static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }
}
