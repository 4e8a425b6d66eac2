package org.juzhen.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What shall become different about a post; null leaves it as it is. */
public record PostChange(
    @Size(min = 1, max = 200) @Pattern(regexp = WantedPost.NO_NUL) String title,
    @Size(max = 200_000) @Pattern(regexp = WantedPost.NO_NUL) String bodyHtml,
    @Size(max = 500) @Pattern(regexp = WantedPost.NO_NUL) String summary,
    UUID coverFileId,
    @Pattern(regexp = "[A-Z_]{2,40}") String grade,
    @Size(max = 20) List<@NotNull UUID> concernedUnitIds,
    UUID planFileId,
    @Size(max = 500) @Pattern(regexp = "https?://[^\\s\\x00]+") String sourceUrl,
    @Size(min = 1, max = 200) List<@NotNull UUID> accountIds,
    @Size(max = 200) List<WantedPost.@NotNull @Valid Own> variants,
    Boolean push,
    @Size(max = 200) List<WantedPost.@NotNull @Valid Form> forms) {}
