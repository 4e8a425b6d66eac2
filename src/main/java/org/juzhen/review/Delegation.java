package org.juzhen.review;

import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * That somebody may sign a step for another now (代签).
 *
 * @param absenceId the absence because of which, or null
 */
record Delegation(
    UUID standInId, Role role, UUID personId, String personName, Because because, UUID absenceId) {}
