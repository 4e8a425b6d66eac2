package org.juzhen.review.dictionary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A test that somebody wants.
 *
 * @param days how far back the texts go
 */
public record NewTrial(@Min(1) @Max(3660) int days) {}
