package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/** Keeps how contractors are found at work: 国办发〔2017〕47号 八(二)4 (承办单位检查). */
@ApplicationScoped
public class ContractorReviewDesk {
  private final ContractorReviews reviews;
  private final Contractors contractors;
  private final UnitDoor door;
  private final AuditDesk audit;
  private final HubClock clock;

  ContractorReviewDesk(
      ContractorReviews reviews,
      Contractors contractors,
      UnitDoor door,
      AuditDesk audit,
      HubClock clock) {
    this.reviews = reviews;
    this.contractors = contractors;
    this.door = door;
    this.audit = audit;
    this.clock = clock;
  }

  /** Notes how the contractor was found. */
  @WithTransaction
  public Uni<ContractorReviewView> enter(Actor by, UUID contractor, ContractorReviewWords words) {
    words.mustBeWhole(clock.today());
    return contractors
        .required(contractor)
        .call(c -> door.coordinated(by, c.unitId))
        .call(c -> audit.record(by, "REVIEW_CONTRACTOR", subject(c), Map.of("on", words.heldOn())))
        .map(c -> new ContractorReview(c.id, words, new Cause(by, null, clock.now())))
        .chain(reviews::persist)
        .map(ContractorReviewView::of);
  }

  /** How one contractor was found, the latest first. */
  @WithTransaction
  public Uni<List<ContractorReviewView>> list(Actor by, UUID contractor) {
    return contractors
        .required(contractor)
        .call(c -> door.seen(by, c.unitId))
        .chain(c -> reviews.of(contractor))
        .map(ContractorReviewDesk::views);
  }

  /** How all contractors of a unit were found. */
  @WithTransaction
  public Uni<List<ContractorReviewView>> ofUnit(Actor by, UUID unit) {
    return door.seen(by, unit).chain(x -> reviews.ofUnit(unit)).map(ContractorReviewDesk::views);
  }

  private static List<ContractorReviewView> views(List<ContractorReview> found) {
    return found.stream().map(ContractorReviewView::of).toList();
  }

  private static Subject subject(Contractor c) {
    return new Subject("contractor", c.id, c.unitId);
  }
}
