package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.juzhen.registry.Units;
import org.juzhen.review.screening.LinkLookDesk;
import org.juzhen.review.screening.Screening;

/** Lets authors hear the machine before anybody reads (送审前自查); writes nothing down. */
@ApplicationScoped
public class PreviewDesk {
  private final Units units;
  private final Screening screening;
  private final LinkLookDesk links;

  PreviewDesk(Units units, Screening screening, LinkLookDesk links) {
    this.units = units;
    this.screening = screening;
    this.links = links;
  }

  /** Looks at the links first, outside of any transaction, then reads. */
  public Uni<Preview> preview(ReviewOrder order, Locale language) {
    return look(order).chain(x -> read(order, language));
  }

  /** Looks at the links of what is about to be put forward; must not run in a transaction. */
  public Uni<Void> look(ReviewOrder order) {
    return links.look(
        order.pieces().stream().map(Piece::bodyHtml).distinct().toList(),
        order.kind() == SubjectKind.POST);
  }

  /** Reads with what is known of the links; joins its caller's transaction. */
  @WithTransaction
  public Uni<Preview> read(ReviewOrder order, Locale language) {
    return units
        .required(order.unitId())
        .chain(unit -> screening.read(order, order.pieces(), unit))
        .map(report -> Preview.of(report, language));
  }
}
