package org.juzhen.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.ReadableText;

/**
 * What is decided about one day of the calendar.
 *
 * @param kind working day, day off, or again as published
 * @param name of the holiday, or null
 * @param document on which it rests
 */
public record NewDay(
    @NotNull LocalDate day,
    @NotNull DayKind kind,
    @Size(max = 60) @Pattern(regexp = ReadableText.LINE) String name,
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String document) {}
