package org.juzhen.publishing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a person found out: it is there, with its link, or it is not. */
public record Resolution(
    @NotNull Boolean posted,
    @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\\x00]+") String url) {}
