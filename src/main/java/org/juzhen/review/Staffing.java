package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes which steps nobody can sign (缺岗); they wait, nothing skips them. */
@ApplicationScoped
class Staffing {
  private final Signers signers;
  private final ReviewNotices notices;

  Staffing(Signers signers, ReviewNotices notices) {
    this.signers = signers;
    this.notices = notices;
  }

  /**
   * Looks who could sign what is left; people are told of steps that lost their last signer, and of
   * those that found one again.
   */
  Uni<Void> look(ReviewCase c, List<ReviewStep> road) {
    List<ReviewStep> left = road.stream().filter(ReviewStep::isUndecided).toList();
    Set<UUID> empty =
        left.stream().filter(s -> s.nobodyToSign).map(s -> s.id).collect(Collectors.toSet());
    return signers
        .of(c)
        .invoke(found -> Signers.mark(left, found))
        .chain(
            x ->
                notices.nobodyToSign(
                    c, left.stream().filter(s -> s.nobodyToSign && !empty.contains(s.id)).toList()))
        .chain(
            x ->
                notices.mannedAgain(
                    c,
                    left.stream().filter(s -> !s.nobodyToSign && empty.contains(s.id)).toList()));
  }

  /** The same for a submission that was read. */
  Uni<Void> look(ReviewFile file) {
    return file.submission().isOpen()
        ? look(file.submission(), file.steps())
        : Uni.createFrom().voidItem();
  }
}
