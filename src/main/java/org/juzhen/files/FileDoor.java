package org.juzhen.files;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Units;

/**
 * Who may see a file (附件可见范围): its uploader, who sees the uploader's unit, and who sees something
 * that names it. What the hub itself has kept comes from public pages.
 */
@ApplicationScoped
class FileDoor {
  private final Units units;
  private final List<Shown> shown;

  FileDoor(Units units, @All List<Shown> shown) {
    this.units = units;
    this.shown = shown;
  }

  /** The first of these rows that the actor may see, or null. */
  Uni<StoredFile> firstSeen(Actor by, Iterator<StoredFile> rows) {
    if (!rows.hasNext()) {
      return Uni.createFrom().nullItem();
    }
    StoredFile row = rows.next();
    return sees(by, row).chain(sees -> sees ? Uni.createFrom().item(row) : firstSeen(by, rows));
  }

  private Uni<Boolean> sees(Actor by, StoredFile file) {
    if (by.isHub() || file.createdBy == null || file.createdBy.equals(by.id())) {
      return Uni.createFrom().item(true);
    }
    return reaches(by, file)
        .chain(near -> near ? Uni.createFrom().item(true) : isShown(by, file, shown.iterator()));
  }

  private Uni<Boolean> reaches(Actor by, StoredFile file) {
    return file.createdUnitId == null
        ? Uni.createFrom().item(false)
        : units
            .findById(file.createdUnitId)
            .map(unit -> unit != null && by.sees(unit.id(), unit.path()));
  }

  private static Uni<Boolean> isShown(Actor by, StoredFile file, Iterator<Shown> places) {
    return places.hasNext()
        ? places
            .next()
            .isShown(by, file)
            .chain(yes -> yes ? Uni.createFrom().item(true) : isShown(by, file, places))
        : Uni.createFrom().item(false);
  }
}
