package org.juzhen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A matter passed to a collaborating office, as others see it.
 *
 * @param mayAnswer the reader may answer it now
 */
public record JointMatterView(
    UUID id,
    UUID unitId,
    Authority authority,
    UUID officeId,
    UUID accountId,
    String title,
    String words,
    LocalDate dueOn,
    String askedBy,
    Instant askedAt,
    String answer,
    String answeredBy,
    Instant answeredAt,
    boolean mayAnswer) {

  static JointMatterView of(JointMatter m, boolean mayAnswer) {
    return new JointMatterView(
        m.id,
        m.unitId,
        m.authority,
        m.officeId,
        m.accountId,
        m.title,
        m.words,
        m.dueOn,
        m.askedByName,
        m.askedAt,
        m.answer,
        m.answeredByName,
        m.answeredAt,
        mayAnswer && m.answer == null);
  }
}
