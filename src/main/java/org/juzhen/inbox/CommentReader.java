package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.juzhen.channel.Channels;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;

/**
 * Reads comments of posts: claim (transaction), call (none), record (transaction). Reading twice
 * keeps each message once.
 */
@ApplicationScoped
class CommentReader implements DueWork {
  static final String NAME = "comments";

  private static final Logger LOG = Logger.getLogger(CommentReader.class);
  private static final int BATCH = 8;

  private final CommentWatchDesk desk;
  private final Channels channels;
  private final Lane lane;

  CommentReader(CommentWatchDesk desk, Channels channels, Lane lane) {
    this.desk = desk;
    this.channels = channels;
    this.lane = lane;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return desk.nextDue();
  }

  @Override
  public Uni<Integer> drive() {
    return desk.claim(BATCH)
        .chain(
            claimed ->
                lane.each(claimed.errands(), BATCH, this::read).replaceWith(claimed.taken()));
  }

  private Uni<Void> read(CommentWatchDesk.Errand e) {
    return channels
        .read(e.accountId(), e.ticket(), e.mark())
        .chain(brought -> desk.record(e, brought))
        .onFailure()
        .recoverWithUni(
            defect -> {
              LOG.errorf(defect, "Comments of delivery %s could not be read", e.deliveryId());
              return desk.failed(e, defect);
            })
        .onFailure()
        .invoke(lost -> LOG.errorf(lost, "Delivery %s waits for its lease", e.deliveryId()))
        .onFailure()
        .recoverWithNull();
  }
}
