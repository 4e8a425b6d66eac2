package org.juzhen.sources;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A source that is or was listed (白名单条目).
 *
 * @param unitId for whom and everybody below; null for the whole hub
 * @param validUntil the last day, or null
 * @param listed whether it counts today
 */
public record SourceView(
    UUID id,
    String host,
    String name,
    UUID unitId,
    String unitName,
    SourcePart part,
    int edition,
    String basis,
    LocalDate validFrom,
    LocalDate validUntil,
    boolean listed) {}
