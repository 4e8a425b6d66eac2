package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.Panache;
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
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(INSERT)
                    .setParameter(1, Ids.next())
                    .setParameter(2, delivery)
                    .setParameter(3, line.call())
                    .setParameter(4, line.at())
                    .setParameter(5, line.outcome())
                    .setParameter(6, line.code() == null ? "" : line.code())
                    .setParameter(7, line.note() == null ? "" : line.note())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** The last 50, newest first. */
  Uni<List<Line>> of(UUID delivery) {
    return Panache.getSession()
        .chain(
            s -> s.createNativeQuery(OF, Object[].class).setParameter(1, delivery).getResultList())
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
