package org.juzhen.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.intake.reading.Selectors;

/**
 * What shall be different about a portal (门户变更); what is absent stays.
 *
 * @param url where it lives
 * @param feedUrl feed or list page to read
 * @param selectors where its pages keep things; all of them together
 * @param reason why, for the history, or null
 */
public record PortalWords(
    @Size(min = 1, max = 200) @Pattern(regexp = "[^\\u0000]*\\S[^\\u0000]*") String name,
    @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String url,
    @Pattern(regexp = "WEBHOOK|FEED|PAGE") String intake,
    @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String feedUrl,
    @Valid Selectors selectors,
    @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {

  /** The portal as it would be registered with these words. */
  NewPortal on(Portal p) {
    return new NewPortal(
        name == null ? p.name : name,
        url == null ? p.url : url,
        p.unitId,
        intake == null ? p.intake.name() : intake,
        feedUrl == null ? p.feedUrl : feedUrl,
        selectors == null ? p.selectors : selectors);
  }
}
