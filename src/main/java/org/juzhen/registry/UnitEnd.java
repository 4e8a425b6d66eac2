package org.juzhen.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a unit ends (撤并), by which document and from which day on.
 *
 * @param unitId the unit that ends
 * @param successorId the unit into which it is merged; null when it is abolished
 * @param document the deciding document, for example its number
 * @param documentOn the document's day
 * @param endsOn the first day on which the unit stands no more
 */
public record UnitEnd(
    UUID unitId,
    How how,
    UUID successorId,
    String document,
    LocalDate documentOn,
    LocalDate endsOn) {

  /** Merged into another, or gone. */
  public enum How {
    MERGED,
    ABOLISHED
  }
}
