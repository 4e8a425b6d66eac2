package org.juzhen.impersonation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.impersonation.CaseWords.Addressee;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;

/** A case as those who handle it see it. */
public record CaseView(
    UUID id,
    String receipt,
    CaseState state,
    ImpersonationCase.Outcome outcome,
    ImpersonationCase.Source source,
    Platform platform,
    String name,
    String url,
    String words,
    UUID unitId,
    String unitName,
    UUID accountId,
    List<Ground> grounds,
    int reports,
    List<LetterView> letters,
    List<EvidenceView> evidence,
    List<StepView> steps,
    List<ClockView> clocks,
    List<CaseAction> actions,
    Instant reportedAt,
    String reportedBy,
    Instant closedAt,
    int version) {

  static CaseView of(ImpersonationCase c, String unit, List<ClockView> clocks, Parts parts) {
    return new CaseView(
        c.id,
        c.receipt,
        c.state,
        c.outcome,
        c.source,
        c.platform,
        c.name,
        c.url,
        c.words,
        c.unitId,
        unit,
        c.accountId,
        c.grounds.stream().map(Ground::valueOf).toList(),
        c.reports,
        parts.papers().letters(),
        parts.papers().evidence(),
        parts.steps(),
        clocks,
        parts.actions(),
        c.reportedAt,
        c.createdByName,
        c.closedAt,
        c.version);
  }

  /** Whether the reader has this button. */
  public boolean may(CaseAction action) {
    return actions.contains(action);
  }

  /** Whether the reader may record letters and evidence. */
  public boolean open() {
    return !actions.isEmpty();
  }

  /** What hangs on a case; empty in lists. */
  record Parts(CasePapers papers, List<StepView> steps, List<CaseAction> actions) {
    static final Parts NONE = new Parts(new CasePapers(List.of(), List.of()), List.of(), List.of());
  }

  /** A letter that was sent. */
  public record LetterView(
      Addressee addressee,
      String documentNo,
      LocalDate sentOn,
      UUID fileId,
      String note,
      Instant at,
      String byName) {}

  /** Something that shows the imitation. */
  public record EvidenceView(String url, UUID fileId, String note, Instant at, String byName) {}

  /** A step that was made. */
  public record StepView(
      String action, CaseState leadsTo, String note, Instant at, String byName) {}
}
