package org.juzhen.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.review.screening.Place;

/**
 * A comment to be made.
 *
 * @param accountId the account whose text it speaks of, or null for any that says these words
 * @param near signs that are not white space before the words; tells apart where they occur twice
 * @param quote the words, as they stand in the text
 */
public record NewComment(
    UUID accountId,
    @NotNull Place place,
    @Min(0) @Max(10_000_000) Integer near,
    @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String quote,
    @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String body) {}
