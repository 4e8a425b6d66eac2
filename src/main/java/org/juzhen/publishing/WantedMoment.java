package org.juzhen.publishing;

import java.time.Instant;

/**
 * When somebody wants a plan instead (改期).
 *
 * @param place from 1, among what is pushed then; null behind all
 * @param reason why, where the moment lies in closed hours or after the deadline; or null
 */
public record WantedMoment(Instant at, Integer place, String reason) {}
