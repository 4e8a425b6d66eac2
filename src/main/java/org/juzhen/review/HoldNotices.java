package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells readers what became of a step that they held, or hold now. */
@ApplicationScoped
class HoldNotices {
  private final NoticeDesk notices;

  HoldNotices(NoticeDesk notices) {
    this.notices = notices;
  }

  Uni<Void> takenOver(ReviewCase c, ReviewHold held, Actor by) {
    return tell("REVIEW_TAKEN_OVER", held.personId(), c, by.name());
  }

  Uni<Void> handedOver(ReviewCase c, Person to, Actor by) {
    return tell("REVIEW_HANDED_OVER", to.id(), c, by.name());
  }

  /** What somebody reads was changed or taken back under their hands. */
  Uni<Void> pulledAway(ReviewCase c, ReviewHold held) {
    return tell("REVIEW_PULLED_AWAY", held.personId(), c, "");
  }

  private Uni<Void> tell(String kind, UUID person, ReviewCase c, String who) {
    return notices
        .tell(NoticeOrder.toPerson(kind, person, List.of(c.title, who), "/reviews/" + c.id, null))
        .replaceWithVoid();
  }
}
