package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Who shall answer for what.
 *
 * @param accountId one account of the unit; null for the unit as a whole
 * @param title the post held in the unit (职务)
 */
public record ResponsibleWords(
    @NotNull Duty duty,
    UUID accountId,
    @NotBlank @Size(max = 60) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String title,
    @Pattern(regexp = Words.PHONE) String phone) {}
