package org.juzhen.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.EventType;

/** The events of the outbox, as this package hands them out. Joins the caller's session. */
@ApplicationScoped
class Events {
  /** An id of version 7 whose random half comes from the database. */
  private static final String SPREAD =
      "insert into webhook_delivery (id, endpoint_id, event_id, state, next_at, give_up_at, made_at)"
          + " select cast(?2 || substr(cast(gen_random_uuid() as text), 19) as uuid), e.id, o.id,"
          + " 'WAITING', ?3, ?4, ?3 from outbox_event o join unit u on u.id = o.unit_id"
          + " join webhook_endpoint e on e.enabled and o.type = any(e.events)"
          + " and e.created_at <= o.at and (e.unit_id = o.unit_id or (e.subtree and e.unit_id in"
          + " (select cast(a as uuid) from unnest(string_to_array(trim(both '/' from u.path), '/'))"
          + " a))) where o.id = any(?1) on conflict (event_id, endpoint_id) do nothing";

  private final ObjectMapper json;

  Events(ObjectMapper json) {
    this.json = json;
  }

  /** What one event says, byte by byte the same whenever it is written. */
  record Event(UUID id, String type, String body) {
    /** The same for every address and for every call. */
    String messageId() {
      return "evt_" + id;
    }
  }

  /** Events that nobody has handed out yet, locked; other nodes skip them. */
  Uni<List<UUID>> waiting(int most) {
    return Sql.of(
            "select id from outbox_event where spread_at is null order by id limit ?1"
                + " for update skip locked")
        .with(most)
        .list(UUID.class);
  }

  /** When the oldest of them happened, or null. */
  Uni<Instant> oldestWaiting() {
    return Sql.of("select at from outbox_event where spread_at is null order by id limit 1")
        .one(Instant.class);
  }

  /** Makes a delivery for each address that asked for one of these events; returns how many. */
  Uni<Integer> spread(List<UUID> events, Instant now) {
    return Sql.of(SPREAD)
        .with(events.toArray(UUID[]::new))
        .with(Ids.next().toString().substring(0, 18))
        .with(now)
        .with(now.plus(RetryPolicy.FOR))
        .update();
  }

  /** Those that somebody hears of are kept for the log, all others are forgotten at once. */
  Uni<Void> handedOut(List<UUID> events, Instant now) {
    return Sql.of(
            "delete from outbox_event o where o.id = any(?1) and not exists"
                + " (select 1 from webhook_delivery d where d.event_id = o.id)")
        .with(events.toArray(UUID[]::new))
        .update()
        .chain(x -> Panache.getSession())
        .chain(
            s ->
                s.createNativeQuery("update outbox_event set spread_at = ?2 where id = any(?1)")
                    .setParameter(1, events.toArray(UUID[]::new))
                    .setParameter(2, now)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Forgets what was handed out before this moment and waits nowhere; at most so many. */
  Uni<Integer> forget(Instant before, int most) {
    return Sql.of(
            "delete from outbox_event where id in (select o.id from outbox_event o where"
                + " o.spread_at < ?1 and not exists (select 1 from webhook_delivery d"
                + " where d.event_id = o.id and d.next_at is not null) limit ?2)")
        .with(before)
        .with(most)
        .update();
  }

  /** An event for one address alone, which asks whether it works. */
  Uni<UUID> test(WebhookEndpoint endpoint, Instant now) {
    UUID id = Ids.next();
    return Sql.of(
            "insert into outbox_event (id, type, unit_id, data, at, spread_at) values"
                + " (?1, ?2, ?3, cast(cast(?4 as text) as jsonb), ?5, ?5)")
        .with(id)
        .with(EventType.WEBHOOK_TEST.code())
        .with(endpoint.unitId)
        .with(written(Map.of("webhookId", endpoint.id)))
        .with(now)
        .update()
        .replaceWith(id);
  }

  /** The events by their ids. */
  Uni<Map<UUID, Event>> these(Collection<UUID> ids) {
    return Sql.of(
            "select id, type, at, cast(data as text) from outbox_event where id =" + " any(?1)")
        .with(ids.toArray(UUID[]::new))
        .list(Object[].class)
        .map(
            rows ->
                rows.stream()
                    .map(this::event)
                    .collect(Collectors.toMap(Event::id, event -> event)));
  }

  private Event event(Object[] row) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", row[1]);
    body.put("timestamp", Column.instant(row[2]).toString());
    try {
      body.put("data", json.readTree((String) row[3]));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be read: " + row[0], e);
    }
    return new Event((UUID) row[0], (String) row[1], written(body));
  }

  private String written(Map<String, ?> body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be written", e);
    }
  }
}
