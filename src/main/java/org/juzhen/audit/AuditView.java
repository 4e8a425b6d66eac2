package org.juzhen.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the journal.
 *
 * @param detail what changed, as JSON text
 */
public record AuditView(
    UUID id,
    Instant at,
    UUID actorId,
    String actorName,
    String verb,
    String subjectType,
    UUID subjectId,
    UUID unitId,
    String detail) {}
