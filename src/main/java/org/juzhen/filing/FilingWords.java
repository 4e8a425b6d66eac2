package org.juzhen.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Words;

/**
 * What a unit says when it files; a draft may leave things out, null leaves them as they are.
 *
 * @param kind required at the start, ignored later
 * @param accountId the account that it is about; an account that has an entry already is opened by
 *     it too
 * @param account the account to open
 * @param changes what is to be changed
 * @param particulars why and when it stops, exceptions asked for
 */
record FilingWords(
    FilingKind kind,
    UUID accountId,
    @Valid AccountWords account,
    @Valid AccountWords changes,
    @Valid Particulars particulars,
    @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String reason,
    @Size(max = 50) List<@NotNull @Valid Material> materials) {

  /** Says no to something that happened on a day to come. */
  void mustBeTimely(LocalDate today) {
    if (account != null) {
      account.mustBeTimely(today, "account");
    }
    if (changes != null) {
      changes.mustBeTimely(today, "changes");
    }
  }
}
