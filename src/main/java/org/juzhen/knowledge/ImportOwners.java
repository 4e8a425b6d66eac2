package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.knowledge.KnowledgeImportDesk.Owned;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Finds the unit that each row of an import belongs to, and whether the importer may write for it.
 */
@ApplicationScoped
class ImportOwners {
  private final Units units;

  ImportOwners(Units units) {
    this.units = units;
  }

  Uni<List<Owned>> of(Actor by, List<ImportRow> rows, boolean effective) {
    List<UUID> held =
        by.grants().stream().map(g -> g.unitId()).filter(Objects::nonNull).distinct().toList();
    mayImport(by, held, effective);
    return units.these(held).map(own -> owned(by, rows, names(own), effective));
  }

  private static void mayImport(Actor by, List<UUID> held, boolean effective) {
    if (held.stream().noneMatch(unit -> mayWrite(by, unit, effective))) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(roles(effective)));
    }
  }

  private static boolean mayWrite(Actor by, UUID unit, boolean effective) {
    return by.hasAny(unit, roles(effective));
  }

  private static org.juzhen.kernel.Role[] roles(boolean effective) {
    return effective ? KnowledgePolicy.LEADERS : KnowledgePolicy.WRITERS;
  }

  private static Map<String, UUID> names(List<Unit> own) {
    Map<String, UUID> names = new HashMap<>();
    for (Unit unit : own) {
      names.put(unit.id().toString(), unit.id());
      names.put(unit.shownName(), unit.id());
      names.put(unit.name(), unit.id());
    }
    return names;
  }

  private static List<Owned> owned(
      Actor by, List<ImportRow> rows, Map<String, UUID> names, boolean effective) {
    return rows.stream().map(row -> owned(by, row, names, effective)).toList();
  }

  /** A unit in which the importer holds no role is as unknown as one that does not exist. */
  private static Owned owned(Actor by, ImportRow row, Map<String, UUID> names, boolean effective) {
    UUID unit = row.unit() == null ? by.unitId() : names.get(row.unit());
    if (row.fault() != null) {
      return new Owned(null, null, row);
    }
    if (unit == null) {
      return new Owned(null, null, row.refused("unit", "UNKNOWN"));
    }
    return mayWrite(by, unit, effective)
        ? new Owned(Ids.next(), unit, row)
        : new Owned(null, null, row.refused("unit", "FORBIDDEN"));
  }
}
