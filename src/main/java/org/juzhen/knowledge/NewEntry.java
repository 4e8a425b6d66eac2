package org.juzhen.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What has to be said of a new entry.
 *
 * @param question the standard question
 * @param answer plain text, exactly as citizens get it
 * @param wordings other ways to ask the same
 * @param unitId the owner unit, or null for the writer's own
 * @param basis the document and clause that the answer rests on
 * @param validUntil last day, or null
 * @param regions region codes in which it holds; empty for everywhere
 */
public record NewEntry(
    @NotBlank @Size(max = 500) @Pattern(regexp = NO_NUL) String question,
    @NotBlank @Size(max = 5000) @Pattern(regexp = NO_NUL) String answer,
    @Size(max = 30) List<@NotBlank @Size(max = 500) @Pattern(regexp = NO_NUL) String> wordings,
    @Size(max = 60) @Pattern(regexp = NO_NUL) String topic,
    UUID unitId,
    @Size(max = 500) @Pattern(regexp = NO_NUL) String basis,
    LocalDate validUntil,
    @Size(max = 200) List<@NotNull @Pattern(regexp = "[0-9]{2,12}") String> regions) {
  /** PostgreSQL's text holds every character but this one. */
  static final String NO_NUL = "[^\\u0000]*";

  public NewEntry {
    wordings = wordings == null ? List.of() : wordings.stream().distinct().toList();
    regions = regions == null ? List.of() : regions.stream().distinct().toList();
  }
}
