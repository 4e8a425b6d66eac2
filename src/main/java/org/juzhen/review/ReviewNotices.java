package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells people that something waits for them, came back, or that nobody is there to sign. */
@ApplicationScoped
class ReviewNotices {
  private final NoticeDesk notices;

  ReviewNotices(NoticeDesk notices) {
    this.notices = notices;
  }

  /** A step may be signed now. */
  Uni<Void> opened(ReviewCase c, ReviewStep step) {
    return tell(step.wanted().stream().map(role -> toRole("REVIEW_WAITS", c, role, step.id)));
  }

  /**
   * Steps that nobody can sign: the coordinator has to give somebody the role, the author waits.
   */
  Uni<Void> nobodyToSign(ReviewCase c, List<ReviewStep> steps) {
    String kind = "REVIEW_NOBODY_TO_SIGN";
    return tell(
        steps.stream()
            .flatMap(
                s ->
                    Stream.of(
                        toRole(kind, c, Role.COORDINATOR, s.id), toAuthor(kind, c, s.id, ""))));
  }

  /** It is over: the author learns how. */
  Uni<Void> ended(ReviewCase c, Verdict verdict) {
    String why = verdict.note() == null ? "" : verdict.note();
    return tell(Stream.of(toAuthor("REVIEW_" + c.state.name(), c, c.id, why)));
  }

  private static NoticeOrder toRole(String kind, ReviewCase c, Role role, UUID once) {
    return NoticeOrder.toRole(kind, c.unitId, role, List.of(c.title), link(c), kind + once);
  }

  private static NoticeOrder toAuthor(String kind, ReviewCase c, UUID once, String why) {
    return NoticeOrder.toPerson(kind, c.authorId, List.of(c.title, why), link(c), kind + once);
  }

  private static String link(ReviewCase c) {
    return "/reviews/" + c.id;
  }

  /** What the hub wrote by itself has no author to tell. */
  private Uni<Void> tell(Stream<NoticeOrder> orders) {
    return Multi.createFrom()
        .items(orders.filter(o -> o.unitId() != null || o.personId() != null))
        .onItem()
        .transformToUniAndConcatenate(notices::tell)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
