package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Units;
import org.juzhen.review.screening.ReadAhead;
import org.juzhen.review.screening.Screening;

/** Writes a new submission: the pieces, what the machine found in them, and the steps to sign. */
@ApplicationScoped
class Submission {
  private final ReviewCases cases;
  private final Units units;
  private final Screening screening;
  private final TemplateChoice templates;
  private final Staffing staffing;
  private final ReviewNotices notices;
  private final AuditDesk audit;
  private final HubClock clock;

  Submission(
      ReviewCases cases,
      Units units,
      Screening screening,
      TemplateChoice templates,
      Staffing staffing,
      ReviewNotices notices,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.units = units;
    this.screening = screening;
    this.templates = templates;
    this.staffing = staffing;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is put forward.
   *
   * @param pending the pieces that nobody has cleared yet
   * @param ahead what the machine found in them before
   */
  record Papers(ReviewOrder order, List<Piece> pending, ReadAhead ahead) {}

  /** Begins a review of the pieces that are pending. */
  Uni<UUID> open(Actor by, Papers papers, int number) {
    ReviewOrder order = papers.order();
    return units
        .required(order.unitId())
        .chain(
            unit ->
                templates
                    .steps(order)
                    .chain(
                        steps ->
                            screening
                                .report(order, papers.pending(), unit, papers.ahead())
                                .chain(r -> write(by, papers, number, r, steps)))
                    .call(c -> audit.record(by, "SUBMIT", subject(c), Map.of("submission", number)))
                    .map(c -> c.id));
  }

  private Uni<ReviewCase> write(
      Actor by, Papers papers, int number, Screening.Report report, List<PlannedStep> steps) {
    ReviewOrder order = papers.order();
    ReviewCase c = new ReviewCase(order, number, report.dictionaryVersion(), by, clock.now());
    List<ReviewStep> road = road(c, asked(order, report, steps));
    Object[] rows =
        Stream.of(List.of(c), submitted(c, papers.pending()), found(c, report), road)
            .flatMap(List::stream)
            .toArray();
    return cases
        .getSession()
        .chain(s -> s.persistAll(rows))
        .replaceWith(c)
        .call(x -> staffing.look(c, road))
        .call(x -> notices.opened(c, begun(road)));
  }

  /** A source off the list takes a leader's last word, whatever the template asks for. */
  private static List<PlannedStep> asked(
      ReviewOrder order, Screening.Report report, List<PlannedStep> steps) {
    return report.findings().stream().anyMatch(f -> f.finding().wantsReason())
        ? LeadersWord.asked(steps, order.unitId())
        : steps;
  }

  private List<ReviewStep> road(ReviewCase c, List<PlannedStep> steps) {
    List<ReviewStep> road = new ArrayList<>();
    for (PlannedStep step : steps) {
      road.add(new ReviewStep(c, road.size() + 1, step));
    }
    begun(road).forEach(s -> s.open(clock.now()));
    return road;
  }

  private static List<ReviewStep> begun(List<ReviewStep> road) {
    return road.stream().filter(s -> s.stage == road.get(0).stage).toList();
  }

  private static List<ReviewPiece> submitted(ReviewCase c, List<Piece> pending) {
    return IntStream.range(0, pending.size())
        .mapToObj(i -> new ReviewPiece(c, i + 1, pending.get(i)))
        .toList();
  }

  private static List<ReviewFinding> found(ReviewCase c, Screening.Report report) {
    List<Screening.Found> all = report.findings();
    return IntStream.range(0, all.size())
        .mapToObj(i -> new ReviewFinding(c, all.get(i).accountId(), i + 1, all.get(i).finding()))
        .toList();
  }

  static AuditDesk.Subject subject(ReviewCase c) {
    return new AuditDesk.Subject("review", c.id, c.unitId);
  }
}
