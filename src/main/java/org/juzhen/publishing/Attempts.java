package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Sight;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** The log of every call for a delivery; only ever added to. */
@ApplicationScoped
class Attempts {
  private static final String INSERT =
      "insert into delivery_attempt (id, delivery_id, call, at, outcome, code, note) values (?1, ?2,"
          + " ?3, ?4, ?5, ?6, ?7)";
  private static final String OF =
      "select call, at, outcome, code, note from delivery_attempt where delivery_id = ?1 order by at"
          + " desc, id desc limit 50";

  private final HubClock clock;

  Attempts(HubClock clock) {
    this.clock = clock;
  }

  /** One line of the log. */
  public record Line(String call, Instant at, String outcome, String code, String note) {}

  Uni<Void> note(Errand e, Answer a) {
    String call = e.reply() != null && e.call() == Errand.Call.PUBLISH ? "REPLY" : e.call().name();
    return note(e.deliveryId(), new Line(call, clock.now(), a.kind().name(), a.code(), a.reason()));
  }

  Uni<Void> note(Errand e, Sight s) {
    return note(e.deliveryId(), new Line("FIND", clock.now(), s.kind().name(), null, s.reason()));
  }

  Uni<Void> note(UUID delivery, Line line) {
    return Sql.of(INSERT)
        .with(Ids.next())
        .with(delivery)
        .with(line.call())
        .with(line.at())
        .with(line.outcome())
        .with(line.code() == null ? "" : line.code())
        .with(line.note() == null ? "" : line.note())
        .update()
        .replaceWithVoid();
  }

  /** The last 50, newest first. */
  Uni<List<Line>> of(UUID delivery) {
    return Sql.of(OF)
        .with(delivery)
        .list(Object[].class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Line(
                                (String) r[0],
                                Column.instant(r[1]),
                                (String) r[2],
                                (String) r[3],
                                (String) r[4]))
                    .toList());
  }
}
