package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.Filings.Placed;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.UnitView;

/** Takes filings in and walks them along their road (备案办理). */
@ApplicationScoped
public class FilingDesk {
  private final Filings filings;
  private final FilingDoor door;
  private final ClosingDoor closings;
  private final FilingBook book;
  private final FilingCounter counter;
  private final AccountDesk accounts;
  private final AuditDesk audit;
  private final HubClock clock;

  FilingDesk(
      Filings filings,
      FilingDoor door,
      ClosingDoor closings,
      FilingBook book,
      FilingCounter counter,
      AccountDesk accounts,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.door = door;
    this.closings = closings;
    this.book = book;
    this.counter = counter;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a draft. */
  @WithTransaction
  Uni<FilingView> draft(Actor by, FilingWords said) {
    mustCoordinate(by);
    door.mustBeReadable(said);
    said.mustBeTimely(clock.today());
    Uni<Filing> drafted =
        said.accountId() == null
            ? door.unit(by, said.account().unitId())
                .map(unit -> Filing.toOpen(said, by, clock.now()))
            : door.account(by, said)
                .chain(
                    account ->
                        door.filer(by, account)
                            .map(unit -> Filing.about(account, unit, said, by, clock.now())));
    return drafted
        .call(door::mustBeTheOnlyOne)
        .call(closings::mustNotBeClosing)
        .call(this::mustBeFree)
        .call(f -> closings.mustKnowTheTarget(by, f))
        .call(f -> door.mustHaveItsPapers(by, said, List.of()))
        .call(filings::persist)
        .call(f -> record(by, "DRAFT", f, Map.of("kind", f.kind)))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** Writes on a draft, or on what came back. */
  @WithTransaction
  Uni<FilingView> edit(Actor by, UUID id, String ifMatch, FilingWords said) {
    door.mustKeepTheAccount(said.changes());
    said.mustBeTimely(clock.today());
    return held(by, id)
        .invoke(f -> FilingPolicy.must(by, FilingAction.EDIT, f, null))
        .invoke(f -> IfMatch.check(ifMatch, f.version))
        .invoke(f -> mustStayTheUnits(f, said))
        .call(f -> door.mustKnowSponsor(said.changes()))
        .call(f -> door.mustHaveItsPapers(by, said, f.materials))
        .invoke(f -> f.edit(said, by))
        .invoke(f -> FilingDoor.mustNameThePlatform(f.words))
        .call(door::mustBeTheOnlyOne)
        .call(this::mustBeFree)
        .call(f -> closings.mustKnowTheTarget(by, f))
        .call(f -> record(by, FilingAction.EDIT.name(), f, Map.of()))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** Hands it in; the levels are those of today. */
  @WithTransaction
  Uni<FilingView> submit(Actor by, UUID id) {
    return held(by, id)
        .invoke(f -> FilingPolicy.must(by, FilingAction.SUBMIT, f, null))
        .call(counter::mustPass)
        .call(this::mustBeFree)
        .invoke(f -> f.submit(by, clock.now()))
        .call(f -> counter.handIn(by, f))
        .call(f -> record(by, FilingAction.SUBMIT.name(), f, Map.of("round", f.round)))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** Takes it back. */
  @WithTransaction
  Uni<FilingView> withdraw(Actor by, UUID id) {
    return held(by, id)
        .invoke(f -> FilingPolicy.must(by, FilingAction.WITHDRAW, f, null))
        .invoke(Filing::withdraw)
        .call(f -> counter.takeBack(by, f))
        .call(f -> record(by, FilingAction.WITHDRAW.name(), f, Map.of()))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** One filing, if the person may see it. */
  @WithTransaction
  Uni<FilingView> show(Actor by, UUID id) {
    return filings.required(id).chain(f -> door.mustSee(by, f)).chain(f -> book.view(by, f));
  }

  /** What the person may see and looks for, in the order asked for. */
  @WithTransaction
  Uni<Slice<FilingView>> list(Actor by, FilingSearch search, Paging paging) {
    return filings
        .within(by, search, paging, clock.now())
        .map(found -> Slice.of(found, paging, Placed::cursor))
        .chain(
            slice ->
                book.views(by, slice.items().stream().map(Placed::filing).toList())
                    .map(v -> new Slice<>(v, slice.next())));
  }

  /** The units in whose name the person files. */
  @WithTransaction
  Uni<List<UnitView>> homes(Actor by) {
    mustCoordinate(by);
    return door.homes(by);
  }

  private Uni<Filing> held(Actor by, UUID id) {
    mustCoordinate(by);
    return filings.held(id).chain(f -> door.mustSee(by, f));
  }

  private static void mustCoordinate(Actor by) {
    if (!by.has(Role.COORDINATOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR));
    }
  }

  private static void mustStayTheUnits(Filing filing, FilingWords said) {
    if (said.accountId() != null && !said.accountId().equals(filing.accountId)) {
      throw KernelProblem.field("accountId", "WRONG_VALUE");
    }
    if (said.account() != null
        && said.account().unitId() != null
        && !said.account().unitId().equals(filing.unitId)) {
      throw KernelProblem.field("account.unitId", "WRONG_VALUE");
    }
    boolean moves = said.account() != null && said.account().platform() != null;
    if (filing.accountId != null && moves && said.account().platform() != filing.platform) {
      throw KernelProblem.field("account.platform", "WRONG_VALUE");
    }
  }

  private Uni<Void> mustBeFree(Filing filing) {
    return accounts.mustBeFree(filing.words, filing.accountId);
  }

  private Uni<Void> record(Actor by, String verb, Filing filing, Map<String, ?> change) {
    Map<String, Object> written = new LinkedHashMap<>(change);
    written.put("state", filing.state);
    written.put("account", filing.accountName);
    return audit.record(by, verb, new Subject("filing", filing.id, filing.unitId), written);
  }
}
