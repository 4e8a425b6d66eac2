package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Channels;
import org.juzhen.channel.Parcel;
import org.juzhen.channel.Sight;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.Problem;

/**
 * Drives deliveries: claim (transaction), call (none), record (transaction). Several calls run side
 * by side; each records what it learnt by itself, so that one slow platform holds nobody up.
 */
@ApplicationScoped
public class Sender implements DueWork {
  static final String NAME = "delivery";

  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final int BATCH = 16;
  private static final Answer CHANGED =
      Answer.refused("CONTENT_CHANGED", GateWords.of("CONTENT_CHANGED"), Answer.FixBy.AUTHOR);
  private static final Answer UNCLEARED =
      Answer.refused("NOT_CLEARED", GateWords.of("NOT_CLEARED"), Answer.FixBy.AUTHOR);
  private static final Sight UNSEEN = Sight.cannotTell(GateWords.of("PICTURE_LOST"));

  private final Claims claims;
  private final Recording records;
  private final Parcels parcels;
  private final Channels channels;
  private final TogetherCall together;
  private final Lane lane;

  Sender(
      Claims claims,
      Recording records,
      Parcels parcels,
      Channels channels,
      TogetherCall together,
      Lane lane) {
    this.together = together;
    this.claims = claims;
    this.records = records;
    this.parcels = parcels;
    this.channels = channels;
    this.lane = lane;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return claims.nextDue();
  }

  @Override
  public Uni<Integer> drive() {
    return claims
        .claim(BATCH)
        .chain(
            claimed -> lane.each(claimed.errands(), BATCH, this::run).replaceWith(claimed.taken()));
  }

  /** A defect here leaves the lease to run out; where looking breaks as well, a person looks. */
  Uni<Void> run(Errand e) {
    return Uni.createFrom()
        .deferred(() -> call(e))
        .onFailure()
        .recoverWithUni(defect -> records.missed(e, defect));
  }

  private Uni<Void> call(Errand e) {
    switch (e.call()) {
      case PUBLISH:
        return e.isTogether() ? together.publish(e) : publish(e).chain(a -> records.answered(e, a));
      case LOOK:
        return channels.look(e.accountId(), e.ticket()).chain(a -> records.answered(e, a));
      case FIND:
        return e.isTogether() ? together.find(e) : find(e).chain(s -> records.seen(e, s));
      default:
        return channels.recall(e.accountId(), e.ticket()).chain(a -> records.recalled(e, a));
    }
  }

  private Uni<Answer> publish(Errand e) {
    return e.reply() == null
        ? packed(e)
            .chain(
                p ->
                    p == null
                        ? Uni.createFrom().item(CHANGED)
                        : stillCleared(
                            e, () -> channels.publish(e.accountId(), p, e.key(), e.since())))
        : stillCleared(
            e,
            () ->
                channels.reply(
                    e.accountId(), e.reply().to(), e.reply().text(), e.key(), e.since()));
  }

  /** Packing takes its time, and it was claimed before that: the clearance is asked for again. */
  private Uni<Answer> stillCleared(Errand e, Supplier<Uni<Answer>> call) {
    return claims
        .fallen(e)
        .chain(fallen -> fallen.isEmpty() ? call.get() : Uni.createFrom().item(UNCLEARED));
  }

  private Uni<Sight> find(Errand e) {
    return e.reply() == null
        ? packed(e)
            .chain(
                p ->
                    p == null
                        ? Uni.createFrom().item(UNSEEN)
                        : channels.find(e.accountId(), p, e.sought()))
        : channels.findReply(e.accountId(), e.reply().to(), e.reply().text(), e.sought());
  }

  /** The parcel, or null where a picture on disk is not the one that was cleared. */
  private Uni<Parcel> packed(Errand e) {
    return parcels
        .of(e.content())
        .onFailure(Problem.class)
        .invoke(no -> LOG.errorf("Delivery %s: %s", e.deliveryId(), no.getMessage()))
        .onFailure(Problem.class)
        .recoverWithNull();
  }
}
