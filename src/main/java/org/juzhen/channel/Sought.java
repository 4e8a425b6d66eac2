package org.juzhen.channel;

import java.time.Instant;

/**
 * What to look for when an answer was lost.
 *
 * @param key32 the attempt's key
 * @param since no trace can be older, by the wall clock
 * @param ticketJson what was known when the answer was lost
 */
public record Sought(String key32, Instant since, String ticketJson) {}
