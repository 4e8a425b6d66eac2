package org.juzhen.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * How far an account is in a campaign.
 *
 * @param articles how many of the campaign's articles it has reposted
 * @param planned what of it is on its way; 0 once the campaign is over
 */
public record AccountLine(
    UUID accountId,
    String accountName,
    Platform platform,
    UUID unitId,
    String unitName,
    AccountStage stage,
    long posted,
    long articles,
    long planned,
    Instant lastPostedAt) {}
