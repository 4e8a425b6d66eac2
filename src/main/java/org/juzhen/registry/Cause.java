package org.juzhen.registry;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Why an account is changed.
 *
 * @param by who made it so
 * @param filingId the filing that took effect, or null
 * @param at when
 */
public record Cause(Actor by, UUID filingId, Instant at) {}
