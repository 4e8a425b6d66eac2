package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.knowledge.KnowledgeView.Similar;
import org.juzhen.knowledge.search.EntryIndex;
import org.juzhen.knowledge.search.Hit;

/** Finds entries that ask nearly the same as a question that is being written. */
@ApplicationScoped
class SimilarEntries {
  /** From here on two questions take each other's place in front. */
  private static final double NEARLY = 0.6;

  private static final int LOOK_AT = 5;

  private final EntryIndex index;
  private final Entries entries;

  SimilarEntries(EntryIndex index, Entries entries) {
    this.index = index;
    this.entries = entries;
  }

  /** The entries that ask nearly the same, but not the one that is being changed. */
  Uni<List<Similar>> to(String question, UUID except) {
    return index
        .search(question, LOOK_AT)
        .map(hits -> hits.stream().filter(h -> h.likeness() >= NEARLY).map(Hit::entryId).toList())
        .chain(this::found)
        .map(
            found ->
                found.stream()
                    .filter(e -> !e.id.equals(except))
                    .map(e -> new Similar(e.id, e.question))
                    .toList());
  }

  @WithSession
  Uni<List<KnowledgeEntry>> found(List<UUID> ids) {
    return entries.these(ids);
  }
}
