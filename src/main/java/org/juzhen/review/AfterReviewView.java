package org.juzhen.review;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * An emergency that is or was read again (事后补审).
 *
 * @param reviewId the submission under which it went out
 * @param postId where it can be corrected or taken back
 * @param mayReview the person may say what was found
 * @param clock until when it has to be read, or null when it was
 */
public record AfterReviewView(
    UUID id,
    UUID reviewId,
    UUID postId,
    UUID unitId,
    String unitName,
    String title,
    Instant openedAt,
    Instant dueAt,
    AfterResult result,
    String note,
    String reviewedBy,
    Instant reviewedAt,
    boolean mayReview,
    ClockView clock) {}
