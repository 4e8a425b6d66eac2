package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells people what became of a notice to the public. Called in the transaction of the act. */
@ApplicationScoped
class NoticeBoardNews {
  private final NoticeDesk notices;

  NoticeBoardNews(NoticeDesk notices) {
    this.notices = notices;
  }

  /** It was taken down too early: the supervisor has to know, and the unit can put it back. */
  Uni<Void> removed(Filing filing, Announcement told, List<FilingLevel> levels) {
    UUID supervisor =
        levels.stream()
            .filter(l -> l.round == filing.round && !l.external())
            .map(l -> l.unitId)
            .reduce((first, last) -> last)
            .orElse(null);
    Uni<Void> unit =
        notices.tell(
            NoticeOrder.toRole(
                "NOTICE_REMOVED_OWN",
                filing.unitId,
                Role.COORDINATOR,
                List.of(filing.accountName, told.channel),
                link(filing),
                told.id.toString()));
    return supervisor == null
        ? unit
        : unit.chain(
            x ->
                notices.tell(
                    NoticeOrder.toRole(
                        "NOTICE_REMOVED",
                        supervisor,
                        Role.SUPERVISOR,
                        List.of(filing.accountName, told.channel),
                        link(filing),
                        told.id.toString())));
  }

  /** The link could not be seen at the start: perhaps it was mistyped. */
  Uni<Void> unseen(Filing filing, Announcement told) {
    return notices.tell(
        NoticeOrder.toRole(
            "NOTICE_UNSEEN",
            filing.unitId,
            Role.COORDINATOR,
            List.of(filing.accountName, told.channel),
            link(filing),
            told.id.toString()));
  }

  private static String link(Filing filing) {
    return "/filings/" + filing.id;
  }
}
