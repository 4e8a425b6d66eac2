package org.juzhen.contributions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * Material that is handed in (素材).
 *
 * @param fromUnitId the unit that it comes from; null for the contributor's only one
 * @param accountId the main account that it is meant for
 * @param text plain words, a paragraph a line
 * @param gatheredBy who was there (采集人), if not the contributor
 * @param writtenBy who wrote it (撰稿人), if not the contributor
 * @param topic the column or topic that is wished
 * @param wantedOn the day on which it should appear
 */
public record NewContribution(
    UUID fromUnitId,
    @NotNull UUID accountId,
    @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.LINE) String title,
    @NotBlank @Size(max = 50_000) @Pattern(regexp = Wanted.TEXT) String text,
    @Size(max = 9) List<@NotNull @Valid NewPicture> pictures,
    @Size(min = 1, max = 100) @Pattern(regexp = Wanted.LINE) String gatheredBy,
    @Size(min = 1, max = 100) @Pattern(regexp = Wanted.LINE) String writtenBy,
    @Size(min = 1, max = 200) @Pattern(regexp = Wanted.LINE) String place,
    OffsetDateTime happenedAt,
    @Size(min = 1, max = 100) @Pattern(regexp = Wanted.LINE) String topic,
    LocalDate wantedOn) {
  private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** A picture with what is to be seen on it (替代文本). */
  public record NewPicture(
      @NotNull UUID fileId, @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.LINE) String alt) {}

  List<NewPicture> shown() {
    return pictures == null ? List.of() : pictures;
  }

  /** It has happened, and days are days that somebody can mean. */
  void mustBePossible(Instant now) {
    Instant at = happenedAt == null ? now : happenedAt.toInstant();
    if (at.isAfter(now) || at.isBefore(EARLIEST)) {
      throw KernelProblem.field("happenedAt", "OUT_OF_RANGE");
    }
    if (wantedOn != null && (wantedOn.isBefore(FIRST) || wantedOn.isAfter(LAST))) {
      throw KernelProblem.field("wantedOn", "OUT_OF_RANGE");
    }
  }
}
