package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The code that was printed on a filing (备案验证码). */
@Entity
class FilingCode {
  @Id String code;
  UUID filingId;
  String digest;
  Instant issuedAt;
  UUID issuedBy;
  String issuedByName;

  protected FilingCode() {}
}
