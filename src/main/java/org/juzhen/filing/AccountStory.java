package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.filing.Enclosed.Said;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.Asked;
import org.juzhen.registry.ChangeView;
import org.juzhen.registry.RegisterDesk;
import org.juzhen.roster.CustodyDesk;
import org.juzhen.roster.CustodyView;

/** Tells everything of one account: what it is, what happened to it, who holds it (账号全貌). */
@ApplicationScoped
class AccountStory {
  private static final Paging LATEST = Paging.of(100, null);

  private final AccountShelf shelf;
  private final RegisterDesk register;
  private final FilingDesk filings;
  private final EnclosureDesk enclosures;
  private final CustodyDesk custody;
  private final HubClock clock;

  AccountStory(
      AccountShelf shelf,
      RegisterDesk register,
      FilingDesk filings,
      EnclosureDesk enclosures,
      CustodyDesk custody,
      HubClock clock) {
    this.shelf = shelf;
    this.register = register;
    this.filings = filings;
    this.enclosures = enclosures;
    this.custody = custody;
    this.clock = clock;
  }

  /** An account with its life. */
  record Told(
      AccountLine line,
      List<AccountFact> facts,
      List<LifeLine> history,
      List<FilingView> filings) {}

  Uni<Told> of(Actor by, UUID id, Locale language) {
    FilingSearch about = new FilingSearch(null, null, id, null, null, false);
    Read read = new Read();
    return shelf
        .one(by, id)
        .invoke(line -> read.line = line)
        .chain(x -> register.history(by, id))
        .invoke(changes -> read.changes = changes)
        .chain(x -> filings.list(by, about, LATEST))
        .invoke(found -> read.filings = found.items())
        .chain(x -> enclosures.statements(read.filings.stream().map(FilingView::id).toList()))
        .invoke(said -> read.said = said)
        .chain(x -> custody.show(by, id))
        .invoke(login -> read.login = login)
        .chain(x -> enclosures.names(read.named()))
        .map(names -> told(read, new FactWords(language, names)));
  }

  private Told told(Read read, FactWords words) {
    List<ChangeLine> changes = read.changes.stream().map(c -> ChangeLine.of(c, words)).toList();
    List<LifeLine> history =
        AccountLife.sorted(
            List.of(
                AccountLife.of(changes, read.filings, clock.now()),
                AccountLife.of(read.login),
                read.said.stream().map(LifeLine::of).toList()));
    return new Told(
        read.line, AccountFacts.known(read.line.account()).in(words), history, read.filings);
  }

  /** What was read, one question after the other. */
  private static final class Read {
    private AccountLine line;
    private List<ChangeView> changes;
    private List<FilingView> filings;
    private List<Said> said;
    private CustodyView login;

    private List<UUID> named() {
      List<UUID> ids = new ArrayList<>(AccountFacts.known(line.account()).named());
      changes.stream()
          .filter(c -> AccountField.of(c.field()).isName())
          .flatMap(c -> Stream.of(c.before(), c.after()).filter(Objects::nonNull))
          .map(written -> Asked.id(written, "history"))
          .forEach(ids::add);
      return ids.stream().distinct().toList();
    }
  }
}
