package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;

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
  Uni<Void> look(ReviewCase c, List<ReviewStep> road, Set<UUID> signed) {
    List<ReviewStep> left = road.stream().filter(ReviewStep::isUndecided).toList();
    Set<UUID> empty =
        left.stream().filter(s -> s.nobodyToSign).map(s -> s.id).collect(Collectors.toSet());
    return signers
        .users(hands(c, signed))
        .chain(
            taken ->
                Multi.createFrom()
                    .iterable(left)
                    .onItem()
                    .transformToUniAndConcatenate(
                        step -> signers.of(step, c).map(who -> without(who, taken)))
                    .collect()
                    .asList())
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

  /** The same right after somebody signed, whose signature was not read with the file. */
  Uni<Void> look(ReviewFile file, Actor signer) {
    Set<UUID> signed = signed(file);
    signed.add(signer.id());
    return look(file.submission(), file.steps(), signed);
  }

  /** The same for a submission that was read. */
  Uni<Void> look(ReviewFile file) {
    return file.submission().isOpen()
        ? look(file.submission(), file.steps(), signed(file))
        : Uni.createFrom().voidItem();
  }

  private static Set<UUID> signed(ReviewFile file) {
    Set<UUID> signed = file.signers();
    signed.addAll(file.handlers());
    return signed;
  }

  /** Everybody who wrote, put forward, signed or took a paper in hand. */
  private static Set<UUID> hands(ReviewCase c, Set<UUID> signed) {
    Set<UUID> hands = new HashSet<>(signed);
    hands.addAll(c.authorIds);
    if (c.submittedBy != null) {
      hands.add(c.submittedBy);
    }
    return hands;
  }

  private static Set<UUID> without(Set<UUID> who, Set<UUID> taken) {
    Set<UUID> free = new HashSet<>(who);
    free.removeAll(taken);
    return free;
  }
}
