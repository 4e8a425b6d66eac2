package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.Cause;
import org.juzhen.registry.Platform;

/** What a unit still has to do after its filing was decided (后续办理). */
@ApplicationScoped
public class FollowUpDesk {
  private final Filings filings;
  private final FilingCases cases;
  private final FilingDoor door;
  private final FilingPapers papers;
  private final FilingBook book;
  private final FilingStatements statements;
  private final FilingTimers timers;
  private final RecordAfterApproval records;
  private final AccountLifeDesk accounts;
  private final RuleShelf rules;
  private final AuditDesk audit;
  private final HubClock clock;

  FollowUpDesk(
      Filings filings,
      FilingCases cases,
      FilingDoor door,
      FilingPapers papers,
      FilingBook book,
      FilingStatements statements,
      FilingTimers timers,
      RecordAfterApproval records,
      AccountLifeDesk accounts,
      RuleShelf rules,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.cases = cases;
    this.door = door;
    this.papers = papers;
    this.book = book;
    this.statements = statements;
    this.timers = timers;
    this.records = records;
    this.accounts = accounts;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** The agreed account exists on its platform, certified in the sponsor's name: it is in use. */
  @WithTransaction
  Uni<FilingView> register(Actor by, UUID id, Registration said) {
    return held(by, id, FilingAction.REGISTER)
        .invoke(f -> mustWait(f.registeredAt != null, FilingAction.REGISTER, f))
        .call(f -> papers.mustExist(by, said.securityTestFileId(), "securityTestFileId"))
        .call(f -> mustBeReady(f, said))
        .call(f -> accounts.register(f.accountId, said.words(), cause(by, f)))
        .invoke(f -> f.register(clock.now()))
        .call(f -> timers.end(f, FilingTimer.GO_LIVE))
        .call(records::owed)
        .call(f -> record(by, FilingAction.REGISTER, f, Map.of("body", said.certifiedBody())))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  private Uni<Void> mustBeReady(Filing filing, Registration said) {
    if (said.certifiedOn() != null && said.certifiedOn().isAfter(clock.today())) {
      throw KernelProblem.field("certifiedOn", "OUT_OF_RANGE");
    }
    return cases
        .of(filing)
        .invoke(c -> mustBeTheSponsors(c, said))
        .invoke(FollowUpDesk::mustBeRecorded)
        .chain(c -> rules.of(filing.unitId, RuleKey.APP_SECURITY_TEST))
        .invoke(place -> mustBeTested(filing, place, said))
        .replaceWithVoid();
  }

  private static void mustBeTheSponsors(FilingCase c, Registration said) {
    if (!said.certifiedBody().strip().equals(c.unit().name())) {
      throw FilingProblem.NOT_THE_SPONSOR
          .with("body", said.certifiedBody())
          .with("sponsor", c.unit().name())
          .field("certifiedBody", "WRONG_VALUE");
    }
  }

  /** Recorded with the telecom authority and the police before anybody can load it. */
  private static void mustBeRecorded(FilingCase c) {
    var details = c.account().details();
    boolean recorded = said(details.icpNo()) && said(details.publicSecurityNo());
    if (c.filing().platform == Platform.APP && !recorded) {
      throw FilingProblem.NOT_RECORDED
          .with("source", Needed.records().document() + " " + Needed.records().clause())
          .with("basis", Needed.records())
          .field("account.details.icpNo", "REQUIRED");
    }
  }

  private static boolean said(String number) {
    return number != null && !number.isBlank();
  }

  private static void mustBeTested(Filing filing, PlaceRules place, Registration said) {
    boolean asked = place.demands(RuleKey.APP_SECURITY_TEST);
    if (filing.platform == Platform.APP && asked && !said.provesTest()) {
      var basis = place.basis(RuleKey.APP_SECURITY_TEST);
      throw FilingProblem.NOT_TESTED
          .with("source", (basis.document() + " " + basis.clause()).strip())
          .with("basis", basis)
          .field("securityTest", "REQUIRED");
    }
  }

  /** Records what had to be said in writing; whatever waits for it stops. */
  @WithTransaction
  Uni<FilingView> state(Actor by, UUID id, Statement said) {
    return held(by, id, null)
        .invoke(f -> FilingPolicy.must(by, f.statement(), f, null))
        .invoke(f -> mustWait(!owesStatement(f), f.statement(), f))
        .call(f -> papers.mustExist(by, said.fileId(), "fileId"))
        .call(
            f ->
                statements.persist(new FilingStatement(f.id, f.statement(), said, by, clock.now())))
        .invoke(f -> f.state(by, clock.now()))
        .call(
            f ->
                timers.end(
                    f, FilingTimer.EMERGENCY_REPORT, FilingTimer.EXIT_CLEANUP, FilingTimer.RECORD))
        .call(records::told)
        .call(f -> record(by, f.statement(), f, Map.of()))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  private static boolean owesStatement(Filing filing) {
    return switch (filing.statement()) {
      case RECORD -> filing.owesRecord();
      case REPORT -> filing.statedAt == null && filing.isSudden();
      default -> filing.statedAt == null;
    };
  }

  private static void mustWait(boolean done, FilingAction action, Filing filing) {
    if (done) {
      throw FilingProblem.WRONG_STATE.with("state", filing.state).with("action", action.button());
    }
  }

  private Uni<Filing> held(Actor by, UUID id, FilingAction action) {
    if (!by.has(Role.COORDINATOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR));
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .invoke(
            f -> {
              if (action != null) {
                FilingPolicy.must(by, action, f, null);
              }
            });
  }

  private Cause cause(Actor by, Filing filing) {
    return new Cause(by, filing.id, clock.now());
  }

  private Uni<Void> record(Actor by, FilingAction action, Filing filing, Map<String, ?> said) {
    return audit.record(by, action.name(), new Subject("filing", filing.id, filing.unitId), said);
  }
}
