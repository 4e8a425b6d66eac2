package org.juzhen.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Something that goes round: where it was seen, what is true, and by whose word (谣言). */
@Entity
class EmergencyRumour {
  @Id UUID id;
  UUID emergencyId;
  String words;
  String url;
  UUID fileId;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  String basis;
  String basisUrl;
  Instant recordedAt;
  UUID recordedBy;
  Instant judgedAt;
  UUID judgedBy;
  @Version int rowVersion;

  protected EmergencyRumour() {}

  EmergencyRumour(UUID emergency, NewRumour said, Actor by, Instant now) {
    id = Ids.next();
    emergencyId = emergency;
    words = said.words().strip();
    url = said.url();
    fileId = said.fileId();
    recordedAt = now;
    recordedBy = by.id();
  }

  boolean isJudged() {
    return verdict != null;
  }

  /** Says what is true, with the official basis; once, unless it could not be told. */
  void judge(NewVerdict said, Actor by, Instant now) {
    if (isJudged() && verdict != Verdict.UNCLEAR) {
      throw EmergencyProblem.RUMOUR_JUDGED.problem();
    }
    verdict = said.verdict();
    basis = said.basis().strip();
    basisUrl = said.basisUrl();
    judgedAt = now;
    judgedBy = by.id();
  }
}
