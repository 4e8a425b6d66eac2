package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/** Whoever sees an offer sees its files: below from the beginning, above once it was signed. */
@ApplicationScoped
class UpwardFiles implements Shown {
  static final String OWNERS =
      "select o.unit_id from upward_offer o where o.files @> array[cast(?1 as text)] union select"
          + " o.receiving_unit_id from upward_offer o where o.files @> array[cast(?1 as text)] and"
          + " o.signed_at is not null";

  private final Units units;

  UpwardFiles(Units units) {
    this.units = units;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return Sql.of(OWNERS)
        .with(file.digest())
        .list(UUID.class)
        .chain((List<UUID> owners) -> units.isOneSeen(by, owners));
  }
}
