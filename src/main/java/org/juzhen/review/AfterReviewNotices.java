package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Unit;

/** Tells of emergencies that have to be read again, that nobody read, and that were found wrong. */
@ApplicationScoped
class AfterReviewNotices {
  private final NoticeDesk notices;
  private final AfterReviews reviews;

  AfterReviewNotices(NoticeDesk notices, AfterReviews reviews) {
    this.notices = notices;
    this.reviews = reviews;
  }

  /** What was cleared has to be read again, if it is one of these. */
  Uni<Void> opened(ReviewCase c) {
    return reviews
        .ofCase(c.id)
        .chain(
            r ->
                r == null
                    ? Uni.createFrom().voidItem()
                    : tell(
                        Stream.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF_REVIEWER)
                            .map(role -> toRole("AFTER_REVIEW_WAITS", r, r.unitId, role))));
  }

  /** Nobody read it in time. */
  Uni<Void> late(AfterReview r, Unit unit) {
    String kind = "AFTER_REVIEW_LATE";
    UUID above = unit.supervisingUnitId();
    Stream<NoticeOrder> own =
        Stream.of(Role.LEADER, Role.PRINCIPAL_LEADER).map(role -> toRole(kind, r, r.unitId, role));
    return tell(
        above == null
            ? own
            : Stream.concat(own, Stream.of(toRole(kind, r, above, Role.SUPERVISOR))));
  }

  /** Something has to be done about it. */
  Uni<Void> found(AfterReview r, ReviewCase c) {
    if (r.result == AfterResult.SOUND) {
      return Uni.createFrom().voidItem();
    }
    String kind = "AFTER_REVIEW_" + r.result.name();
    Stream<NoticeOrder> all =
        Stream.of(
            toRole(kind, r, r.unitId, Role.LEADER), toRole(kind, r, r.unitId, Role.COORDINATOR));
    Stream<NoticeOrder> author =
        Stream.ofNullable(c.authorId)
            .map(
                a ->
                    NoticeOrder.toPerson(
                        kind, a, List.of(r.title, r.note), "/posts/" + r.subjectId, kind + r.id));
    return tell(Stream.concat(all, author));
  }

  private static NoticeOrder toRole(String kind, AfterReview r, UUID unit, Role role) {
    List<String> words = List.of(r.title, r.note == null ? "" : r.note);
    return NoticeOrder.toRole(kind, unit, role, words, "/reviews/after/" + r.id, kind + r.id);
  }

  private Uni<Void> tell(Stream<NoticeOrder> orders) {
    return InTurn.each(orders.toList(), notices::tell);
  }
}
