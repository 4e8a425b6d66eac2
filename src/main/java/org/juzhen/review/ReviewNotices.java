package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeOrder;

/** Tells people that something waits for them, came back, or that nobody is there to sign. */
@ApplicationScoped
class ReviewNotices {
  private static final Logger LOG = Logger.getLogger(ReviewNotices.class);

  /** A step may be signed now. */
  Uni<Void> opened(ReviewCase c, ReviewStep step) {
    return tell(step.wanted().stream().map(role -> toRole("REVIEW_WAITS", c, role, step.id)));
  }

  /**
   * Steps that nobody can sign: the coordinator has to give somebody the role, the author waits.
   */
  Uni<Void> nobodyToSign(ReviewCase c, List<ReviewStep> steps) {
    return tell(
        steps.stream()
            .flatMap(
                s ->
                    Stream.of(
                        toRole("REVIEW_NOBODY_TO_SIGN", c, Role.COORDINATOR, s.id),
                        toAuthor("REVIEW_NOBODY_TO_SIGN", c, s.id)))
            .filter(o -> o.unitId() != null || o.personId() != null));
  }

  /** It is over: the author learns how. */
  Uni<Void> ended(ReviewCase c, Verdict verdict) {
    return tell(
        Stream.of(toAuthor("REVIEW_" + c.state.name(), c, c.id)).filter(o -> o.personId() != null));
  }

  private static NoticeOrder toRole(String kind, ReviewCase c, Role role, UUID once) {
    return NoticeOrder.toRole(kind, c.unitId, role, List.of(c.title), link(c), kind + once);
  }

  private static NoticeOrder toAuthor(String kind, ReviewCase c, UUID once) {
    return NoticeOrder.toPerson(kind, c.authorId, List.of(c.title), link(c), kind + once);
  }

  private static String link(ReviewCase c) {
    return "/reviews/" + c.id;
  }

  private Uni<Void> tell(Stream<NoticeOrder> orders) {
    return Multi.createFrom()
        .items(orders)
        .onItem()
        .invoke(o -> LOG.infof("Notice %s %s", o.kind(), o.link()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
