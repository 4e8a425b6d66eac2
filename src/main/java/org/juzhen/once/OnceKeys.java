package org.juzhen.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

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
    return Sql.of(READ)
        .with(person)
        .with(key)
        .with(notBefore)
        .one(Object[].class)
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
    return Sql.of(MINE)
        .with(key.personId())
        .with(key.key())
        .with(key.claimId())
        .row(Long.class)
        .map(n -> n > 0);
  }

  /** Returns 0 when another request has it. */
  Uni<Integer> claim(OnceKey key, String subjectType, UUID subjectId, Instant at) {
    return Sql.of(CLAIM)
        .with(key.personId())
        .with(key.key())
        .with(key.claimId())
        .with(key.digest())
        .with(subjectType)
        .with(subjectId == null ? null : subjectId.toString())
        .with(at)
        .with(at.minus(OnceRow.KEPT))
        .update();
  }

  Uni<Integer> keep(OnceKey key, OnceAnswer sealed) {
    return Sql.of(KEEP)
        .with(key.personId())
        .with(key.key())
        .with(key.claimId())
        .with(sealed.status())
        .with(sealed.mediaType())
        .with(sealed.etag())
        .with(sealed.body())
        .update();
  }

  Uni<Integer> forget(Instant before) {
    return Sql.of("delete from once_key where claimed_at <= ?1").with(before).update();
  }
}
