package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/** Who may read a post: whoever sees its unit, and the units that sign it (会签单位). */
@ApplicationScoped
class PostReaders {
  private static final String SIGNING =
      "select distinct s.unit_id from review_case c join review_step s on s.case_id = c.id"
          + " where c.subject_kind = 'POST' and c.subject_id = ?1";

  private final Units units;

  PostReaders(Units units) {
    this.units = units;
  }

  /** NOT_FOUND for whoever may not. */
  Uni<Void> mustSee(Actor by, Post post) {
    return units
        .required(post.unitId)
        .chain(
            u ->
                by.isHub() || by.sees(u.id(), u.path())
                    ? Uni.createFrom().item(true)
                    : signs(by, post.id))
        .invoke(
            may -> {
              if (!may) {
                throw KernelProblem.NOT_FOUND.with("id", post.id);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Boolean> signs(Actor by, UUID post) {
    return Sql.of(SIGNING)
        .with(post)
        .list(UUID.class)
        .chain((List<UUID> signing) -> units.isOneSeen(by, signing));
  }
}
