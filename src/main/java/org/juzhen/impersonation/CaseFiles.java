package org.juzhen.impersonation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Units;

/** Whoever sees a case sees its letters and evidence. */
@ApplicationScoped
class CaseFiles implements Shown {
  private final Cases cases;
  private final Units units;

  CaseFiles(Cases cases, Units units) {
    this.cases = cases;
    this.units = units;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return cases.naming(file.id()).chain(naming -> units.isOneSeen(by, naming));
  }
}
