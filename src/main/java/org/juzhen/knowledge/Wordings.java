package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The wordings of the entries. */
@ApplicationScoped
class Wordings implements PanacheRepositoryBase<KnowledgeWording, UUID> {

  /** The wording of the entry, held for who decides on it, or NOT_FOUND. */
  Uni<KnowledgeWording> required(UUID entry, UUID id) {
    return find("id = ?1 and entryId = ?2", id, entry)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("wording", id));
  }

  /** Whether this person wrote it, under whatever user; what the machine proposed nobody did. */
  Uni<Boolean> isOwn(KnowledgeWording wording, UUID person) {
    return wording.proposedBy == null
        ? Uni.createFrom().item(false)
        : Sql.of("select same_human(?1, ?2)")
            .with(wording.proposedBy)
            .with(person)
            .row(Boolean.class);
  }

  Uni<List<KnowledgeWording>> of(Collection<UUID> entries) {
    return entries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("entryId in ?1 order by id", List.copyOf(entries));
  }
}
