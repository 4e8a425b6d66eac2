package org.juzhen.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** Takes down what outside systems shall be told, in the transaction of the event. */
@ApplicationScoped
public class OutboxDesk {
  /** The due work that hands events out. */
  public static final String WORK = "outbox";

  private static final String INSERT =
      "insert into outbox_event (id, type, unit_id, data, at) select t.id, ?2, t.unit, cast(t.data as"
          + " jsonb), ?5 from unnest(cast(?1 as uuid[]), cast(cast(?3 as text[]) as uuid[]), cast(?4"
          + " as text[])) as t(id, unit, data)";

  private final HubClock clock;
  private final ObjectMapper json;
  private final DueBell bell;

  OutboxDesk(HubClock clock, ObjectMapper json, DueBell bell) {
    this.clock = clock;
    this.json = json;
    this.bell = bell;
  }

  /**
   * One event.
   *
   * @param unitId whose event it is; it is told there and to whoever supervises that unit
   * @param data ids, states and times; no personal data
   */
  public record Event(UUID unitId, Map<String, ?> data) {}

  /**
   * Notes an event; joins the caller's transaction, so that nothing is told that did not happen.
   */
  public Uni<Void> emit(EventType type, UUID unitId, Map<String, ?> data) {
    return emit(type, List.of(new Event(unitId, data)));
  }

  /** Notes many events of one type with one statement. */
  public Uni<Void> emit(EventType type, List<Event> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Sql.of(INSERT)
        .with(Stream.generate(Ids::next).limit(events.size()).toArray(UUID[]::new))
        .with(type.code())
        .with(events.stream().map(e -> e.unitId().toString()).toArray(String[]::new))
        .with(events.stream().map(this::written).toArray(String[]::new))
        .with(clock.now())
        .update()
        .chain(x -> bell.ring(WORK));
  }

  private String written(Event event) {
    Map<String, Object> data = new LinkedHashMap<>(event.data());
    data.put("unitId", event.unitId());
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data that cannot be written down", e);
    }
  }
}
