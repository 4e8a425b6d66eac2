package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Sight;

/**
 * Writes down what a call told, again where another transaction was faster at one of its rows: what
 * a platform did is not lost because a reminder ran at that moment. The call is never made again
 * for it; after the last try the lease runs out, and the outcome is looked up.
 */
@ApplicationScoped
class Recording {
  private static final Logger LOG = Logger.getLogger(Recording.class);
  private static final int TRIES = 6;

  /** The first pause; each further one is twice as long, all together about a second and a half. */
  private static final long PAUSE_MS = 50;

  private final RecordDesk records;
  private final Vertx vertx;

  Recording(RecordDesk records, Vertx vertx) {
    this.records = records;
    this.vertx = vertx;
  }

  Uni<Void> answered(Errand errand, Answer answer) {
    return written(errand, () -> records.answered(errand, answer));
  }

  Uni<Void> answered(Errand errand, Map<UUID, Answer> answers) {
    return written(errand, () -> records.answered(errand, answers));
  }

  Uni<Void> seen(Errand errand, Sight sight) {
    return written(errand, () -> records.seen(errand, sight));
  }

  Uni<Void> recalled(Errand errand, Answer answer) {
    return written(errand, () -> records.recalled(errand, answer));
  }

  private Uni<Void> written(Errand errand, Supplier<Uni<Void>> record) {
    return written(errand, record, 1);
  }

  private Uni<Void> written(Errand errand, Supplier<Uni<Void>> record, int nth) {
    return Uni.createFrom()
        .deferred(record::get)
        .onFailure(why -> nth < TRIES && DatabaseSaysNo.isOutrun(why))
        .recoverWithUni(
            why -> {
              LOG.infof("The record of %s was outrun: %s", errand.deliveryId(), why.getMessage());
              return pause(PAUSE_MS << (nth - 1)).chain(x -> written(errand, record, nth + 1));
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
