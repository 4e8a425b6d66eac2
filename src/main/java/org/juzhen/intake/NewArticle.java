package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * An article that a person enters (人工录入).
 *
 * @param portalId the portal where it stands, or null
 * @param unitId whose article it is when no portal is named; null for the person's own unit
 * @param url where it can be read, or null
 * @param publishedAt in any usual form of date; null for unknown
 * @param importance its class, or null to leave it to the queue
 * @param files kept files of the hub that go with it, in this order
 */
public record NewArticle(
    UUID portalId,
    UUID unitId,
    @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String url,
    @NotBlank @Size(max = 500) @Pattern(regexp = NewArticle.TEXT) String title,
    @NotNull @Size(max = 1_000_000) @Pattern(regexp = NewArticle.TEXT) String bodyHtml,
    @NotBlank @Size(max = 200) @Pattern(regexp = NewArticle.TEXT) String source,
    @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String sourceUrl,
    @Size(max = 60) @Pattern(regexp = NewArticle.TEXT) String publishedAt,
    Importance importance,
    @Size(max = 100) @Pattern(regexp = NewArticle.TEXT) String documentNo,
    @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = NewArticle.TEXT) String> topics,
    @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = NewArticle.TEXT) String> industries,
    @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = NewArticle.TEXT) String> regions,
    @Size(max = 40) List<@NotNull UUID> files) {
  /** Anything but the one sign that the database cannot hold. */
  static final String TEXT = "[^\\u0000\\u001f]*";

  /** The same for others to class. */
  NewArticle unclassed() {
    return new NewArticle(
        portalId,
        unitId,
        url,
        title,
        bodyHtml,
        source,
        sourceUrl,
        publishedAt,
        null,
        documentNo,
        topics,
        industries,
        regions,
        files);
  }
}
