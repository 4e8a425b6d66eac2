package org.juzhen.publishing;

import java.util.UUID;

/**
 * Something will not appear on an account, and that is final.
 *
 * @param deliveryId the delivery that ended
 * @param kind POST or REPLY
 * @param sourceId the post or the reply
 * @param accountId where it should have appeared
 * @param reason why, in words for people
 */
public record FailedFacts(
    UUID deliveryId, String kind, UUID sourceId, UUID accountId, String reason) {}
