package org.juzhen.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.PersonView;
import org.juzhen.registry.ContractorReviewView;
import org.juzhen.registry.ContractorView;
import org.juzhen.registry.ExceptionView;
import org.juzhen.registry.NameReport;
import org.juzhen.registry.ResponsibleView;
import org.juzhen.registry.UnitView;

/**
 * Everything that is known of a unit, for its page.
 *
 * @param names of the other units that it speaks of
 * @param coordinates the reader keeps this unit's records
 * @param supervises the reader supervises what lies below
 * @param decides the reader supervises this unit itself
 * @param administers the reader keeps the tree
 */
public record UnitSheet(
    UnitView unit,
    List<UnitView> below,
    List<ResponsibleView> responsibles,
    List<ContractorView> contractors,
    List<ContractorReviewView> reviews,
    Together.Sheet together,
    List<PersonView> people,
    List<Vacancy> vacancies,
    List<ExceptionView> exceptions,
    NameReport report,
    Map<UUID, String> names,
    boolean coordinates,
    boolean supervises,
    boolean decides,
    boolean administers) {

  /** What another unit is called; a dash for none. */
  public String named(UUID id) {
    return id == null ? "—" : names.getOrDefault(id, "—");
  }

  /** How a contractor was found, the latest first. */
  public List<ContractorReviewView> reviewsOf(ContractorView contractor) {
    return reviews.stream().filter(r -> r.contractorId().equals(contractor.id())).toList();
  }

  public List<Lack> lacks(ContractorView contractor) {
    return contractor.lacks().stream().map(Lack::valueOf).toList();
  }
}
