package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.PeopleDesk;
import org.juzhen.identity.PersonView;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.ContractorReviewDesk;
import org.juzhen.registry.ContractorReviewView;
import org.juzhen.registry.ContractorView;
import org.juzhen.registry.ExceptionDesk;
import org.juzhen.registry.ExceptionView;
import org.juzhen.registry.LookAlikeDesk;
import org.juzhen.registry.NameReport;
import org.juzhen.registry.ResponsibleDesk;
import org.juzhen.registry.ResponsibleView;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.UnitNames;

/** Lays out everything that is known of a unit. */
@ApplicationScoped
class UnitSheets {
  private static final Paging MANY = Paging.of(200, null);

  private final UnitDesk units;
  private final ResponsibleDesk responsibles;
  private final ContractorDesk contractors;
  private final ContractorReviewDesk reviews;
  private final Together together;
  private final ExceptionDesk exceptions;
  private final LookAlikeDesk alike;
  private final PeopleDesk people;
  private final UnitNames names;

  UnitSheets(
      UnitDesk units,
      ResponsibleDesk responsibles,
      ContractorDesk contractors,
      ContractorReviewDesk reviews,
      Together together,
      ExceptionDesk exceptions,
      LookAlikeDesk alike,
      PeopleDesk people,
      UnitNames names) {
    this.units = units;
    this.responsibles = responsibles;
    this.contractors = contractors;
    this.reviews = reviews;
    this.together = together;
    this.exceptions = exceptions;
    this.alike = alike;
    this.people = people;
    this.names = names;
  }

  /** What the parts are gathered into while they are read one after the other. */
  private static final class Parts {
    private UnitView unit;
    private List<UnitView> below;
    private List<ResponsibleView> responsibles;
    private List<ContractorView> contractors;
    private List<ContractorReviewView> reviews;
    private Together.Sheet together;
    private List<PersonView> people;
    private List<ExceptionView> exceptions;
    private NameReport report;
    private Map<UUID, String> names;
  }

  Uni<UnitSheet> of(Actor by, UUID id) {
    Parts p = new Parts();
    return units
        .show(by, id)
        .invoke(x -> p.unit = x)
        .chain(x -> units.below(by, id))
        .invoke(x -> p.below = x)
        .chain(x -> responsibles.list(by, id))
        .invoke(x -> p.responsibles = x)
        .chain(x -> contractors.list(by, id, MANY))
        .invoke(x -> p.contractors = x.items())
        .chain(x -> reviews.ofUnit(by, id))
        .invoke(x -> p.reviews = x)
        .chain(x -> together.of(by, id))
        .invoke(x -> p.together = x)
        .chain(x -> people.list(by, id, MANY))
        .invoke(x -> p.people = x.items())
        .chain(x -> exceptions.list(by, id))
        .invoke(x -> p.exceptions = x)
        .chain(x -> alike.names(by, id))
        .invoke(x -> p.report = x)
        .chain(x -> names.of(named(p.unit)))
        .invoke(x -> p.names = x)
        .map(x -> sheet(by, p));
  }

  /** Who decides on exceptions: the competent unit, else the one above, else the unit itself. */
  private static UUID decider(UnitView u) {
    return Stream.of(u.competentUnitId(), u.parentId(), u.id())
        .filter(id -> id != null)
        .findFirst()
        .orElseThrow();
  }

  private static List<UUID> named(UnitView u) {
    return Stream.of(u.parentId(), u.lineUnitId(), u.competentUnitId(), u.successorId())
        .filter(id -> id != null)
        .distinct()
        .toList();
  }

  private static UnitSheet sheet(Actor by, Parts p) {
    return new UnitSheet(
        p.unit,
        p.below,
        p.responsibles,
        p.contractors,
        p.reviews,
        p.together,
        p.people,
        Vacancy.of(p.unit, p.responsibles, p.people),
        p.exceptions,
        p.report,
        p.names,
        by.has(Role.COORDINATOR, p.unit.id()),
        by.has(Role.SUPERVISOR, p.unit.id()),
        by.has(Role.SUPERVISOR, decider(p.unit)),
        by.has(Role.SYSTEM_ADMIN));
  }
}
