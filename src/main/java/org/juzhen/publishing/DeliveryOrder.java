package org.juzhen.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be delivered where.
 *
 * @param sourceId the post or the reply
 * @param unitId whose it is
 * @param digest of exactly what the account will show
 * @param clearanceId the clearance for that digest and account
 * @param push whether the account's followers get it; null as the post says
 */
public record DeliveryOrder(
    UUID sourceId,
    UUID unitId,
    UUID accountId,
    String digest,
    UUID clearanceId,
    Instant dueAt,
    Boolean push) {}
