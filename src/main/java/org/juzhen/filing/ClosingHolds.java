package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.filing.NoticeBoard.Hold;

/** What holds closings up, apart from the time of their notices (暂不能关停的原因). */
@ApplicationScoped
class ClosingHolds {
  private final Filings filings;

  ClosingHolds(Filings filings) {
    this.filings = filings;
  }

  /** Of one filing; nothing of those that close nothing. */
  Uni<List<Hold>> of(Filing filing) {
    if (filing.kind != FilingKind.CLOSE || filing.closedAt != null) {
      return Uni.createFrom().item(List.of());
    }
    return filings
        .flush()
        .chain(x -> filings.getSession())
        .chain(
            s ->
                s.createNativeQuery(
                        "select wanted_id, kind, place, announcement_id, why from closing_held"
                            + " where filing_id = ?1 order by wanted_id",
                        Object[].class)
                    .setParameter(1, filing.id)
                    .getResultList())
        .map(rows -> rows.stream().map(ClosingHolds::hold).toList());
  }

  private static Hold hold(Object[] row) {
    return new Hold(
        (UUID) row[0],
        AnnouncementKind.valueOf((String) row[1]),
        NoticePlace.valueOf((String) row[2]),
        (UUID) row[3],
        NoticeBoard.Why.valueOf((String) row[4]));
  }
}
