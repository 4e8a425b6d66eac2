package org.juzhen.publishing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Proof that a person posted it (发布凭证). */
public record Evidence(
    @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\\x00]+") String url,
    UUID screenshotFileId) {}
