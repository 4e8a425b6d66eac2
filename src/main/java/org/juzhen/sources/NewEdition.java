package org.juzhen.sources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ReadableText;

/**
 * Sources that somebody proposes to list (白名单拟稿).
 *
 * @param unitId for whom and everybody below; null for the whole hub
 * @param validFrom from which day; not before the day on which a second person confirms it
 * @param complete what this part lists now and the rows do not name ends
 * @param dryRun only tell what would become of each row
 */
public record NewEdition(
    UUID unitId,
    @NotNull SourcePart part,
    @NotBlank @Size(max = 300) @Pattern(regexp = ReadableText.LINE) String basis,
    @NotNull LocalDate validFrom,
    boolean complete,
    boolean dryRun,
    @NotNull @Size(min = 1, max = NewEdition.MOST) List<@NotNull @Valid Row> rows) {
  static final int MOST = 5_000;

  /** A source as somebody wrote it. */
  public record Row(
      @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String host,
      @Size(max = 300) @Pattern(regexp = "[^\\u0000]*") String name,
      @Size(max = 60) @Pattern(regexp = "[^\\u0000]*") String validUntil) {}
}
