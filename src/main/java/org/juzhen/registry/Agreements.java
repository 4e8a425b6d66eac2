package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The agreements with contractors. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

  /** Those of these contractors, the latest to expire first. */
  Uni<List<Agreement>> of(Collection<UUID> contractors) {
    return contractors.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("contractorId in ?1 order by expiresOn desc, id desc", List.copyOf(contractors));
  }

  /**
   * Those of which nobody was warned yet, that end by a day and are not followed by a longer one.
   */
  Uni<List<Agreement>> endingBy(LocalDate today, LocalDate day) {
    return find(
            "from Agreement a where a.warnedAt is null and a.expiresOn >= ?1 and a.expiresOn <= ?2"
                + " and not exists (select 1 from Agreement b where b.contractorId ="
                + " a.contractorId and b.kind = a.kind and b.expiresOn > a.expiresOn) order by a.id",
            today,
            day)
        .range(0, 499)
        .list();
  }
}
