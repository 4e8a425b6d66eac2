package org.juzhen.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody is away, from the first day to the last. */
public record AbsenceWords(
    @NotNull UUID personId,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\u0000]*") String reason) {}
