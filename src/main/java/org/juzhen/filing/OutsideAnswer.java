package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;

/** The answer of an authority that never signs in here, on its way into a filing (代录). */
@Entity
class OutsideAnswer {
  @Id UUID id;
  UUID filingId;
  UUID levelId;

  @Enumerated(EnumType.STRING)
  OutsideState state;

  String letterNo;
  LocalDate letterOn;
  UUID sentBy;
  String sentByName;
  Instant sentAt;

  @Enumerated(EnumType.STRING)
  Verdict decision;

  String note;
  String authority;
  String documentNo;
  LocalDate answeredOn;
  UUID fileId;
  String fileDigest;
  UUID recordedBy;
  String recordedByName;
  Instant recordedAt;
  UUID checkedBy;
  String checkedByName;
  Instant checkedAt;
  String doubt;

  protected OutsideAnswer() {}

  OutsideAnswer(FilingLevel level, OutsideWords.Letter letter, Actor by, Instant at) {
    id = Ids.next();
    filingId = level.filingId;
    levelId = level.id;
    state = OutsideState.SENT;
    letterNo = letter.letterNo();
    letterOn = letter.sentOn();
    sentBy = by.id();
    sentByName = by.name();
    sentAt = at;
  }

  /** The answer has come. */
  void record(OutsideWords.Answer answer, Actor by, Instant at) {
    state = OutsideState.Act.RECORD.leadsFrom(state);
    if (answer.answeredOn().isBefore(letterOn)) {
      throw KernelProblem.field("answeredOn", "OUT_OF_RANGE");
    }
    decision = answer.decision();
    note = answer.note();
    authority = answer.authority();
    documentNo = answer.documentNo();
    answeredOn = answer.answeredOn();
    fileId = answer.fileId();
    recordedBy = by.id();
    recordedByName = by.name();
    recordedAt = at;
    doubt = null;
  }

  /** The record says what the document says. */
  Decision confirm(Filing filing, Actor by, Instant at) {
    OutsideState next = OutsideState.Act.CONFIRM.leadsFrom(state);
    mustBeAnother(filing, by);
    state = next;
    checked(by, at);
    return new Decision(decision, note, documentNo, authority, fileId);
  }

  /** It does not: whoever recorded it looks again. */
  void doubt(Filing filing, Actor by, String why, Instant at) {
    OutsideState next = OutsideState.Act.DOUBT.leadsFrom(state);
    mustBeAnother(filing, by);
    if (why == null || why.isBlank()) {
      throw KernelProblem.field("doubt", "REQUIRED");
    }
    state = next;
    doubt = why;
    checked(by, at);
  }

  private void checked(Actor by, Instant at) {
    checkedBy = by.id();
    checkedByName = by.name();
    checkedAt = at;
  }

  /** Neither whoever recorded it nor anybody who asks for what it decides. */
  private void mustBeAnother(Filing filing, Actor by) {
    if (by.id().equals(recordedBy)) {
      throw OutsideProblem.SECOND_PERSON_NEEDED.problem();
    }
    FilingPolicy.mustBeOfOthers(filing, by);
  }
}
