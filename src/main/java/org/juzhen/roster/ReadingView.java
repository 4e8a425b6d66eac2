package org.juzhen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A duty of reading as others see it. */
public record ReadingView(
    UUID id,
    UUID unitId,
    LocalDate day,
    String reader,
    int pieces,
    String findings,
    String measures,
    Instant writtenAt) {
  static ReadingView of(Reading r) {
    return new ReadingView(
        r.id, r.unitId, r.day, r.readerName, r.pieces, r.findings, r.measures, r.createdAt);
  }
}
