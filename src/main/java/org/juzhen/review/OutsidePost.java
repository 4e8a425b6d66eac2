package org.juzhen.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that went out past the hub, with its words as somebody saw them (外发内容).
 *
 * @param observedId what was seen
 * @param unitId whose account it is
 * @param body plain text
 */
public record OutsidePost(
    UUID observedId,
    UUID unitId,
    UUID accountId,
    String title,
    String body,
    String url,
    Instant postedAt) {}
