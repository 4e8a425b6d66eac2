package org.juzhen.supervision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitLevel;

/** Tells a supervisor which units must have an account and have none (应开未开). */
@ApplicationScoped
public class MissingAccountDesk {
  private static final String WITHOUT =
      "select id, name, kind, level from v_supervision_unit where accounts = 0 and path like any(?1)"
          + " and (ended_on is null or ended_on > ?2) order by path";

  private final Rules rules;
  private final HubClock clock;

  MissingAccountDesk(Rules rules, HubClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** A unit without an account. */
  private record Without(UUID id, String name, String opener) {
    static Without of(Tuple r) {
      UnitKind kind = UnitKind.valueOf(r.get("kind", String.class));
      UnitLevel level = UnitLevel.valueOf(r.get("level", String.class));
      return new Without(r.get("id", UUID.class), r.get("name", String.class), kind.opener(level));
    }

    boolean must(RuleValue rule) {
      return rule != null && !rule.basis().remindsOnly() && rule.items().contains(opener);
    }
  }

  /** The units of the person's region, in the order of the tree. */
  @WithTransaction
  public Uni<List<MissingAccount>> list(Actor by) {
    return without(Region.of(by), clock.today()).chain(this::judged);
  }

  private Uni<List<MissingAccount>> judged(List<Without> units) {
    List<UUID> ids = units.stream().map(Without::id).toList();
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : rules
            .values(ids, RuleKey.MUST_OPEN)
            .chain(
                must ->
                    rules
                        .values(ids, RuleKey.MUST_OPEN_EXCEPTIONS)
                        .map(but -> judged(units, must, but)));
  }

  private static List<MissingAccount> judged(
      List<Without> units, Map<UUID, RuleValue> must, Map<UUID, RuleValue> but) {
    return units.stream()
        .filter(u -> u.must(must.get(u.id())))
        .map(u -> new MissingAccount(u.id(), u.name(), must.get(u.id()).basis(), but.get(u.id())))
        .toList();
  }

  private static Uni<List<Without>> without(Region region, LocalDate today) {
    return Sql.of(WITHOUT)
        .with(region.paths())
        .with(today)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(Without::of).toList());
  }
}
