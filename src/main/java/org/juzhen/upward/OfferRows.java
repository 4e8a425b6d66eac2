package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Unit;

/** Reads lists of offers, one statement a page. */
@ApplicationScoped
class OfferRows {
  private static final String LINES =
      "select o.id, o.kind, coalesce(o.final_title, o.title) as title, o.reason, o.round,"
          + " o.unit_id, coalesce(nullif(u.short_name, ''), u.name) as unit_name, o.portal_id,"
          + " p.name as portal_name, o.receiving_unit_id, coalesce(nullif(r.short_name, ''),"
          + " r.name) as receiving_name, o.state, o.edit_id is not null as edited,"
          + " coalesce(o.answered_late, false) as late, o.wished_at, coalesce(o.signed_at,"
          + " o.proposed_at) as offered_at, o.holder_name, o.article_id, o.start_at, o.due_at,"
          + " o.hours, o.document, o.clause, o.binds, o.force, o.extended_by from upward_offer o"
          + " join unit u on u.id = o.unit_id join unit r on r.id = o.receiving_unit_id join portal"
          + " p on p.id = o.portal_id where ";

  /** What the own unit has to answer or to publish. */
  static final String DESK =
      LINES
          + "o.receiving_unit_id = any(?1) and o.state in ('OFFERED', 'TAKEN', 'NEGOTIATING',"
          + " 'ACCEPTED') and (o.due_at, o.id) > (?2, ?3) order by o.due_at, o.id limit ?4";

  static final String RECEIVED =
      LINES
          + "o.receiving_unit_id = any(?1) and o.signed_at is not null and o.id < ?2 and (cast(?3"
          + " as text) is null or o.state = cast(?3 as text)) order by o.id desc limit ?4";

  static final String SENT =
      LINES
          + "o.unit_id = any(?1) and o.id < ?2 and (cast(?3 as text) is null or o.state = cast(?3"
          + " as text)) order by o.id desc limit ?4";

  static final String WATCHED =
      LINES
          + "o.unit_id in (select w.id from unit w, unnest(cast(?1 as text[])) b(path) where w.path"
          + " like b.path || '%') and o.id < ?2 and (cast(?3 as text) is null or o.state = cast(?3"
          + " as text)) order by o.id desc limit ?4";

  /** What became of a text, and from whom an article came. */
  static final String BESIDE =
      LINES
          + "(o.source_id = ?1 or o.article_id = ?1) and (o.unit_id = any(?2) or"
          + " (o.receiving_unit_id = any(?2) and o.signed_at is not null)) order by o.id desc limit"
          + " 20";

  /** Of what can be offered at all, by units that have one above them. */
  static final String OFFERABLE =
      "select k.kind, k.unit_id from (select 'ARTICLE' as kind, a.unit_id from article a where a.id"
          + " = ?1 and a.state = 'CURRENT' union all select 'POST', p.unit_id from post p left join"
          + " article a on a.id = p.article_id where p.id = ?1 and p.stage = 'CLEARED' and (a.id is"
          + " null or a.unit_id = p.unit_id)) k join unit u on u.id = k.unit_id and u.parent_id is"
          + " not null";

  static final String PORTALS_ABOVE =
      "select p.id, p.name, coalesce(nullif(u.short_name, ''), u.name) as unit_name from unit u"
          + " join portal p on p.unit_id = u.id where u.id in (select cast(a as uuid) from"
          + " unnest(string_to_array(trim(both '/' from ?1), '/')) a) and u.id <> ?2 and u.ended_on"
          + " is null order by length(u.path) desc, p.name, p.id limit 200";

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final HubClock clock;

  OfferRows(HubClock clock) {
    this.clock = clock;
  }

  /** One page; the state narrows all boxes but the desk. */
  Uni<Slice<OfferLine>> page(Actor by, OfferBox box, OfferState state, Paging paging) {
    return switch (box) {
      case DESK -> desk(by, paging);
      case RECEIVED -> byAge(RECEIVED, own(by), state, paging);
      case SENT -> byAge(SENT, own(by), state, paging);
      case WATCHED -> byAge(WATCHED, below(by).toArray(String[]::new), state, paging);
    };
  }

  private Uni<Slice<OfferLine>> desk(Actor by, Paging paging) {
    TimeAndId after =
        paging.after() == null ? new TimeAndId(Instant.EPOCH, FIRST) : paging.afterTimeAndId();
    return Sql.of(DESK)
        .with(own(by))
        .with(after.at())
        .with(after.id())
        .with(paging.rows())
        .list(Tuple.class)
        .map(
            rows ->
                Slice.of(rows, paging, r -> new TimeAndId(time(r, "due_at"), id(r, "id")).key())
                    .map(this::line));
  }

  private Uni<Slice<OfferLine>> byAge(String sql, Object where, OfferState state, Paging paging) {
    return Sql.of(sql)
        .with(where)
        .with(paging.afterId() == null ? LAST : paging.afterId())
        .with(state == null ? null : state.name())
        .with(paging.rows())
        .list(Tuple.class)
        .map(rows -> Slice.of(rows, paging, r -> id(r, "id").toString()).map(this::line));
  }

  /** The offers of a text, the latest first. */
  Uni<List<OfferLine>> beside(Actor by, UUID source) {
    return Sql.of(BESIDE)
        .with(source)
        .with(own(by))
        .list(Tuple.class)
        .map(rows -> rows.stream().map(this::line).toList());
  }

  /** As what the person may offer it, or null. */
  Uni<OfferKind> mayOffer(Actor by, UUID source) {
    return Sql.of(OFFERABLE)
        .with(source)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .filter(r -> by.hasAny(id(r, "unit_id"), OfferDesk.OFFER))
                    .map(r -> OfferKind.valueOf(r.get("kind", String.class)))
                    .findFirst()
                    .orElse(null));
  }

  /** The portals of all units above this one, the next one first. */
  Uni<List<OfferChoice.Above>> portalsAbove(Unit unit) {
    return Sql.of(PORTALS_ABOVE)
        .with(unit.path())
        .with(unit.id())
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new OfferChoice.Above(
                                id(r, "id"),
                                r.get("name", String.class),
                                r.get("unit_name", String.class)))
                    .toList());
  }

  /** The units at which somebody holds anything. */
  static UUID[] own(Actor by) {
    return by.units().toArray(UUID[]::new);
  }

  /** The paths of the units that somebody watches over with all below them. */
  static List<String> below(Actor by) {
    return by.has(Role.AUDITOR)
        ? List.of("/")
        : by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
            .map(Grant::unitPath)
            .distinct()
            .toList();
  }

  private OfferLine line(Tuple r) {
    OfferState state = OfferState.valueOf(r.get("state", String.class));
    return new OfferLine(
        id(r, "id"),
        OfferKind.valueOf(r.get("kind", String.class)),
        r.get("title", String.class),
        r.get("reason", String.class),
        r.get("round", Integer.class),
        id(r, "unit_id"),
        r.get("unit_name", String.class),
        id(r, "portal_id"),
        r.get("portal_name", String.class),
        id(r, "receiving_unit_id"),
        r.get("receiving_name", String.class),
        state,
        r.get("edited", Boolean.class),
        r.get("late", Boolean.class),
        time(r, "wished_at"),
        time(r, "offered_at"),
        r.get("holder_name", String.class),
        id(r, "article_id"),
        state.waitsAbove() ? clock(r, clock.now()) : null);
  }

  private static ClockView clock(Tuple r, Instant now) {
    Basis basis =
        new Basis(
            r.get("document", String.class),
            r.get("clause", String.class),
            Basis.Binds.valueOf(r.get("binds", String.class)),
            Basis.Force.valueOf(r.get("force", String.class)),
            r.get("extended_by", String.class));
    return OfferClock.view(
        RuleKey.UPWARD_ANSWER_HOURS,
        new OfferClock.Facts(
            time(r, "start_at"), time(r, "due_at"), r.get("hours", Integer.class), basis),
        now);
  }

  private static UUID id(Tuple r, String column) {
    return r.get(column, UUID.class);
  }

  private static Instant time(Tuple r, String column) {
    return Column.instant(r.get(column));
  }
}
