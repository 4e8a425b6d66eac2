package org.juzhen.knowledge.search;

import java.util.UUID;

/**
 * An entry that was found.
 *
 * @param entryId which
 * @param phrase the question or wording that fits best, in its normal form
 * @param score the index's own score, good for ordering only
 * @param likeness 0 to 1: how much of the weight of both texts' characters they share
 */
public record Hit(UUID entryId, String phrase, float score, double likeness) {}
