package org.juzhen.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that went out past the hub, with its words as somebody saw them (外发内容).
 *
 * @param observedId what was seen
 * @param unitId whose account it is
 * @param unitPath where that unit stands
 * @param body plain text
 * @param seenBy who noted that it is out; like whoever copied its words, that person does not sign
 * @param againWhy why it is to be read again, or null
 */
public record OutsidePost(
    UUID observedId,
    UUID unitId,
    String unitPath,
    UUID accountId,
    String title,
    String body,
    String url,
    Instant postedAt,
    UUID seenBy,
    String againWhy) {}
