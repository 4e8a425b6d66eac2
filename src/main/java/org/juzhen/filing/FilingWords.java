package org.juzhen.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Words;

/**
 * What a unit says when it files; a draft may leave things out, null leaves them as they are.
 *
 * @param kind required at the start, ignored later
 * @param accountId the account to change or close
 * @param account the account to open
 * @param changes what is to be changed
 */
record FilingWords(
    FilingKind kind,
    UUID accountId,
    @Valid AccountWords account,
    @Valid AccountWords changes,
    @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String reason,
    @Size(max = 50) List<@NotNull @Valid Material> materials) {}
