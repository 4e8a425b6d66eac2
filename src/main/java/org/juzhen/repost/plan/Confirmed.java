package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who confirms a push (群发确认).
 *
 * @param by those who are there then; empty where nobody is
 * @param at the moment of the push, or when somebody is there next; null where nobody comes
 */
record Confirmed(List<UUID> by, Instant at) {}
