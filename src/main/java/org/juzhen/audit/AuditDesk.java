package org.juzhen.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.once.OnceClaims;

/** Writes the journal. Called by desks, inside their transaction; never opens one of its own. */
@ApplicationScoped
public class AuditDesk {
  private static final String INSERT =
      "insert into audit_entry (id, at, actor_id, actor_name, actor_unit_id, session_id, verb,"
          + " subject_type, subject_id, unit_id, detail) values (?1, ?2, cast(?3 as uuid), ?4,"
          + " cast(?5 as uuid), cast(?6 as uuid), ?7, ?8, cast(?9 as uuid), cast(?10 as uuid),"
          + " cast(cast(?11 as text) as jsonb))";

  private static final String INSERT_EACH =
      "insert into audit_entry (id, at, actor_name, verb, subject_type, subject_id, unit_id,"
          + " detail) select t.id, ?2, ?3, ?4, t.type, cast(t.subject as uuid), cast(t.unit as"
          + " uuid), cast(t.detail as jsonb) from unnest(cast(?1 as uuid[]), cast(?5 as text[]),"
          + " cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) t(id, type, subject,"
          + " unit, detail)";

  private final OnceClaims once;
  private final HubClock clock;
  private final Detail detail;

  AuditDesk(OnceClaims once, HubClock clock, Detail detail) {
    this.once = once;
    this.clock = clock;
    this.detail = detail;
  }

  /**
   * Records one act; a request that carries a key claims it here, in the act's own transaction.
   *
   * @param verb the constant of the action, for example {@code FILE} or {@code SIGN}
   * @param subject what was acted upon
   * @param change from what to what; no secrets, no citizens' personal data. Numbers of persons in
   *     words that somebody typed are made unreadable here ({@link Detail}).
   */
  public Uni<Void> record(Actor by, String verb, Subject subject, Map<String, ?> change) {
    return once.claim(subject.type(), subject.id())
        .chain(x -> Panache.getSession())
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, Ids.next())
                    .setParameter(2, clock.now())
                    .setParameter(3, text(by.id()))
                    .setParameter(4, by.name())
                    .setParameter(5, text(by.unitId()))
                    .setParameter(6, text(by.sessionId()))
                    .setParameter(7, verb)
                    .setParameter(8, subject.type())
                    .setParameter(9, text(subject.id()))
                    .setParameter(10, text(subject.unitId()))
                    .setParameter(11, detail.written(change))
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Records the same act of the hub itself upon many things, in one statement.
   *
   * @param changes what was acted upon, and from what to what
   */
  public Uni<Void> recordEach(
      Actor by, String verb, Map<Subject, ? extends Map<String, ?>> changes) {
    if (!by.isHub()) {
      throw new IllegalArgumentException("what a person does is recorded one by one");
    }
    return changes.isEmpty()
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            .chain(session -> each(session, by, verb, List.copyOf(changes.entrySet())));
  }

  private Uni<Void> each(
      Mutiny.Session session,
      Actor by,
      String verb,
      List<? extends Map.Entry<Subject, ? extends Map<String, ?>>> changes) {
    return session
        .createNativeQuery(INSERT_EACH)
        .setParameter(1, Stream.generate(Ids::next).limit(changes.size()).toArray(UUID[]::new))
        .setParameter(2, clock.now())
        .setParameter(3, by.name())
        .setParameter(4, verb)
        .setParameter(5, texts(changes, e -> e.getKey().type()))
        .setParameter(6, texts(changes, e -> text(e.getKey().id())))
        .setParameter(7, texts(changes, e -> text(e.getKey().unitId())))
        .setParameter(8, texts(changes, e -> detail.written(e.getValue())))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static <T> String[] texts(List<T> all, Function<T, String> what) {
    return all.stream().map(what).toArray(String[]::new);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  /**
   * What an act was about.
   *
   * @param type the aggregate's name, for example {@code filing}
   * @param id its key, or null for a batch
   * @param unitId the unit that it belongs to, or null
   */
  public record Subject(String type, UUID id, UUID unitId) {}
}
