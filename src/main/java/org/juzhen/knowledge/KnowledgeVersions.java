package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** What was published, as it was published; also in bulk. Joins the transaction of its caller. */
@ApplicationScoped
class KnowledgeVersions {
  private static final String KEEP =
      "insert into knowledge_version (id, entry_id, number, question, answer, basis, valid_until,"
          + " published_at, published_by) select n.id, e.id, 1 + (select count(*) from"
          + " knowledge_version v where v.entry_id = e.id), e.question, e.answer, e.basis,"
          + " e.valid_until, e.published_at, e.published_by"
          + " from unnest(cast(cast(?1 as text[]) as uuid[]), cast(cast(?2 as text[]) as uuid[])) as n(id, entry_id)"
          + " join knowledge_entry e on e.id = n.entry_id";

  Uni<Void> keep(KnowledgeEntry entry) {
    return Panache.getSession().chain(s -> s.flush()).chain(x -> keep(List.of(entry.id())));
  }

  Uni<Void> keep(Collection<UUID> published) {
    String[] ids = published.stream().map(x -> Ids.next().toString()).toArray(String[]::new);
    String[] of = published.stream().map(UUID::toString).toArray(String[]::new);
    return Sql.of(KEEP).with(ids).with(of).update().replaceWithVoid();
  }
}
