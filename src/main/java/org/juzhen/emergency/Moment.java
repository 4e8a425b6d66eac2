package org.juzhen.emergency;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One point of a thread's row of time: an update or an entry of the record.
 *
 * @param update the update, or null
 * @param entry the entry, or null
 */
public record Moment(Instant at, EmergencyView.Update update, EmergencyView.Entry entry) {

  /** The newest first. */
  static List<Moment> of(EmergencyView view) {
    return Stream.concat(
            view.updates().stream().map(u -> new Moment(u.writtenAt(), u, null)),
            view.entries().stream().map(e -> new Moment(e.at(), null, e)))
        .sorted(Comparator.comparing(Moment::at).reversed())
        .toList();
  }
}
