package org.juzhen.publishing;

import java.time.Instant;

/**
 * When a post goes out.
 *
 * @param at null, or a moment that has passed, is now
 * @param push null leaves it as the post says
 */
public record WantedSchedule(Instant at, Boolean push) {}
