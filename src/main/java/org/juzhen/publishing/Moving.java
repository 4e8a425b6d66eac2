package org.juzhen.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * A plan that somebody wants at another moment, with what it hangs on.
 *
 * @param file of the post, as far as it is about this account
 */
record Moving(PostFile file, Delivery delivery, WantedMoment wanted) {
  private static final Duration FARTHEST = Duration.ofDays(366);

  /** The plan of a post's file by its number. */
  static Moving of(PostFile whole, UUID id, WantedMoment wanted) {
    Delivery delivery =
        whole.deliveries().stream().filter(d -> d.id.equals(id)).findFirst().orElseThrow();
    return new Moving(whole.only(delivery.accountId), delivery, wanted);
  }

  Instant at() {
    return wanted.at();
  }

  /** What waits for a person, is on its way or out has no plan any more that could be moved. */
  void mustBeMovable(Instant now) {
    DeliveryAction.mustNotBeCancelled(delivery.state);
    if (delivery.state != DeliveryState.PLANNED) {
      throw PublishingProblem.WRONG_DELIVERY_STATE
          .with("state", delivery.state)
          .with("action", "MOVE");
    }
    if (file.variants().isEmpty()) {
      throw PublishingProblem.NOT_CLEARED.with(
          "account", file.accounts().get(delivery.accountId).name());
    }
    if (at().isBefore(now)) {
      throw PublishingProblem.MOVED_INTO_THE_PAST.with("at", Moments.minute(at()));
    }
    if (at().isAfter(now.plus(FARTHEST))) {
      throw KernelProblem.field("at", "OUT_OF_RANGE");
    }
  }

  /** Whether followers are told stays as it was chosen for this account. */
  Timing timing() {
    return delivery.push == null && place() == null
        ? Timing.together(at())
        : new Timing(at(), Map.of(delivery.accountId, moment()));
  }

  private PlannedMoments.Moment moment() {
    return new PlannedMoments.Moment(at(), isPushed(), place(), List.of());
  }

  /** Only pushes have an order. */
  private Integer place() {
    return isPushed() ? wanted.place() : null;
  }

  private PostVariant variant() {
    return file.variants().get(0);
  }

  boolean isPushed() {
    return PostContent.isPushed(file.post(), delivery);
  }

  PlannedMove as(UUID standing, String reasonBefore) {
    return new PlannedMove(
        standing,
        delivery.accountId,
        delivery.dueAt,
        at(),
        file.clearance(variant()).until(),
        reasonBefore);
  }
}
