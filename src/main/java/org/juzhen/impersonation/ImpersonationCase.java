package org.juzhen.impersonation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.impersonation.CaseWords.Step;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.registry.Platform;
import org.juzhen.registry.PublicAccount;

/** One imitation of a government account or unit (假冒个案). */
@Entity
class ImpersonationCase {
  @Id UUID id;
  String receipt;
  UUID unitId;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  Source source;

  @Enumerated(EnumType.STRING)
  Platform platform;

  String name;
  String url;
  String words;

  @Enumerated(EnumType.STRING)
  CaseState state;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> grounds;

  int reports;
  Instant reportedAt;
  Instant movedAt;
  Instant closedAt;
  @Version int version;
  UUID createdBy;
  String createdByName;

  protected ImpersonationCase() {}

  private ImpersonationCase(Report report, Source source, Instant at) {
    id = Ids.next();
    receipt = java.util.HexFormat.of().withUpperCase().formatHex(Ids.secret(6));
    this.source = source;
    platform = report.platform();
    name = report.name();
    url = report.url() == null || report.url().isBlank() ? null : report.url();
    words = report.words();
    state = CaseState.REPORTED;
    grounds = List.of();
    reports = 1;
    reportedAt = at;
    movedAt = at;
  }

  /** Somebody outside saw it; the real account is known where its name was recognised. */
  static ImpersonationCase byCitizen(Report report, PublicAccount real, Instant at) {
    ImpersonationCase found = new ImpersonationCase(report, Source.CITIZEN, at);
    if (real != null) {
      found.unitId = real.unitId();
      found.accountId = real.id();
    }
    return found;
  }

  static ImpersonationCase byStaff(CaseWords.Found said, Actor by, Instant at) {
    ImpersonationCase found = new ImpersonationCase(said.report().plain(), Source.STAFF, at);
    found.unitId = said.unitId();
    found.accountId = said.accountId();
    found.createdBy = by.id();
    found.createdByName = by.name();
    return found;
  }

  /** Once more reported while it is open. */
  void again() {
    reports++;
  }

  /**
   * Walks one arrow.
   *
   * @param papers what is recorded so far
   */
  void step(Step said, CasePapers papers, Instant at) {
    CaseState next = said.action().leadsFrom(state);
    papers.mustAllow(said);
    if (said.action() == CaseAction.CONFIRM) {
      grounds = said.grounds().stream().distinct().map(Enum::name).toList();
    }
    state = next;
    movedAt = at;
    if (next == CaseState.CLOSED) {
      outcome = said.action() == CaseAction.DISMISS ? Outcome.UNFOUNDED : Outcome.HANDLED;
      closedAt = at;
    }
  }

  /** Where a report came from. */
  enum Source {
    CITIZEN,
    STAFF
  }

  /** How it ended. */
  enum Outcome {
    UNFOUNDED,
    HANDLED
  }
}
