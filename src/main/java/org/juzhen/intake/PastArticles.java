package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;
import org.juzhen.sources.PastSources;

/** Tells where the articles came from that units at and below a place may repost (既往来源). */
@ApplicationScoped
class PastArticles implements PastSources {
  static final String HOSTS =
      "select h.host, count(*) from (select lower(substring(coalesce(a.url, v.source_url) from"
          + " '^https?://([^/:?#]+)')) host from article a join unit u on u.id = a.unit_id join"
          + " article_version v on v.article_id = a.id and v.number = a.text_version where"
          + " a.received_at >= ?2 and (starts_with(u.path, ?1) or starts_with(?1, u.path))) h where"
          + " h.host is not null group by h.host order by count(*) desc limit 5000";

  @Override
  public Uni<Map<String, Integer>> since(String unitPath, Instant since) {
    return Sql.of(HOSTS)
        .with(unitPath)
        .with(since)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            t -> t.get(0, String.class), t -> ((Number) t.get(1)).intValue())));
  }
}
