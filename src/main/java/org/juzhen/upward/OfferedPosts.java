package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.SamePosts;

/** A post that was offered and accepted as it is says what the article says that it became. */
@ApplicationScoped
class OfferedPosts implements SamePosts {
  static final String SAYING =
      "select o.source_id from upward_offer o join article a on a.id = o.article_id and"
          + " a.text_version = o.article_version where o.article_id = ?1 and o.kind = 'POST' and"
          + " o.edit_id is null";

  static final String BECAME =
      "select o.article_id, o.article_version from upward_offer o where o.source_id = ?1 and o.kind"
          + " = 'POST' and o.edit_id is null and o.article_id is not null order by o.id";

  @Override
  public Uni<List<UUID>> saying(UUID article) {
    return Sql.of(SAYING).with(article).list(UUID.class);
  }

  @Override
  public Uni<List<Text>> saidBy(UUID post) {
    return Sql.of(BECAME)
        .with(post)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(r -> new Text(r.get(0, UUID.class), r.get(1, Integer.class)))
                    .toList());
  }
}
