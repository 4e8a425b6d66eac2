package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The rules by which duties are made. */
@ApplicationScoped
class RepostRules implements PanacheRepositoryBase<RepostRule, UUID> {
  Uni<List<RepostRule>> of(UUID unit) {
    return list("unitId = ?1 and endedAt is null order by id", unit);
  }

  /** The one that holds where a unit has none. */
  Uni<List<RepostRule>> shipped() {
    return list("unitId is null and endedAt is null order by id");
  }

  Uni<RepostRule> required(UUID id) {
    return find("id = ?1 and endedAt is null", id)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("rule", id));
  }
}
