package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.registry.Words;

/**
 * A supervisor's word that a notice counts as it was entered (公告认可).
 *
 * @param reason what convinced the supervisor
 */
record NoticeAcceptance(@NotBlank @Size(max = 500) @Pattern(regexp = Words.LINE) String reason) {}
