package org.juzhen.registry;

import java.time.LocalDate;
import java.util.UUID;

/** A unit as others see it. */
public record UnitView(
    UUID id,
    String name,
    String shortName,
    UnitLevel level,
    UnitKind kind,
    UUID parentId,
    UUID competentUnitId,
    String regionCode,
    String creditCode,
    String profile,
    UUID lineUnitId,
    LocalDate endedOn,
    UnitEnd.How endedHow,
    UUID successorId,
    int version) {
  /** Writes a unit out. */
  public static UnitView of(Unit u) {
    return new UnitView(
        u.id,
        u.name,
        u.shortName,
        u.level,
        u.kind,
        u.parentId,
        u.competentUnitId,
        u.regionCode,
        u.creditCode,
        u.profile,
        u.lineUnitId,
        u.endedOn,
        u.endedHow,
        u.successorId,
        u.version);
  }
}
