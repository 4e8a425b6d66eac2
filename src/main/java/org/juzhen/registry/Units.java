package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

  /** Higher than any line of units. */
  private static final int HIGHEST = 100;

  /** The unit, or NOT_FOUND. */
  public Uni<Unit> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("unit", id));
  }

  /** The units among these that exist. */
  public Uni<List<Unit>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** Whether somebody sees one of these units. */
  public Uni<Boolean> isOneSeen(Actor by, Collection<UUID> ids) {
    return these(ids).map(found -> found.stream().anyMatch(u -> by.sees(u.id(), u.path())));
  }

  /** The units within reach, in the order of the tree; the cursor is the path. */
  Uni<List<Unit>> within(Reach reach, Paging paging) {
    Map<String, Object> values = new HashMap<>(reach.parameters());
    values.put("after", paging.after() == null ? "" : paging.after());
    return find(
            "from Unit u where u.path > :after and " + reach.condition("u") + " order by u.path",
            values)
        .range(0, paging.rows() - 1)
        .list();
  }

  /** The units within reach that carry one of these names, short or full. */
  public Uni<List<Unit>> named(Reach reach, Collection<String> names) {
    Map<String, Object> values = new HashMap<>(reach.parameters());
    values.put("names", List.copyOf(names));
    return find(
            "from Unit u where (u.name in :names or u.shortName in :names) and "
                + reach.condition("u"),
            values)
        .list();
  }

  /** Whether the line upwards from a unit (条) passes another, itself included. */
  Uni<Boolean> line(UUID from, UUID other) {
    return Sql.of(
            "with recursive line(id, up) as (select id, line_unit_id from unit where id"
                + " = ?1 union select u.id, u.line_unit_id from unit u join line l on"
                + " u.id = l.up) select count(*) from line where id = ?2")
        .with(from)
        .with(other)
        .row(Long.class)
        .map(found -> found > 0);
  }

  /**
   * Says no where the line of supervision upwards from a unit (主管关系) comes back to it: filings
   * would be decided by who filed them. Reads what is written, so changes are flushed before.
   */
  Uni<Void> mustNotSuperviseItself(Unit unit, String field) {
    return Sql.of(
            "with recursive line(id, name, up, step) as ("
                + "select id, name, coalesce(competent_unit_id, parent_id), 0"
                + " from unit where id = ?1"
                + " union all select u.id, u.name,"
                + " coalesce(u.competent_unit_id, u.parent_id), l.step + 1"
                + " from unit u join line l on u.id = l.up"
                + " where l.step < ?2 and (l.step = 0 or l.id <> ?1))"
                + " select name, id = ?1 from line order by step")
        .with(unit.id())
        .with(HIGHEST)
        .list(Object[].class)
        .invoke(line -> mustNotEndWhereItBegan(line, field))
        .replaceWithVoid();
  }

  private static void mustNotEndWhereItBegan(List<Object[]> line, String field) {
    if (line.size() > 1 && (Boolean) line.get(line.size() - 1)[1]) {
      throw RegistryProblem.SUPERVISION_CIRCLE
          .with("name", line.get(0)[0])
          .with("way", line.stream().map(l -> (String) l[0]).collect(Collectors.joining(" → ")))
          .field(field, "WRONG_VALUE");
    }
  }

  /** The units directly below that still stand. */
  Uni<List<Unit>> standingBelow(UUID unit) {
    return list("parentId = ?1 and endedOn is null order by path", unit);
  }

  /** Everybody who moves a unit waits here, or two moves could tie a knot. */
  Uni<Void> lockTree() {
    return Sql.of("select cast(pg_advisory_xact_lock(hashtext('unit')) as text)")
        .one(String.class)
        .replaceWithVoid();
  }

  /** Gives everything below a moved unit its new path. */
  Uni<Integer> repath(String before, String after) {
    return Sql.of(
            "update unit set path = ?2 || substr(path, length(?1) + 1)"
                + " where path like ?1 || '_%'")
        .with(before)
        .with(after)
        .update();
  }
}
