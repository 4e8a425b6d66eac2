package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** Who runs accounts for a unit from outside (承办单位), looked into by the unit before it begins. */
@Entity
public class Contractor {
  /** What kind of body a contractor is. */
  public enum Nature {
    ENTERPRISE,
    MEDIA,
    PUBLIC_INSTITUTION,
    OTHER
  }

  @Id UUID id;
  UUID unitId;
  String name;

  @Enumerated(EnumType.STRING)
  Nature nature;

  String creditCode;
  String contact;
  String phone;
  String qualification;
  LocalDate qualifiedOn;
  String qualifiedBy;
  LocalDate endedOn;
  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected Contractor() {}

  Contractor(UUID unitId, ContractorWords words, Cause cause) {
    id = Ids.next();
    this.unitId = unitId;
    createdAt = cause.at();
    createdBy = cause.by().id();
    say(words, cause.by().name());
  }

  /** Takes over what is said; whoever says what was looked into answers for it. */
  void say(ContractorWords words, String by) {
    name = words.name().strip();
    nature = words.nature();
    creditCode = words.creditCode();
    contact = words.contact();
    phone = words.phone();
    if (words.qualification() != null && !words.qualification().equals(qualification)) {
      qualifiedBy = by;
    }
    qualification = words.qualification();
    qualifiedOn = words.qualifiedOn();
  }

  /** Works for the unit no more from a day on. */
  void end(LocalDate day) {
    endedOn = endedOn == null ? day : endedOn;
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }
}
