package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells people what a filing wants of them. Called in the transaction of the act. */
@ApplicationScoped
class FilingNews {
  private final NoticeDesk notices;

  FilingNews(NoticeDesk notices) {
    this.notices = notices;
  }

  /** The unit whose turn it is. An authority outside of the hub is not told by it. */
  Uni<Void> waits(Filing filing, FilingLevel level) {
    return level == null || level.external()
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toRole(
                "FILING_WAITS",
                level.unitId,
                Role.SUPERVISOR,
                words(filing),
                link(filing),
                filing.id + "-" + filing.round));
  }

  /** Whoever handed it in. */
  Uni<Void> decided(Filing filing, FilingAction action) {
    return filing.submittedBy == null
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toPerson(
                "FILING_" + action.name(), filing.submittedBy, words(filing), link(filing), null));
  }

  /** The editors of an account that stops posting. */
  Uni<Void> closing(Filing filing) {
    return notices.tell(
        NoticeOrder.toRole(
            "ACCOUNT_CLOSING", filing.unitId, Role.EDITOR, words(filing), link(filing), null));
  }

  private static List<String> words(Filing filing) {
    return List.of(filing.accountName);
  }

  private static String link(Filing filing) {
    return "/filings/" + filing.id;
  }
}
