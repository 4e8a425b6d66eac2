package org.juzhen.review;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Gathers what a review form says (审核表素材). */
@ApplicationScoped
class ArchiveShelf {
  private final Accounts accounts;
  private final People people;
  private final Units units;
  private final List<PostedTrace> traces;
  private final ContentChecklist checklist;

  ArchiveShelf(
      Accounts accounts,
      People people,
      Units units,
      @All List<PostedTrace> traces,
      ContentChecklist checklist) {
    this.accounts = accounts;
    this.people = people;
    this.units = units;
    this.traces = traces;
    this.checklist = checklist;
  }

  Uni<ArchiveParts> parts(ReviewFile file) {
    return accounts
        .these(file.pieces().stream().map(p -> p.accountId).toList())
        .map(all -> all.stream().collect(Collectors.toMap(Account::id, a -> a)))
        .chain(
            a ->
                names(file)
                    .chain(
                        n ->
                            unitNames(file)
                                .chain(
                                    u ->
                                        posted(file.submission().id)
                                            .chain(p -> parts(file, a, n, u, p)))));
  }

  private Uni<ArchiveParts> parts(
      ReviewFile file,
      Map<UUID, Account> accounts,
      Map<UUID, String> names,
      Map<UUID, String> units,
      List<PostedTrace.Posted> posted) {
    return checklist
        .isAsked(file.submission())
        .map(asked -> new ArchiveParts(file, accounts, names, units, posted, asked));
  }

  private Uni<Map<UUID, String>> names(ReviewFile file) {
    List<UUID> named = new ArrayList<>(file.submission().authorIds);
    named.add(file.submission().submittedBy);
    file.findings().forEach(f -> named.add(f.answeredBy));
    return people
        .these(named.stream().filter(Objects::nonNull).distinct().toList())
        .map(all -> all.stream().collect(Collectors.toMap(Person::id, Person::name)));
  }

  private Uni<Map<UUID, String>> unitNames(ReviewFile file) {
    return units
        .these(file.steps().stream().map(s -> s.unitId).distinct().toList())
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)));
  }

  private Uni<List<PostedTrace.Posted>> posted(UUID caseId) {
    return Multi.createFrom()
        .iterable(traces)
        .onItem()
        .transformToUniAndConcatenate(trace -> trace.of(caseId))
        .collect()
        .in(ArrayList::new, List::addAll);
  }
}
