package org.juzhen.emergency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.publishing.WantedPost;
import org.juzhen.review.Grade;

/** A unit's own words for an update (自行撰稿); they go the ordinary way of its own texts. */
record OwnUpdate(
    @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String title,
    @NotBlank @Size(max = 200_000) @Pattern(regexp = Wanted.NO_NUL) String bodyHtml,
    @Size(max = 500) @Pattern(regexp = Wanted.NO_NUL) String summary) {

  WantedPost post(List<UUID> accounts) {
    return new WantedPost(
        title,
        bodyHtml,
        summary,
        null,
        Grade.ORIGINAL.name(),
        null,
        null,
        null,
        null,
        accounts,
        null,
        true);
  }
}
