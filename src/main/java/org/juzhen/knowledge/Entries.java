package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The entries of the library. */
@ApplicationScoped
class Entries implements PanacheRepositoryBase<KnowledgeEntry, UUID> {
  /** Later than every key. */
  private static final UUID END = new UUID(-1L, -1L);

  /** The entry, or NOT_FOUND. */
  Uni<KnowledgeEntry> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("entry", id));
  }

  Uni<List<KnowledgeEntry>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** Whether the same unit already has the same question with the same answer. */
  Uni<Boolean> has(KnowledgeEntry entry) {
    return count(
            "contentKey = ?1 and state <> ?2 and id <> ?3",
            entry.contentKey,
            KnowledgeState.RETIRED,
            entry.id)
        .map(n -> n > 0);
  }

  /** Everybody who ever wrote at it; the database itself notes them. */
  Uni<List<UUID>> writers(UUID id) {
    return Sql.of(
            "select person_id from knowledge_author where entry_id = ?1" + " order by person_id")
        .with(id)
        .list(UUID.class);
  }

  /**
   * Entries of one state, newest first.
   *
   * @param units the owner units, or null for all
   */
  Uni<List<KnowledgeEntry>> page(
      KnowledgeState state, Collection<UUID> units, String topic, Paging paging) {
    StringBuilder where = new StringBuilder("state = :state and id < :before");
    Parameters values =
        Parameters.with("state", state)
            .and("before", paging.afterId() == null ? END : paging.afterId());
    if (units != null) {
      where.append(" and unitId in :units");
      values.and("units", List.copyOf(units));
    }
    if (topic != null) {
      where.append(" and topic = :topic");
      values.and("topic", topic);
    }
    return find(where + " order by id desc", values).range(0, paging.rows() - 1).list();
  }
}
