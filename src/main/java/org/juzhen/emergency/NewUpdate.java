package org.juzhen.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.publishing.WantedPost;

/**
 * An update that is to be written.
 *
 * @param title may be left out, as the body may, where an article gives it
 * @param rumourId the rumour that it refutes
 * @param articleId the portal's article that it carries, or null
 * @param jointWith with whom it is released, for example the county's media centre (融媒体中心)
 */
record NewUpdate(
    @NotNull UpdateKind kind,
    @Size(min = 1, max = 200) @Pattern(regexp = Wanted.NO_NUL) String title,
    @Size(max = 200_000) @Pattern(regexp = Wanted.NO_NUL) String bodyHtml,
    @Size(max = 500) @Pattern(regexp = Wanted.NO_NUL) String summary,
    @Size(max = 500) @Pattern(regexp = Wanted.LINK) String sourceUrl,
    UUID rumourId,
    UUID articleId,
    @Size(min = 1, max = 200) @Pattern(regexp = Wanted.NO_NUL) String jointWith) {

  void mustNameItsRumour() {
    if ((kind == UpdateKind.REFUTATION) != (rumourId != null)) {
      throw KernelProblem.field("rumourId", rumourId == null ? "REQUIRED" : "WRONG_VALUE");
    }
  }

  WantedPost post(List<UUID> accounts) {
    return new WantedPost(
        title,
        bodyHtml,
        summary,
        null,
        kind.grade().name(),
        null,
        null,
        articleId,
        sourceUrl,
        accounts,
        null,
        true);
  }
}
