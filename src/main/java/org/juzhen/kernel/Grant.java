package org.juzhen.kernel;

import java.util.UUID;

/**
 * A role that a person holds.
 *
 * @param role the role
 * @param unitId where, or null for an administration role
 * @param unitPath the unit's path, so that "below that unit" needs no query; null with unitId
 */
public record Grant(Role role, UUID unitId, String unitPath) {}
