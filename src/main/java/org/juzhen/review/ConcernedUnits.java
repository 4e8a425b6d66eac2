package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The units whose work a text may concern (相关单位), near ones first. */
@ApplicationScoped
public class ConcernedUnits {
  /** The field by which they are named in every request. */
  public static final String FIELD = "concernedUnitIds";

  /** Of the same tree, with somebody who may give its last word. */
  private static final String OFFERED =
      " from unit u, unit own"
          + " where own.id = ?1 and u.id <> own.id and u.id in (select r.unit_id from person_role r"
          + " where r.role in ('LEADER', 'CHIEF_REVIEWER', 'PRINCIPAL_LEADER')"
          + " and (r.until is null or r.until >= ?2))"
          + " and split_part(u.path, '/', 2) = split_part(own.path, '/', 2)";

  private static final String NEAR =
      "select u.id, coalesce(nullif(u.short_name, ''), u.name) as name"
          + OFFERED
          + " order by not starts_with(u.path, own.path), u.path limit 200";

  private static final String NAMED =
      "select u.id" + OFFERED + " and u.id = any(cast(cast(?3 as text[]) as uuid[]))";

  private final HubClock clock;

  ConcernedUnits(HubClock clock) {
    this.clock = clock;
  }

  /** A unit that can be named. */
  public record Choice(UUID id, String name) {}

  /** Those that have somebody to co-sign; empty for who belongs to no unit. */
  @WithSession
  public Uni<List<Choice>> near(UUID unit) {
    return unit == null
        ? Uni.createFrom().item(List.of())
        : Sql.of(NEAR)
            .with(unit)
            .with(clock.today())
            .list(Tuple.class)
            .map(rows -> rows.stream().map(ConcernedUnits::choice).toList());
  }

  private static Choice choice(Tuple row) {
    return new Choice(row.get("id", UUID.class), row.get("name", String.class));
  }

  /**
   * The units named, each once; the text's own unit is refused, and so is every unit that cannot be
   * named: unknown, of another tree, or without anybody to co-sign.
   */
  @WithSession
  public Uni<List<UUID>> named(UUID own, List<UUID> named) {
    List<UUID> wanted = named == null ? List.of() : named.stream().distinct().toList();
    if (wanted.contains(own)) {
      throw KernelProblem.field(FIELD, "WRONG_VALUE");
    }
    return wanted.isEmpty()
        ? Uni.createFrom().item(wanted)
        : offered(own, wanted)
            .invoke(
                found -> {
                  if (found.size() < wanted.size()) {
                    throw KernelProblem.field(FIELD, "UNKNOWN");
                  }
                })
            .replaceWith(wanted);
  }

  private Uni<List<UUID>> offered(UUID own, List<UUID> wanted) {
    return Sql.of(NAMED)
        .with(own)
        .with(clock.today())
        .with(wanted.stream().map(UUID::toString).toArray(String[]::new))
        .list(UUID.class);
  }
}
