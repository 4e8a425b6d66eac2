package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** How a contractor was found when it was looked at again (承办单位检查); never rewritten. */
@Entity
class ContractorReview {
  @Id UUID id;
  UUID contractorId;
  LocalDate heldOn;
  boolean peopleInPlace;
  boolean serviceInPlace;
  boolean safetyInPlace;
  String findings;
  UUID reviewedBy;
  String reviewedByName;
  Instant createdAt;

  protected ContractorReview() {}

  ContractorReview(UUID contractorId, ContractorReviewWords words, Cause cause) {
    id = Ids.next();
    this.contractorId = contractorId;
    heldOn = words.heldOn();
    peopleInPlace = words.peopleInPlace();
    serviceInPlace = words.serviceInPlace();
    safetyInPlace = words.safetyInPlace();
    findings = words.findings();
    reviewedBy = cause.by().id();
    reviewedByName = cause.by().name();
    createdAt = cause.at();
  }
}
