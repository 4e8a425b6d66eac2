package org.juzhen.registry;

import java.util.List;
import java.util.UUID;

/** An account of the register with those of other units that could be taken for it. */
public record LookAlikeGroup(
    UUID accountId,
    String name,
    Platform platform,
    UUID unitId,
    String unitName,
    List<LookAlike> others) {}
