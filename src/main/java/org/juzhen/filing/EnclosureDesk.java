package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.filing.Enclosed.Said;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Contractors;
import org.juzhen.registry.Units;

/** Gathers what belongs to filings that the reader already sees (备案附属内容). */
@ApplicationScoped
class EnclosureDesk {
  private final FilingStatements statements;
  private final OutsideAnswers letters;
  private final Units units;
  private final Contractors contractors;
  private final Accounts accounts;

  EnclosureDesk(
      FilingStatements statements,
      OutsideAnswers letters,
      Units units,
      Contractors contractors,
      Accounts accounts) {
    this.statements = statements;
    this.letters = letters;
    this.units = units;
    this.contractors = contractors;
    this.accounts = accounts;
  }

  /** All that belongs to a filing. */
  @WithTransaction
  Uni<Enclosed> of(FilingView filing) {
    Particulars said = filing.particulars();
    UUID target = said == null ? null : said.targetAccountId();
    return statements
        .of(List.of(filing.id()))
        .chain(
            written ->
                letters
                    .of(filing.id())
                    .chain(
                        sent ->
                            names(AccountFacts.said(filing.said()).named(), target)
                                .map(names -> enclosed(written, sent, names))));
  }

  private static Enclosed enclosed(
      List<FilingStatement> written, List<OutsideAnswer> sent, Map<UUID, String> names) {
    return new Enclosed(
        written.stream().map(Said::of).toList(),
        sent.stream().map(a -> OutsideAnswerView.of(a, false, List.of())).toList(),
        names);
  }

  /** What was said in writing after these filings. */
  @WithTransaction
  Uni<List<Said>> statements(Collection<UUID> filings) {
    return statements.of(filings).map(found -> found.stream().map(Said::of).toList());
  }

  /** The names of these units and contractors, as far as they are on record. */
  @WithTransaction
  Uni<Map<UUID, String>> names(Collection<UUID> ids) {
    return names(ids, null);
  }

  private Uni<Map<UUID, String>> names(Collection<UUID> ids, UUID account) {
    Map<UUID, String> names = new HashMap<>();
    List<UUID> wanted = List.copyOf(ids);
    return units
        .these(wanted)
        .invoke(found -> found.forEach(u -> names.put(u.id(), u.shownName())))
        .chain(
            x ->
                wanted.isEmpty()
                    ? Uni.createFrom().item(List.<org.juzhen.registry.Contractor>of())
                    : contractors.list("id in ?1", wanted))
        .invoke(found -> found.forEach(c -> names.put(c.id(), c.name())))
        .chain(x -> accounts.these(account == null ? List.of() : List.of(account)))
        .invoke(found -> found.forEach(a -> names.put(a.id(), a.name())))
        .map(x -> names);
  }
}
