package org.juzhen.review;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Gathers what a review form says (审核表素材). */
@ApplicationScoped
class ArchiveShelf {
  private final Accounts accounts;
  private final List<PostedTrace> traces;
  private final Clearances clearances;
  private final StandingClearances standing;
  private final ContentChecklist checklist;

  ArchiveShelf(
      Accounts accounts,
      @All List<PostedTrace> traces,
      Clearances clearances,
      StandingClearances standing,
      ContentChecklist checklist) {
    this.standing = standing;
    this.clearances = clearances;
    this.accounts = accounts;
    this.traces = traces;
    this.checklist = checklist;
  }

  Uni<ArchiveParts> parts(ReviewFile file) {
    return accounts
        .these(file.pieces().stream().map(p -> p.accountId).toList())
        .map(all -> all.stream().collect(Collectors.toMap(Account::id, a -> a)))
        .chain(known -> posted(file.submission().id).chain(posted -> parts(file, known, posted)));
  }

  private Uni<ArchiveParts> parts(
      ReviewFile file, Map<UUID, Account> accounts, List<PostedTrace.Posted> posted) {
    return checklist
        .isAsked(file.submission())
        .chain(
            asked ->
                earned(file.submission())
                    .map(cleared -> new ArchiveParts(file, accounts, posted, cleared, asked)));
  }

  private Uni<List<ArchiveParts.Earned>> earned(ReviewCase c) {
    return c.subjectKind == SubjectKind.ENTRY
        ? standing
            .ofCase(c.id)
            .map(all -> all.stream().map(s -> new ArchiveParts.Earned(s.voidedAt)).toList())
        : clearances
            .ofCase(c.id)
            .map(all -> all.stream().map(x -> new ArchiveParts.Earned(x.voidedAt)).toList());
  }

  private Uni<List<PostedTrace.Posted>> posted(UUID caseId) {
    return InTurn.of(traces, trace -> trace.of(caseId))
        .map(all -> all.stream().flatMap(List::stream).toList());
  }
}
