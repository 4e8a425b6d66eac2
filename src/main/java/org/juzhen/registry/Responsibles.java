package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Who answers for what. */
@ApplicationScoped
public class Responsibles implements PanacheRepositoryBase<Responsible, UUID> {

  /** Those of a unit and its accounts that answer now. */
  Uni<List<Responsible>> now(UUID unit) {
    return list(
        "unitId = ?1 and endedOn is null order by accountId nulls first, duty, part, id", unit);
  }

  /** Who answers now, or null. */
  Uni<Responsible> now(UUID unit, UUID account, Duty duty) {
    return account == null
        ? find("unitId = ?1 and accountId is null and duty = ?2 and endedOn is null", unit, duty)
            .firstResult()
        : find("accountId = ?1 and duty = ?2 and endedOn is null", account, duty).firstResult();
  }

  /** Who answers for the same now as these words say, or null. */
  Uni<Responsible> before(UUID unit, ResponsibleWords words) {
    return now(unit)
        .map(
            found ->
                found.stream()
                    .filter(r -> r.duty == words.duty())
                    .filter(r -> Objects.equals(r.accountId, words.accountId()))
                    .filter(r -> Objects.equals(r.part, words.namedPart()))
                    .findFirst()
                    .orElse(null));
  }

  /** What somebody answers for, for an account or for its unit as a whole. */
  public Uni<Set<Duty>> held(UUID unit, UUID account) {
    return now(unit)
        .map(
            found -> {
              Set<Duty> held = EnumSet.noneOf(Duty.class);
              found.stream()
                  .filter(r -> r.accountId == null || r.accountId.equals(account))
                  .forEach(r -> held.add(r.duty));
              return held;
            });
  }

  /** Nobody answers for the account any more who was named for it alone. */
  Uni<Void> endFor(UUID account, LocalDate day) {
    return update("endedOn = ?1 where accountId = ?2 and endedOn is null", day, account)
        .replaceWithVoid();
  }
}
