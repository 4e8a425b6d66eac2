package org.juzhen.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One station that an inquiry passed, with who and when. */
@Entity
class InquiryStep {
  @Id UUID id;
  UUID inquiryId;
  String action;

  @Enumerated(EnumType.STRING)
  InquiryState state;

  String personName;
  UUID unitId;
  String note;
  Instant at;

  protected InquiryStep() {}

  InquiryStep(Inquiry inquiry, String action, Actor by, String note, Instant at) {
    id = Ids.next();
    inquiryId = inquiry.id;
    this.action = action;
    state = inquiry.state;
    personName = by.isHub() ? "" : by.name();
    unitId = by.unitId();
    this.note = note;
    this.at = at;
  }
}
