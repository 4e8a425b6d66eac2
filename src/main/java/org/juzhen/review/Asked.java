package org.juzhen.review;

import java.util.UUID;

/**
 * What an answer is to (所答来信).
 *
 * @param inquiryId the inquiry that is answered
 * @param words the citizen's messages up to the answered one, masked, each with its moment
 */
public record Asked(UUID inquiryId, String words) {}
