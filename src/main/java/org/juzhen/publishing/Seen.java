package org.juzhen.publishing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What somebody saw on an account.
 *
 * @param pushed whether it was pushed to the followers past the hub; null where nobody knows
 */
public record Seen(
    @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\\x00]+") String url,
    @Size(max = 200) @Pattern(regexp = WantedPost.NO_NUL) String title,
    @Size(max = 200) @Pattern(regexp = WantedPost.NO_NUL) String platformPostId,
    @NotNull Instant postedAt,
    Boolean pushed) {}
