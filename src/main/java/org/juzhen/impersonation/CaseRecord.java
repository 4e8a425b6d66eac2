package org.juzhen.impersonation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.impersonation.CaseView.EvidenceView;
import org.juzhen.impersonation.CaseView.LetterView;
import org.juzhen.impersonation.CaseView.StepView;
import org.juzhen.impersonation.CaseWords.Addressee;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Something that was noted on a case, by whom and when; never changed. */
@MappedSuperclass
class CaseRecord {
  @Id UUID id;
  UUID caseId;
  String note;
  Instant at;
  UUID byId;
  String byName;

  protected CaseRecord() {}

  CaseRecord(UUID caseId, String note, Actor by, Instant at) {
    id = Ids.next();
    this.caseId = caseId;
    this.note = note;
    this.at = at;
    byId = by == null ? null : by.id();
    byName = by == null ? null : by.name();
  }

  /** A step that was made. */
  @Entity(name = "CaseStep")
  @Table(name = "impersonation_step")
  static class Made extends CaseRecord {
    String action;

    @Enumerated(EnumType.STRING)
    CaseState leadsTo;

    protected Made() {}

    Made(ImpersonationCase c, String action, String note, Actor by, Instant at) {
      super(c.id, note, by, at);
      this.action = action;
      leadsTo = c.state;
    }

    StepView view() {
      return new StepView(action, leadsTo, note, at, byName);
    }
  }

  /** A letter that was sent. */
  @Entity(name = "CaseLetter")
  @Table(name = "impersonation_letter")
  static class Sent extends CaseRecord {
    @Enumerated(EnumType.STRING)
    Addressee addressee;

    String documentNo;
    LocalDate sentOn;
    UUID fileId;

    protected Sent() {}

    Sent(UUID caseId, CaseWords.Letter said, Actor by, Instant at) {
      super(caseId, said.note(), by, at);
      addressee = said.addressee();
      documentNo = said.documentNo();
      sentOn = said.sentOn();
      fileId = said.fileId();
    }

    LetterView view() {
      return new LetterView(addressee, documentNo, sentOn, fileId, note, at, byName);
    }
  }

  /** Something that shows the imitation. */
  @Entity(name = "CaseEvidence")
  @Table(name = "impersonation_evidence")
  static class Seen extends CaseRecord {
    String url;
    UUID fileId;

    protected Seen() {}

    Seen(UUID caseId, CaseWords.Evidence said, Actor by, Instant at) {
      super(caseId, said.note(), by, at);
      url = said.url() == null || said.url().isBlank() ? null : said.url();
      fileId = said.fileId();
    }

    EvidenceView view() {
      return new EvidenceView(url, fileId, note, at, byName);
    }
  }
}
