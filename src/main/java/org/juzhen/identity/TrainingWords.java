package org.juzhen.identity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.juzhen.registry.Words;

/** A training that a person went through (业务培训). */
public record TrainingWords(
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String topic,
    @DecimalMin("0.5") @DecimalMax("999") @Digits(integer = 3, fraction = 1) BigDecimal hours,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String certificateNo) {}
