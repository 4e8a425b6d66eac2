package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
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
import org.juzhen.profile.NoticePeriod;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.Cause;

/** Keeps the notices to the public: a closing hangs for the time its place asks for (关停公告). */
@ApplicationScoped
public class NoticeBoardDesk {
  private static final int AT_ONCE = 100;
  private static final int DAYS_AHEAD = 60;

  private final Filings filings;
  private final Announcements announcements;
  private final FilingDoor door;
  private final FilingBook book;
  private final AccountDesk accounts;
  private final Rules rules;
  private final WorkingDays calendar;
  private final FilingNews news;
  private final AuditDesk audit;
  private final HubClock clock;

  NoticeBoardDesk(
      Filings filings,
      Announcements announcements,
      FilingDoor door,
      FilingBook book,
      AccountDesk accounts,
      Rules rules,
      WorkingDays calendar,
      FilingNews news,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.announcements = announcements;
    this.door = door;
    this.book = book;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Records where the public was told; the first notice of a closing stops the account. */
  @WithTransaction
  Uni<FilingView> announce(Actor by, UUID id, NewAnnouncement said) {
    if (!by.has(Role.COORDINATOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR));
    }
    if (said.startsOn().isAfter(clock.today().plusDays(DAYS_AHEAD))) {
      throw KernelProblem.field("startsOn", "OUT_OF_RANGE");
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .invoke(f -> FilingPolicy.must(by, FilingAction.ANNOUNCE, f, null))
        .call(f -> announcements.persist(new Announcement(f.id, said, by, clock.now())))
        .call(f -> begin(by, f, said))
        .call(f -> record(by, f, said))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  private Uni<Void> begin(Actor by, Filing filing, NewAnnouncement said) {
    if (filing.kind == FilingKind.OPEN) {
      return Uni.createFrom().voidItem();
    }
    boolean closing = filing.kind == FilingKind.CLOSE;
    return rules
        .value(filing.unitId, closing ? RuleKey.CLOSE_NOTICE : RuleKey.CHANGE_NOTICE)
        .map(rule -> started(filing, said, rule))
        .chain(begins -> begins && closing ? stop(by, filing) : Uni.createFrom().voidItem());
  }

  private Uni<Void> stop(Actor by, Filing filing) {
    return accounts
        .announceClosing(filing.accountId, new Cause(by, filing.id, clock.now()))
        .chain(account -> news.closing(filing));
  }

  private boolean started(Filing filing, NewAnnouncement said, RuleValue rule) {
    NoticePeriod period = NoticePeriod.of(rule.value());
    return filing.announce(said, new NoticeRule(rule), day -> period.end(day, calendar));
  }

  /** Closes the accounts whose notice is over; returns how many. */
  @WithTransaction
  public Uni<Integer> runDue() {
    return filings
        .noticesOver(clock.now(), AT_ONCE)
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(id -> filings.required(id).call(this::close))
                    .collect()
                    .asList())
        .map(List::size);
  }

  private Uni<Void> close(Filing filing) {
    Actor hub = Actor.hub("filing-notices");
    filing.closedAt = clock.now();
    return accounts
        .close(filing.accountId, new Cause(hub, filing.id, clock.now()))
        .chain(
            account ->
                audit.record(
                    hub,
                    "CLOSE",
                    new Subject("account", account.id(), account.unitId()),
                    Map.of("filing", filing.id)));
  }

  private Uni<Void> record(Actor by, Filing filing, NewAnnouncement said) {
    return audit.record(
        by,
        FilingAction.ANNOUNCE.name(),
        new Subject("filing", filing.id, filing.unitId),
        Map.of(
            "channel", said.channel(), "url", said.url(), "startsOn", said.startsOn().toString()));
  }
}
