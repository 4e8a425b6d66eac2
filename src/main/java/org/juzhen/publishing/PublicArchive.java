package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.directory.ArchivedPosts;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** What stood on an account through the hub, with the words that were cleared for it (归档). */
@ApplicationScoped
class PublicArchive implements ArchivedPosts {
  static final String POSTED =
      "select d.id, v.title, v.body_html, v.source_url, d.posted_at, d.url,"
          + " array_to_string(v.media, chr(31)) as media, v.short_text is not null as open from"
          + " delivery d join post_variant v on v.post_id = d.source_id and v.account_id ="
          + " d.account_id and v.digest = d.digest where d.account_id = ?1 and d.kind = 'POST' and"
          + " d.state = 'POSTED' and (d.posted_at, d.id) < (?2, ?3) order by d.posted_at desc, d.id"
          + " desc";

  private static final Paging.TimeAndId NEWEST =
      new Paging.TimeAndId(Instant.parse("9999-12-30T00:00:00Z"), new UUID(-1, -1));

  @Override
  public Uni<List<ArchivedPost>> of(UUID accountId, Paging paging) {
    Paging.TimeAndId after = paging.afterTimeAndId() == null ? NEWEST : paging.afterTimeAndId();
    return Sql.of(POSTED)
        .with(accountId)
        .with(after.at())
        .with(after.id())
        .most(paging.rows())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(PublicArchive::post).toList());
  }

  private static ArchivedPost post(Tuple r) {
    Set<String> media = Set.copyOf(Column.words(r.get("media", String.class)));
    Set<String> open = r.get("open", Boolean.class) ? media : Set.of();
    ArchivedBody body = ArchivedBody.of(r.get("body_html", String.class), media, open);
    return new ArchivedPost(
        r.get("id", UUID.class),
        r.get("title", String.class),
        body.html(),
        body.leftOut(),
        r.get("source_url", String.class),
        r.get("posted_at", OffsetDateTime.class).toInstant(),
        r.get("url", String.class));
  }
}
