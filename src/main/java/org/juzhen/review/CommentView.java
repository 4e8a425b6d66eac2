package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.review.screening.Place;

/**
 * A comment as people read it.
 *
 * @param caseId the submission at which it was made
 * @param accountId the account whose text it speaks of, or null
 * @param span where the words stand in the text of this submission, in signs that are not white
 *     space, or null because the text has changed
 * @param cards numbers of the drawn cards on which they stand
 * @param by who wrote it
 */
public record CommentView(
    UUID id,
    UUID caseId,
    UUID accountId,
    Place place,
    List<Integer> span,
    List<Integer> cards,
    String quote,
    String body,
    String by,
    Instant writtenAt,
    CommentState state,
    String answer,
    String answeredBy,
    String resolvedBy) {}
