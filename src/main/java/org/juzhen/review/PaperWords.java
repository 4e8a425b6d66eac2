package org.juzhen.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A signed form as somebody wrote it down.
 *
 * @param code as it is printed on the form
 * @param fileId the scan
 * @param verdict what the signer decided there
 */
public record PaperWords(
    @NotNull UUID signerId,
    @NotNull LocalDate signedOn,
    @NotBlank @Size(max = 40) @Pattern(regexp = "[^\\u0000]*") String code,
    @NotNull UUID fileId,
    @NotNull @Valid Verdict verdict) {}
