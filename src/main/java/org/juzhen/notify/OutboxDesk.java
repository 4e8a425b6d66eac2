package org.juzhen.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** Takes down what outside systems shall be told, in the transaction of the event. */
@ApplicationScoped
public class OutboxDesk {
  static final String WORK = "outbox";

  private final HubClock clock;
  private final ObjectMapper json;
  private final DueBell bell;

  OutboxDesk(HubClock clock, ObjectMapper json, DueBell bell) {
    this.clock = clock;
    this.json = json;
    this.bell = bell;
  }

  /**
   * Notes an event; joins the caller's transaction, so that nothing is told that did not happen.
   *
   * @param type for example {@code duty.created}
   * @param unitId whose event it is, or null
   * @param data ids and plain values; no citizens' personal data
   */
  public Uni<Void> emit(String type, UUID unitId, Map<String, ?> data) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "insert into outbox_event (id, type, unit_id, data, at) values (?1, ?2,"
                            + " cast(?3 as uuid), cast(?4 as jsonb), ?5)")
                    .setParameter(1, Ids.next())
                    .setParameter(2, type)
                    .setParameter(3, unitId == null ? null : unitId.toString())
                    .setParameter(4, written(data))
                    .setParameter(5, clock.now())
                    .executeUpdate())
        .chain(x -> bell.ring(WORK));
  }

  private String written(Map<String, ?> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data that cannot be written down", e);
    }
  }
}
