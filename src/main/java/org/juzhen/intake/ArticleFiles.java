package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/** Whoever sees an article sees the pictures and files that came with it (随稿可见). */
@ApplicationScoped
class ArticleFiles implements Shown {
  static final String OWNERS =
      "select a.unit_id from article_picture p join article_version v on v.id = p.version_id join"
          + " article a on a.id = v.article_id where p.digest = ?1 union select a.unit_id from"
          + " article_attachment t join article_version v on v.id = t.version_id join article a on"
          + " a.id = v.article_id where t.file_id = ?2";

  private final Reach reach;

  ArticleFiles(Reach reach) {
    this.reach = reach;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return Sql.of(OWNERS)
        .with(file.digest())
        .with(file.id())
        .list(UUID.class)
        .chain((List<UUID> owners) -> owners.isEmpty() ? no() : isReached(by, owners));
  }

  private Uni<Boolean> isReached(Actor by, List<UUID> owners) {
    return reach.units(by).map(reached -> reached.stream().anyMatch(owners::contains));
  }

  private static Uni<Boolean> no() {
    return Uni.createFrom().item(false);
  }
}
