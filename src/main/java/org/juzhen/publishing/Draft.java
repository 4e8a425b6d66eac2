package org.juzhen.publishing;

import java.util.UUID;
import org.juzhen.review.Grading;

/**
 * The words of a post, cleaned and complete.
 *
 * @param bodyHtml went through {@code CleanHtml}
 * @param coverDigest digest of the cover's bytes, or null
 * @param articleVersion which text of the article it was written from, or null without one
 * @param grading how it is classed (分级分类)
 */
record Draft(
    String title,
    String bodyHtml,
    String summary,
    UUID coverFileId,
    String coverDigest,
    Grading grading,
    UUID articleId,
    Integer articleVersion,
    String sourceName,
    String sourceUrl,
    boolean push) {}
