package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.identity.Humans;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;

/** Where the levels decide (审批). */
@ApplicationScoped
public class DecisionDesk {
  private final Filings filings;
  private final FilingLevels levels;
  private final FilingDoor door;
  private final FilingPapers papers;
  private final FilingBook book;
  private final FilingEffect effect;
  private final FilingHands hands;
  private final NoticePlan notices;
  private final FilingCounter counter;
  private final FilingTimers timers;
  private final FilingNews news;
  private final AuditDesk audit;
  private final HubClock clock;

  DecisionDesk(
      Filings filings,
      FilingLevels levels,
      FilingDoor door,
      FilingPapers papers,
      FilingBook book,
      FilingEffect effect,
      FilingHands hands,
      NoticePlan notices,
      FilingCounter counter,
      FilingTimers timers,
      FilingNews news,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.levels = levels;
    this.door = door;
    this.papers = papers;
    this.book = book;
    this.effect = effect;
    this.hands = hands;
    this.notices = notices;
    this.counter = counter;
    this.timers = timers;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** A level answers; the last one's agreement files it. */
  @WithTransaction
  Uni<FilingView> decide(Actor by, UUID id, Decision decision) {
    FilingPolicy.mustFileOrDecide(by);
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .call(f -> papers.mustExist(by, decision.fileId(), "fileId"))
        .call(
            f ->
                levels
                    .current(f)
                    .invoke(DecisionDesk::mustBeOurs)
                    .chain(level -> answer(by, f, level, decision)))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** Nobody here speaks for an authority outside: its letter is recorded and confirmed. */
  private static void mustBeOurs(FilingLevel level) {
    if (level != null && level.external()) {
      throw OutsideProblem.OUTSIDE_BY_LETTER.problem();
    }
  }

  /** A level answers; whoever calls has made sure that it may. */
  Uni<Void> answer(Actor by, Filing filing, FilingLevel level, Decision decision) {
    FilingAction first = action(decision.decision(), false);
    FilingPolicy.must(by, first, filing, level);
    return hands
        .mustBeOfOthers(filing, by)
        .invoke(() -> level.answer(by, decision, clock.now()))
        .chain(x -> levels.current(filing))
        .map(next -> action(decision.decision(), next != null))
        .call(
            action ->
                action == FilingAction.FILE
                    ? counter.mustStillPass(filing).chain(x -> effect.take(by, filing, level))
                    : Uni.createFrom().voidItem())
        // Last, because a filed filing without its number cannot be written.
        .invoke(action -> filing.decided(action, clock.now()))
        .call(
            action ->
                action == FilingAction.FILE ? notices.of(filing) : Uni.createFrom().voidItem())
        .call(action -> after(by, filing, action))
        .call(action -> news.decided(filing, action))
        .chain(action -> record(by, action, filing, level));
  }

  /** The next level is told; who stopped at once and is refused comes back. */
  private Uni<Void> after(Actor by, Filing filing, FilingAction action) {
    return switch (action) {
      case PASS ->
          levels
              .current(filing)
              .chain(next -> news.waits(filing, next))
              .chain(x -> timers.levelTurn(filing));
      case REJECT -> counter.takeBack(by, filing);
      default -> timers.end(filing, FilingTimer.LEVEL_DECISION);
    };
  }

  private static FilingAction action(Verdict verdict, boolean more) {
    return switch (verdict) {
      case AGREE -> more ? FilingAction.PASS : FilingAction.FILE;
      case RETURN -> FilingAction.RETURN;
      case REJECT -> FilingAction.REJECT;
    };
  }

  /** Confirms a batch of historic filings in one act: all of them, or none. */
  @WithTransaction
  Uni<Confirmed> confirm(Actor by, Set<UUID> ids) {
    FilingPolicy.mustFileOrDecide(by);
    if (ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
      throw KernelProblem.field("ids", "REQUIRED");
    }
    Instant at = clock.now();
    return filings
        .held(new TreeSet<>(ids))
        .invoke(
            found -> {
              if (found.size() < ids.size() || !found.stream().allMatch(f -> f.historic)) {
                throw FilingProblem.NOT_CONFIRMABLE.with("wanted", ids.size());
              }
            })
        .call(
            found ->
                hands.users(by).chain(users -> InTurn.of(found, f -> confirm(by, f, users, at))))
        .call(found -> audit.record(by, "CONFIRM", batch(by), batch(found)))
        .call(news::confirmed)
        .map(found -> new Confirmed(found.size(), found.stream().map(f -> f.id).toList()));
  }

  private Uni<Void> confirm(Actor by, Filing filing, Humans users, Instant at) {
    return levels
        .current(filing)
        .invoke(level -> FilingPolicy.must(by, FilingAction.FILE, filing, level))
        .invoke(level -> FilingHands.mustBeOfOthers(filing, by, users))
        .invoke(level -> level.answer(by, new Decision(Verdict.AGREE, null, null, null, null), at))
        .chain(level -> effect.take(by, filing, level))
        .invoke(x -> filing.decided(FilingAction.FILE, at));
  }

  private static Subject batch(Actor by) {
    return new Subject("filing", null, by.unitId());
  }

  private static Map<String, ?> batch(List<Filing> found) {
    return Map.of("count", found.size(), "filings", found.stream().map(f -> f.id).toList());
  }

  private Uni<Void> record(Actor by, FilingAction action, Filing filing, FilingLevel level) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("state", filing.state);
    change.put("account", filing.accountName);
    change.put("filingNo", filing.filingNo);
    change.put("external", level.external());
    change.put("documentNo", level.documentNo);
    return audit.record(by, action.name(), new Subject("filing", filing.id, filing.unitId), change);
  }

  /** How many were confirmed, and which. */
  public record Confirmed(int confirmed, List<UUID> ids) {}
}
