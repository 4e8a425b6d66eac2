package org.juzhen.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The code that was printed on a review form (审核表验证码). */
@Entity
class ReviewCode {
  @Id String code;
  UUID caseId;
  String digest;
  Instant issuedAt;
  UUID issuedBy;
  String issuedByName;

  protected ReviewCode() {}
}
