package org.juzhen.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An edition as others see it (白名单版次).
 *
 * @param unitId for whom and everybody below; null for the whole hub
 * @param decision CONFIRMED, DISCARDED, or null while it waits for a second person
 * @param rows how many sources it names
 * @param mayConfirm whether the reader may be the second person
 */
public record EditionView(
    UUID id,
    UUID unitId,
    String unitName,
    SourcePart part,
    int number,
    String basis,
    LocalDate validFrom,
    boolean complete,
    boolean shipped,
    Instant madeAt,
    UUID madeBy,
    String madeByName,
    String decision,
    Instant decidedAt,
    String decidedByName,
    int rows,
    boolean mayConfirm,
    boolean mayDiscard) {
  public boolean isOpen() {
    return decision == null;
  }

  /** As a reader with these rights sees it. */
  EditionView with(boolean confirms, boolean discards) {
    return new EditionView(
        id,
        unitId,
        unitName,
        part,
        number,
        basis,
        validFrom,
        complete,
        shipped,
        madeAt,
        madeBy,
        madeByName,
        decision,
        decidedAt,
        decidedByName,
        rows,
        confirms,
        discards);
  }
}
