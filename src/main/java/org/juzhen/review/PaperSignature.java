package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.files.StoredFile;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/**
 * A signature on the printed form (纸质审签): its scan, who wrote it down and who compared it. Only
 * then it counts, for exactly what the form says.
 */
@Entity
class PaperSignature {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID stepId;

  @Column(updatable = false)
  UUID signerId;

  @Column(updatable = false)
  String signerName;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Role role;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Decision decision;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  Map<String, Boolean> gates;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  Map<String, Boolean> kinds;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  Map<String, String> answers;

  @Column(updatable = false)
  String note;

  @Column(updatable = false)
  LocalDate signedOn;

  @Column(updatable = false)
  String code;

  @Column(updatable = false)
  String content;

  @Column(updatable = false)
  UUID fileId;

  @Column(updatable = false)
  String fileDigest;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(updatable = false)
  UUID recordedBy;

  @Column(updatable = false)
  String recordedByName;

  @Column(updatable = false)
  Instant recordedAt;

  UUID checkedBy;
  String checkedByName;
  Instant checkedAt;
  String checkNote;

  protected PaperSignature() {}

  /** Where it stands. */
  public enum State {
    RECORDED,
    COUNTED,
    REFUSED
  }

  PaperSignature(ReviewStep step, Role role, Person signer, PaperWords words) {
    this.id = Ids.next();
    this.caseId = step.caseId;
    this.stepId = step.id;
    this.signerId = signer.id();
    this.signerName = signer.name();
    this.role = role;
    this.decision = words.verdict().decision();
    this.gates = words.verdict().gates().byWord();
    this.kinds = ProhibitedKind.byName(words.verdict().kinds());
    this.answers = words.verdict().answersByText();
    this.note = words.verdict().note();
    this.signedOn = words.signedOn();
    this.state = State.RECORDED;
  }

  /** The scan of the form that carries this code and says this. */
  PaperSignature scanned(StoredFile file, String code, String content) {
    this.fileId = file.id();
    this.fileDigest = file.digest();
    this.code = code;
    this.content = content;
    return this;
  }

  PaperSignature recorded(Actor by, Instant at) {
    this.recordedBy = by.id();
    this.recordedByName = by.name();
    this.recordedAt = at;
    return this;
  }

  /** Somebody else compared it with the scan. */
  void checked(Actor by, boolean counts, String why, Instant at) {
    if (state != State.RECORDED) {
      throw SigningProblem.PAPER_CHECKED.problem();
    }
    state = counts ? State.COUNTED : State.REFUSED;
    checkedBy = by.id();
    checkedByName = by.name();
    checkedAt = at;
    checkNote = why;
  }

  /** What the signer said on the paper. */
  Verdict verdict() {
    Map<UUID, Answer> said = new HashMap<>();
    answers.forEach(
        (finding, answer) -> said.put(UUID.fromString(finding), Answer.valueOf(answer)));
    Map<ProhibitedKind, Boolean> none = new EnumMap<>(ProhibitedKind.class);
    kinds.forEach((kind, is) -> none.put(ProhibitedKind.valueOf(kind), is));
    return new Verdict(decision, Gates.of(gates), none, said, note);
  }

  /** What the journal says of it. */
  Map<String, Object> said() {
    return Map.of("paper", id, "signer", signerId, "recordedBy", recordedBy, "scan", fileDigest);
  }
}
