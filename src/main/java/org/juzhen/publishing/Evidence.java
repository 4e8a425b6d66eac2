package org.juzhen.publishing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a person posted it (发布凭证).
 *
 * @param screenshotFileId a kept picture of it, or null; needed where the stated time decides
 * @param postedAt when it was posted, as the person says; null counts as now
 */
public record Evidence(
    @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\\x00]+") String url,
    UUID screenshotFileId,
    Instant postedAt) {}
