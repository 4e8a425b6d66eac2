package org.juzhen.upward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Words;

/**
 * What is to be offered, and where.
 *
 * @param articleId an article of the own portal, or null
 * @param postId a cleared post of the own unit, or null
 * @param accountId whose version of the post, or null for the longest
 * @param reason why it matters above (要点)
 * @param wishedAt when it should be published there, or null
 * @param negotiate changes count only when the own unit agrees (需协商)
 */
record NewOffer(
    UUID articleId,
    UUID postId,
    UUID accountId,
    @NotNull UUID portalId,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String reason,
    OffsetDateTime wishedAt,
    Boolean negotiate) {
  private static final Duration FARTHEST = Duration.ofDays(366);

  /** Exactly one thing is offered, and not into the past. */
  void mustBeWhole(Instant now) {
    if (articleId == null && postId == null) {
      throw KernelProblem.field("articleId", "REQUIRED");
    }
    if (articleId != null && postId != null) {
      throw KernelProblem.field("postId", "WRONG_VALUE");
    }
    if (accountId != null && postId == null) {
      throw KernelProblem.field("accountId", "WRONG_VALUE");
    }
    if (wishedAt != null
        && (wishedAt.toInstant().isBefore(now)
            || wishedAt.toInstant().isAfter(now.plus(FARTHEST)))) {
      throw KernelProblem.field("wishedAt", "OUT_OF_RANGE");
    }
  }

  OfferKind kind() {
    return articleId == null ? OfferKind.POST : OfferKind.ARTICLE;
  }

  UUID sourceId() {
    return articleId == null ? postId : articleId;
  }

  boolean asksFirst() {
    return Boolean.TRUE.equals(negotiate);
  }
}
