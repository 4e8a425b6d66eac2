package org.juzhen.publishing;

import java.util.UUID;

/**
 * The words of a post, cleaned and complete.
 *
 * @param bodyHtml went through {@code CleanHtml}
 * @param coverDigest digest of the cover's bytes, or null
 * @param articleVersion which text of the article it was written from, or null without one
 * @param grade content grade (分级分类)
 */
record Draft(
    String title,
    String bodyHtml,
    String summary,
    UUID coverFileId,
    String coverDigest,
    String grade,
    UUID articleId,
    Integer articleVersion,
    String sourceName,
    String sourceUrl,
    boolean push) {}
