package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerTable;
import org.juzhen.web.ProblemTexts;

/**
 * Works through long ledgers, one at a time. Where a hub was stopped the next one goes on behind
 * the last settled line; lines that were entered without being noted are found as there already.
 */
@ApplicationScoped
class LedgerJobWork implements DueWork {
  static final String NAME = "ledger-import";

  private final LedgerJobDesk jobs;
  private final LedgerImportDesk imports;
  private final ProblemTexts texts;
  private final Vertx vertx;

  LedgerJobWork(LedgerJobDesk jobs, LedgerImportDesk imports, ProblemTexts texts, Vertx vertx) {
    this.jobs = jobs;
    this.imports = imports;
    this.texts = texts;
    this.vertx = vertx;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return jobs.nextDue();
  }

  @Override
  public Uni<Integer> drive() {
    String tooOften = texts.sentence(LedgerRefusal.IMPORT_BROKE.problem(), Locale.CHINESE);
    return jobs.claim(tooOften)
        .chain(
            job ->
                job == null
                    ? Uni.createFrom().item(0)
                    : job.endedAt != null ? Uni.createFrom().item(1) : work(job).replaceWith(1));
  }

  private Uni<Void> work(LedgerImport job) {
    return jobs.table(job.id)
        .chain(table -> work(job, table))
        .chain(x -> jobs.ended(job.id, null))
        .onFailure(Problem.class)
        .recoverWithUni(e -> jobs.ended(job.id, sentence(e, job)));
  }

  private Uni<Void> work(LedgerImport job, byte[] table) {
    return vertx
        .executeBlocking(() -> lines(table), false)
        .chain(lines -> jobs.counted(job.id, lines))
        .chain(x -> imports.take(table, job.order(), job.rows, part -> jobs.settled(job.id, part)));
  }

  private String sentence(Problem problem, LedgerImport job) {
    boolean race = problem.code() == KernelProblem.CONFLICT;
    return texts.sentence(
        race ? LedgerRefusal.IMPORT_BROKE.problem() : problem, Locale.forLanguageTag(job.language));
  }

  private static int lines(byte[] content) {
    try (LedgerTable table = LedgerTable.open(content)) {
      int lines = 0;
      for (java.util.List<LedgerRow> part = table.next(LedgerImportDesk.AT_ONCE);
          !part.isEmpty();
          part = table.next(LedgerImportDesk.AT_ONCE)) {
        lines += part.size();
      }
      return lines;
    }
  }
}
