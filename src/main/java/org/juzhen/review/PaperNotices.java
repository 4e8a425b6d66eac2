package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells signers what is done in their name with a signed form (纸质审签告知). */
@ApplicationScoped
class PaperNotices {
  private final NoticeDesk notices;

  PaperNotices(NoticeDesk notices) {
    this.notices = notices;
  }

  Uni<Void> recorded(ReviewCase c, PaperSignature paper) {
    return tell("PAPER_RECORDED", c, paper, paper.recordedByName);
  }

  Uni<Void> counted(ReviewCase c, PaperSignature paper) {
    return tell("PAPER_COUNTED", c, paper, paper.checkedByName);
  }

  private Uni<Void> tell(String kind, ReviewCase c, PaperSignature paper, String by) {
    return notices
        .tell(
            NoticeOrder.toPerson(
                kind,
                paper.signerId,
                List.of(c.title, by),
                "/reviews/" + paper.stepId + "/paper",
                kind + paper.id))
        .replaceWithVoid();
  }
}
