package org.juzhen.repost.uses;

import java.time.Instant;
import java.util.UUID;

/**
 * One use of an article for one account (使用记录).
 *
 * @param byName who began the text
 * @param usedAt when
 * @param postedAt by the platform's clock, or null
 */
public record UseView(
    UUID id,
    UUID articleId,
    String articleTitle,
    UUID postId,
    UUID unitId,
    String unitName,
    UUID accountId,
    String accountName,
    String platform,
    String byName,
    Instant usedAt,
    UseOutcome outcome,
    Instant postedAt,
    String url) {}
