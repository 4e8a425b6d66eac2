package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/** Whoever sees a thread from the leading side sees its papers and its pictures of rumours. */
@ApplicationScoped
class EmergencyFiles implements Shown {
  private static final String OWNERS =
      "select e.unit_id from emergency e join emergency_entry x on x.emergency_id = e.id where"
          + " x.file_id = ?1 union select e.unit_id from emergency e join emergency_rumour r on"
          + " r.emergency_id = e.id where r.file_id = ?1";

  private final Emergencies emergencies;
  private final Units units;

  EmergencyFiles(Emergencies emergencies, Units units) {
    this.emergencies = emergencies;
    this.units = units;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return Sql.of(OWNERS)
        .with(file.id())
        .list(UUID.class)
        .chain(units::these)
        .map(owners -> owners.stream().anyMatch(u -> by.sees(u.id(), u.path())));
  }
}
