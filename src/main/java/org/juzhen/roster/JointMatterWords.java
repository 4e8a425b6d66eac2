package org.juzhen.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * What is passed to a collaborating office.
 *
 * @param accountId the account of the territory that it is about, or null
 * @param dueOn until when an answer is asked for, or null
 */
public record JointMatterWords(
    @NotNull Authority authority,
    UUID accountId,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String title,
    @NotBlank @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String words,
    LocalDate dueOn) {}
