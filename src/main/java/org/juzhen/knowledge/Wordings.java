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

  private static final String ADD =
      "insert into knowledge_wording (id, entry_id, text, state, origin, source_id, proposed_at,"
          + " proposed_by) values (?1, ?2, ?3, 'CANDIDATE', ?4, cast(?5 as uuid), ?6,"
          + " cast(?7 as uuid)) on conflict do nothing";

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

  /** Whether it came of an answer of this human. */
  Uni<Boolean> isOfOwnAnswer(KnowledgeWording wording, UUID person) {
    return wording.sourceId == null
        ? Uni.createFrom().item(false)
        : Sql.of("select wording_came_from(?1, ?2)")
            .with(wording.sourceId)
            .with(person)
            .row(Boolean.class);
  }

  /**
   * Whether these words were refused when this human proposed them; for what nobody proposes,
   * whether they ever were.
   */
  Uni<Boolean> wasRefused(UUID entry, String text, UUID person) {
    return Sql.of("select wording_was_refused(?1, ?2, cast(?3 as uuid))")
        .with(entry)
        .with(text)
        .with(person == null ? null : person.toString())
        .row(Boolean.class);
  }

  /** Whether this human refused the same words before. */
  Uni<Boolean> refusedBefore(KnowledgeWording wording, UUID person) {
    return Sql.of("select wording_was_refused_by(?1, ?2, ?3)")
        .with(wording.entryId)
        .with(wording.text)
        .with(person)
        .row(Boolean.class);
  }

  /**
   * Writes a candidate.
   *
   * @return false where the entry has these words already
   */
  Uni<Boolean> add(KnowledgeWording w) {
    return Sql.of(ADD)
        .with(w.id)
        .with(w.entryId)
        .with(w.text)
        .with(w.origin.name())
        .with(w.sourceId == null ? null : w.sourceId.toString())
        .with(w.proposedAt)
        .with(w.proposedBy == null ? null : w.proposedBy.toString())
        .update()
        .map(written -> written > 0);
  }

  Uni<List<KnowledgeWording>> of(Collection<UUID> entries) {
    return entries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("entryId in ?1 order by id", List.copyOf(entries));
  }
}
