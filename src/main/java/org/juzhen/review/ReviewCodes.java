package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/** The codes that were printed. */
@ApplicationScoped
class ReviewCodes implements PanacheRepositoryBase<ReviewCode, String> {
  /** Keeps a code; printing the same form again keeps nothing new. Says whether it was new. */
  Uni<Boolean> keep(String code, UUID review, String digest, Actor by, Instant at) {
    return getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "insert into review_code (code, case_id, digest, issued_at, issued_by,"
                            + " issued_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)"
                            + " on conflict do nothing")
                    .setParameter(1, code)
                    .setParameter(2, review)
                    .setParameter(3, digest)
                    .setParameter(4, at)
                    .setParameter(5, by.id())
                    .setParameter(6, by.name())
                    .executeUpdate())
        .map(rows -> rows > 0);
  }
}
