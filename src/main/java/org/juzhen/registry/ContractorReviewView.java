package org.juzhen.registry;

import java.time.LocalDate;
import java.util.UUID;

/** A look at a contractor as others see it. */
public record ContractorReviewView(
    UUID id,
    UUID contractorId,
    LocalDate heldOn,
    boolean peopleInPlace,
    boolean serviceInPlace,
    boolean safetyInPlace,
    String findings,
    String reviewedBy) {

  static ContractorReviewView of(ContractorReview r) {
    return new ContractorReviewView(
        r.id,
        r.contractorId,
        r.heldOn,
        r.peopleInPlace,
        r.serviceInPlace,
        r.safetyInPlace,
        r.findings,
        r.reviewedByName);
  }

  /** Nothing was wrong. */
  public boolean allInPlace() {
    return peopleInPlace && serviceInPlace && safetyInPlace;
  }
}
