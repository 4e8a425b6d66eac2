package org.juzhen.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/**
 * What a new post shall be. Title and body may be left out where an article gives them.
 *
 * @param grade content grade (分级分类); has to be said
 * @param concernedUnitIds units whose work it concerns; they co-sign
 * @param planFileId the contingency plan, where the grade asks for one
 * @param articleId the article it reposts, or null
 * @param sourceUrl link shown beside the text where no article gives one
 * @param push also push to followers where the platform knows the difference
 * @param forms how single accounts shall show it (发布形式); the others as they do by default
 */
public record WantedPost(
    @Size(min = 1, max = 200) @Pattern(regexp = NO_NUL) String title,
    @Size(max = 200_000) @Pattern(regexp = NO_NUL) String bodyHtml,
    @Size(max = 500) @Pattern(regexp = NO_NUL) String summary,
    UUID coverFileId,
    @NotNull @Pattern(regexp = "[A-Z_]{2,40}") String grade,
    @Size(max = 20) List<@NotNull UUID> concernedUnitIds,
    UUID planFileId,
    UUID articleId,
    @Size(max = 500) @Pattern(regexp = "https?://[^\\s\\x00]+") String sourceUrl,
    @NotEmpty @Size(max = 200) List<@NotNull UUID> accountIds,
    @Size(max = 200) List<@NotNull @Valid Own> variants,
    boolean push,
    @Size(max = 200) List<@NotNull @Valid Form> forms) {
  static final String NO_NUL = "(?s)[^\\x00]*";

  /** Each account as it does by default. */
  public WantedPost(
      String title,
      String bodyHtml,
      String summary,
      UUID coverFileId,
      String grade,
      List<UUID> concernedUnitIds,
      UUID planFileId,
      UUID articleId,
      String sourceUrl,
      List<UUID> accountIds,
      List<Own> variants,
      boolean push) {
    this(
        title,
        bodyHtml,
        summary,
        coverFileId,
        grade,
        concernedUnitIds,
        planFileId,
        articleId,
        sourceUrl,
        accountIds,
        variants,
        push,
        null);
  }

  /** What one account shall make of it: SHORT or ARTICLE, where it has the choice. */
  public record Form(@NotNull UUID accountId, @NotNull Shape form) {}

  /** Own words for one account. */
  public record Own(
      @NotNull UUID accountId,
      @Size(min = 1, max = 200) @Pattern(regexp = NO_NUL) String title,
      @Size(max = 200_000) @Pattern(regexp = NO_NUL) String bodyHtml) {}
}
