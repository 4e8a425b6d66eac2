package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The wordings of the entries. */
@ApplicationScoped
class Wordings implements PanacheRepositoryBase<KnowledgeWording, UUID> {

  /** The wording of the entry, or NOT_FOUND. */
  Uni<KnowledgeWording> required(UUID entry, UUID id) {
    return find("id = ?1 and entryId = ?2", id, entry)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("wording", id));
  }

  Uni<List<KnowledgeWording>> of(Collection<UUID> entries) {
    return entries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("entryId in ?1 order by id", List.copyOf(entries));
  }
}
