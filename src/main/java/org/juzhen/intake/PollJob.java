package org.juzhen.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.PollFailure;

/**
 * Reading one portal once (一次采集).
 *
 * @param missed what the portal's own selectors did not find meanwhile
 * @param failed pages that could not be read meanwhile
 * @param looked whether a page was read at all
 */
record PollJob(
    Portal portal,
    Validators validators,
    Set<String> missed,
    List<PollFailure> failed,
    AtomicBoolean looked) {

  /** That a list of pages is unchanged says nothing of its pages, so it is always read. */
  static PollJob of(Portal portal, Validators validators) {
    return new PollJob(
        portal,
        portal.intake == Way.PAGE ? Validators.NONE : validators,
        ConcurrentHashMap.newKeySet(),
        new CopyOnWriteArrayList<>(),
        new AtomicBoolean());
  }
}
