package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Why a unit may have one account more on a platform.
 *
 * @param document the approving document, for example its number
 * @param decidedOn its day
 * @param validUntil the last day on which an account may come of it, or null for no end
 */
public record ExceptionWords(
    @NotNull Platform platform,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String document,
    @NotNull LocalDate decidedOn,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String reason,
    LocalDate validUntil) {}
