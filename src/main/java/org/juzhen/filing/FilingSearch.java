package org.juzhen.filing;

import java.util.UUID;

/**
 * Which filings are looked for; null leaves a question open.
 *
 * @param waiting only those that wait for the person who asks
 */
record FilingSearch(
    FilingState state,
    FilingKind kind,
    UUID accountId,
    UUID unitId,
    Boolean historic,
    boolean waiting) {}
