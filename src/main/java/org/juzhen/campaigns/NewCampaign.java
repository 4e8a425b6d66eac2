package org.juzhen.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Platform;

/**
 * A campaign that is to be opened.
 *
 * @param tag the words by which its posts are recognised
 * @param topics topics of articles that belong to it; null for none
 * @param postsEach how many posts each account owes; ignored where articles are asked for
 */
public record NewCampaign(
    @NotNull UUID unitId,
    @NotBlank @Size(max = 100) @Pattern(regexp = Wanted.LINE) String name,
    @NotBlank @Size(min = 2, max = 40) @Pattern(regexp = Wanted.LINE) String tag,
    @Size(max = 20) List<@NotBlank @Size(max = 50) @Pattern(regexp = Wanted.LINE) String> topics,
    @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.TEXT) String purpose,
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn,
    @NotNull CampaignTarget target,
    @Min(1) @Max(1000) Integer postsEach,
    @NotNull @Valid Takers takers) {
  private static final int LONGEST_DAYS = 366;

  /**
   * Which accounts take part: those that all of what is said names.
   *
   * @param belowUnitId at or below this unit; null for the whole subtree
   * @param lineUnitId of units in this line (条线); null for any
   * @param platforms of these platforms; empty for any
   * @param mainOnly main accounts only
   * @param accountIds of all these only the ones that are named here; empty for all
   */
  public record Takers(
      UUID belowUnitId,
      UUID lineUnitId,
      @Size(max = 20) List<@NotNull Platform> platforms,
      boolean mainOnly,
      @Size(max = 500) List<@NotNull UUID> accountIds) {

    String[] platformNames() {
      return platforms == null
          ? new String[0]
          : platforms.stream().map(Enum::name).toArray(String[]::new);
    }

    UUID[] picked() {
      return accountIds == null ? new UUID[0] : accountIds.toArray(UUID[]::new);
    }
  }

  /** Its days are in order, not over, and not longer than a year. */
  void mustBePossible(LocalDate today) {
    if (toOn.isBefore(fromOn) || toOn.isAfter(fromOn.plusDays(LONGEST_DAYS))) {
      throw KernelProblem.field("toOn", "OUT_OF_RANGE");
    }
    if (toOn.isBefore(today) || toOn.getYear() > 2998 || fromOn.getYear() < 2000) {
      throw KernelProblem.field("toOn", "OUT_OF_RANGE");
    }
    if (bare().length() < 2) {
      throw KernelProblem.field("tag", "TOO_SHORT");
    }
  }

  /** The tag without number signs. */
  String bare() {
    return tag.replaceAll("[#＃]", "").strip();
  }

  List<String> named() {
    return topics == null ? List.of() : topics.stream().map(String::strip).distinct().toList();
  }

  int each() {
    return target == CampaignTarget.EACH_ARTICLE || postsEach == null ? 1 : postsEach;
  }
}
