package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/**
 * Covers, pictures and proofs are seen by whoever sees the post (图片随稿件可见), also what was handed in
 * for review and changed since.
 */
@ApplicationScoped
class PostPictures implements Shown {
  static final String OWNERS =
      "select unit_id from post where cover_digest = ?1 union select p.unit_id from post p join"
          + " post_variant v on v.post_id = p.id where v.media @> array[cast(?1 as text)] union"
          + " select c.unit_id from review_case c join review_piece r on r.case_id = c.id where"
          + " r.media @> array[cast(?1 as text)] union select s.unit_id from review_step s join"
          + " review_piece r on r.case_id = s.case_id where r.media @> array[cast(?1 as text)]"
          + " union select unit_id from post where plan_file_id = ?2 union select s.unit_id from"
          + " review_step s join review_case c on c.id = s.case_id where c.plan_file_id = ?2 union"
          + " select unit_id from delivery where screenshot_file_id = ?2";

  private final Units units;

  PostPictures(Units units) {
    this.units = units;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return Sql.of(OWNERS)
        .with(file.digest())
        .with(file.id())
        .list(UUID.class)
        .chain((List<UUID> owners) -> units.isOneSeen(by, owners));
  }
}
