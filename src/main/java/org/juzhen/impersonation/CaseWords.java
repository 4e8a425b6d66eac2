package org.juzhen.impersonation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Words;

/** What people say about a case. */
final class CaseWords {
  private CaseWords() {}

  /** An imitation that staff found: of which unit, and of which of its accounts if of one. */
  record Found(@NotNull UUID unitId, UUID accountId, @NotNull @Valid Report report) {}

  /** A step on the road; grounds when it is confirmed, a note when it ends. */
  record Step(
      @NotNull CaseAction action,
      @Size(max = 4) List<@NotNull Ground> grounds,
      UUID unitId,
      @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String note) {}

  /** To whom a letter goes (致函对象). */
  enum Addressee {
    PLATFORM,
    CYBERSPACE,
    POLICE
  }

  /** A letter with its document number. */
  record Letter(
      @NotNull Addressee addressee,
      @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String documentNo,
      @NotNull LocalDate sentOn,
      UUID fileId,
      @Size(max = 500) @Pattern(regexp = Words.PLAIN) String note) {}

  /** Something that shows it: an address or a file. */
  record Evidence(
      @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
      UUID fileId,
      @Size(max = 500) @Pattern(regexp = Words.PLAIN) String note) {}
}
