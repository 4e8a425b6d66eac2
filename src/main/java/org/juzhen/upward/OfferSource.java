package org.juzhen.upward;

import java.util.UUID;

/**
 * Something of a unit that can be offered, as it stands now.
 *
 * @param version which text of the article, or null for a post
 * @param clearanceId what cleared the post's words, or null for an article
 * @param clearedDigest the digest that it binds
 */
record OfferSource(
    OfferKind kind,
    UUID id,
    UUID unitId,
    Integer version,
    UUID clearanceId,
    String clearedDigest,
    OfferedWords words) {}
