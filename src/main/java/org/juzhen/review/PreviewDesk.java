package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.Units;
import org.juzhen.review.screening.ReadAhead;
import org.juzhen.review.screening.ReadingDesk;
import org.juzhen.review.screening.Screening;

/** Lets authors hear the machine before anybody reads (送审前自查); writes nothing down. */
@ApplicationScoped
public class PreviewDesk {
  /** A text that is changed again and again while it is put forward is put forward later. */
  private static final int AGAIN = 2;

  private final Units units;
  private final Screening screening;
  private final ReadingDesk readers;

  PreviewDesk(Units units, Screening screening, ReadingDesk readers) {
    this.units = units;
    this.screening = screening;
    this.readers = readers;
  }

  /** Looks at the links and reads; must not run in a transaction. */
  public Uni<Preview> preview(Actor by, ReviewOrder order, Locale language) {
    return readThen(by, () -> Uni.createFrom().item(order), ahead -> of(order, ahead, language));
  }

  /**
   * Looks at the links, has the machine read, and then acts with what it found; all over again
   * where something changed in between. Must not run in a transaction.
   *
   * @param by who asks for it, and may not have too much waiting
   * @param asItStands what is to be read, in a transaction of its own
   * @param act what is done with it, in another
   */
  public <T> Uni<T> readThen(
      Actor by, Supplier<Uni<ReviewOrder>> asItStands, Function<ReadAhead, Uni<T>> act) {
    return Uni.createFrom()
        .voidItem()
        .chain(asItStands::get)
        .chain(order -> readers.read(by, order))
        .chain(act::apply)
        .onFailure(PreviewDesk::isNotRead)
        .retry()
        .atMost(AGAIN);
  }

  private static boolean isNotRead(Throwable refused) {
    return refused instanceof Problem p && p.code() == ReviewProblem.NOT_READ_YET;
  }

  /** What was found before; joins its caller's transaction. */
  @WithTransaction
  public Uni<Preview> of(ReviewOrder order, ReadAhead ahead, Locale language) {
    return units
        .required(order.unitId())
        .chain(unit -> screening.report(order, order.pieces(), unit, ahead))
        .map(report -> Preview.of(report, language));
  }
}
