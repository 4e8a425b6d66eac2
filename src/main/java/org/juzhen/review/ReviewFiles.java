package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.identity.Humans;
import org.juzhen.identity.People;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Reads whole submissions, a page of them with nine queries. */
@ApplicationScoped
class ReviewFiles {
  private final ReviewCases cases;
  private final ReviewSteps steps;
  private final ReviewPieces pieces;
  private final Signatures signatures;
  private final ReviewFindings findings;
  private final PaperSignatures papers;
  private final People people;
  private final Units units;

  ReviewFiles(
      ReviewCases cases,
      ReviewSteps steps,
      ReviewPieces pieces,
      Signatures signatures,
      ReviewFindings findings,
      PaperSignatures papers,
      People people,
      Units units) {
    this.cases = cases;
    this.steps = steps;
    this.pieces = pieces;
    this.signatures = signatures;
    this.findings = findings;
    this.papers = papers;
    this.people = people;
    this.units = units;
  }

  /** The submission, named by itself or by one of its steps. */
  Uni<ReviewFile> named(UUID id) {
    return cases.findById(id).chain(c -> c == null ? ofStep(id) : of(c));
  }

  /** The submission to which the step belongs. */
  Uni<ReviewFile> ofStep(UUID step) {
    return steps.caseOf(step).chain(cases::required).chain(this::of);
  }

  /** The same, held until the transaction ends. */
  Uni<ReviewFile> heldOfStep(UUID step) {
    return steps.caseOf(step).chain(cases::held).chain(this::of);
  }

  Uni<ReviewFile> of(ReviewCase submission) {
    return of(List.of(submission)).map(files -> files.get(0));
  }

  /** In the order of the submissions given. */
  Uni<List<ReviewFile>> of(List<ReviewCase> cases) {
    List<UUID> ids = cases.stream().map(c -> c.id).toList();
    return steps
        .of(ids)
        .chain(
            s ->
                units(cases, s)
                    .chain(
                        u ->
                            pieces
                                .of(ids)
                                .chain(
                                    p ->
                                        signatures
                                            .of(ids)
                                            .chain(
                                                g ->
                                                    findings
                                                        .of(ids)
                                                        .map(f -> join(cases, u, s, p, g, f))))))
        .chain(files -> withPapers(ids, files))
        .chain(files -> writtenBy(ids, files))
        .chain(this::withHumans);
  }

  private Uni<List<ReviewFile>> withPapers(List<UUID> ids, List<ReviewFile> files) {
    return papers
        .counting(ids)
        .map(all -> by(all, p -> p.caseId))
        .map(
            all ->
                files.stream()
                    .map(f -> f.with(all.getOrDefault(f.submission().id, List.of())))
                    .toList());
  }

  private Uni<List<ReviewFile>> writtenBy(List<UUID> ids, List<ReviewFile> files) {
    return cases
        .writers(ids)
        .map(
            wrote ->
                files.stream()
                    .map(f -> f.writtenBy(wrote.getOrDefault(f.submission().id, List.of())))
                    .toList());
  }

  private Uni<List<ReviewFile>> withHumans(List<ReviewFile> files) {
    return people
        .humans(files.stream().flatMap(ReviewFile::hands).distinct().toList())
        .map(humans -> files.stream().map(f -> f.with(humans)).toList());
  }

  private Uni<List<Unit>> units(List<ReviewCase> cases, List<ReviewStep> steps) {
    return units.these(
        Stream.concat(cases.stream().map(c -> c.unitId), steps.stream().map(s -> s.unitId))
            .distinct()
            .toList());
  }

  private static List<ReviewFile> join(
      List<ReviewCase> cases,
      List<Unit> units,
      List<ReviewStep> steps,
      List<ReviewPiece> pieces,
      List<Signature> signatures,
      List<ReviewFinding> findings) {
    Map<UUID, Unit> unit = units.stream().collect(Collectors.toMap(Unit::id, u -> u));
    var step = by(steps, s -> s.caseId);
    var piece = by(pieces, p -> p.caseId);
    var signature = by(signatures, s -> s.caseId);
    var finding = by(findings, f -> f.caseId);
    return cases.stream()
        .map(
            c ->
                new ReviewFile(
                    c,
                    unit.get(c.unitId),
                    unit,
                    step.getOrDefault(c.id, List.of()),
                    piece.getOrDefault(c.id, List.of()),
                    signature.getOrDefault(c.id, List.of()),
                    finding.getOrDefault(c.id, List.of()),
                    List.of(),
                    List.of(),
                    Humans.apart()))
        .toList();
  }

  private static <T> Map<UUID, List<T>> by(List<T> rows, Function<T, UUID> key) {
    return rows.stream().collect(Collectors.groupingBy(key));
  }
}
