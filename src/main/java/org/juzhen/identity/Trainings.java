package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The trainings that people went through. */
@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {

  /** The latest first. */
  Uni<List<Training>> of(UUID person) {
    return find("personId = ?1 order by heldOn desc, id desc", person).range(0, 199).list();
  }
}
