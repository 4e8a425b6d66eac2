package org.juzhen.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who answers for something, as others see it.
 *
 * @param phone shown in part
 */
public record ResponsibleView(
    UUID id,
    UUID unitId,
    UUID accountId,
    Duty duty,
    String part,
    String body,
    String name,
    String title,
    String phone,
    UUID personId,
    LocalDate since,
    LocalDate endedOn) {

  static ResponsibleView of(Responsible r) {
    return new ResponsibleView(
        r.id,
        r.unitId,
        r.accountId,
        r.duty,
        r.part,
        r.body,
        r.name,
        r.title,
        Masked.phone(r.phone),
        r.personId,
        r.since,
        r.endedOn);
  }
}
