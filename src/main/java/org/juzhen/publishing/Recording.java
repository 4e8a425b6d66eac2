package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Sight;
import org.juzhen.kernel.InTurn;

/**
 * Writes down what a call told, again where another transaction was faster at one of its rows: what
 * a platform did is not lost because a reminder ran at that moment. The call is never made again
 * for it; after the last try the lease runs out, and the outcome is looked up. Where that cannot be
 * written down either, a person finds out.
 */
@ApplicationScoped
class Recording {
  private static final Logger LOG = Logger.getLogger(Recording.class);
  private static final int TRIES = 6;

  /** The first pause; each further one is twice as long, all together about a second and a half. */
  private static final long PAUSE_MS = 50;

  private final RecordDesk records;
  private final SetAsideDesk aside;
  private final Vertx vertx;

  Recording(RecordDesk records, SetAsideDesk aside, Vertx vertx) {
    this.records = records;
    this.aside = aside;
    this.vertx = vertx;
  }

  Uni<Void> answered(Errand errand, Answer answer) {
    return written(errand, e -> records.answered(e, answer));
  }

  Uni<Void> answered(Errand errand, Map<UUID, Answer> answers) {
    return written(errand, e -> records.answered(e, answers));
  }

  Uni<Void> seen(Errand errand, Sight sight) {
    return written(errand, e -> records.seen(e, sight));
  }

  Uni<Void> recalled(Errand errand, Answer answer) {
    return written(errand, e -> records.recalled(e, answer));
  }

  /** Nothing was learnt: the call itself broke, here and not at the platform. */
  Uni<Void> missed(Errand errand, Throwable why) {
    return InTurn.each(errand.singly(), e -> missedOne(e, why));
  }

  /** All at once; where that is refused one after the other, so that one keeps no other's back. */
  private Uni<Void> written(Errand errand, Function<Errand, Uni<Void>> record) {
    return tried(errand, record, 1)
        .onFailure()
        .recoverWithUni(
            why ->
                errand.others().isEmpty()
                    ? missedOne(errand, why)
                    : InTurn.each(errand.singly(), e -> alone(e, record)));
  }

  private Uni<Void> alone(Errand e, Function<Errand, Uni<Void>> record) {
    return tried(e, record, 1).onFailure().recoverWithUni(why -> missedOne(e, why));
  }

  /** What cannot even be handed over is looked for again when its lease runs out. */
  private Uni<Void> missedOne(Errand e, Throwable why) {
    LOG.errorf(why, "What became of delivery %s could not be written down", e.deliveryId());
    return aside
        .unrecorded(e, DatabaseSaysNo.to(why))
        .onFailure()
        .invoke(no -> LOG.errorf(no, "Delivery %s cannot be handed over", e.deliveryId()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> tried(Errand errand, Function<Errand, Uni<Void>> record, int nth) {
    return Uni.createFrom()
        .deferred(() -> record.apply(errand))
        .onFailure(why -> nth < TRIES && DatabaseSaysNo.isOutrun(why))
        .recoverWithUni(
            why -> {
              LOG.infof("The record of %s was outrun: %s", errand.deliveryId(), why.getMessage());
              return pause(PAUSE_MS << (nth - 1)).chain(x -> tried(errand, record, nth + 1));
            });
  }

  /** Goes on in the context it came from, where the database can be used. */
  private Uni<Void> pause(long millis) {
    return Uni.createFrom()
        .emitter(
            e -> {
              Context own = vertx.getOrCreateContext();
              vertx.setTimer(millis, timer -> own.runOnContext(x -> e.complete(null)));
            });
  }
}
