package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/** The codes that were printed. */
@ApplicationScoped
class ReviewCodes implements PanacheRepositoryBase<ReviewCode, String> {
  /** Keeps a code; printing the same form again keeps nothing new. Says whether it was new. */
  Uni<Boolean> keep(String code, UUID review, String digest, Actor by, Instant at) {
    return Sql.of(
            "insert into review_code (code, case_id, digest, issued_at, issued_by,"
                + " issued_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)"
                + " on conflict do nothing")
        .with(code)
        .with(review)
        .with(digest)
        .with(at)
        .with(by.id())
        .with(by.name())
        .update()
        .map(rows -> rows > 0);
  }
}
