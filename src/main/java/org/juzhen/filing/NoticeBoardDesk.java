package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.NoticeBoard.Hold;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.NoticePeriod;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.Cause;

/** Keeps the notices to the public: each hangs for the time its place asks for (公告). */
@ApplicationScoped
public class NoticeBoardDesk {
  private static final int DAYS_AHEAD = 60;

  private final Filings filings;
  private final Announcements announcements;
  private final NoticePlan plan;
  private final NoticeBoards boards;
  private final NoticeProbeDesk probes;
  private final NoticeEvidence evidence;
  private final NoticeAddress address;
  private final ClosingHolds holds;
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
      NoticePlan plan,
      NoticeBoards boards,
      NoticeProbeDesk probes,
      NoticeEvidence evidence,
      NoticeAddress address,
      ClosingHolds holds,
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
    this.plan = plan;
    this.boards = boards;
    this.probes = probes;
    this.evidence = evidence;
    this.address = address;
    this.holds = holds;
    this.door = door;
    this.book = book;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** The notices of a filing, if the person may see it. */
  @WithTransaction
  Uni<NoticeBoard> board(Actor by, UUID id) {
    return filings.required(id).chain(f -> door.mustSee(by, f)).chain(f -> boards.of(by, f));
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
    if (!said.told().isReal()) {
      throw KernelProblem.field("place", "WRONG_VALUE");
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .invoke(f -> FilingPolicy.must(by, FilingAction.ANNOUNCE, f, null))
        .chain(
            f ->
                rule(f, kind(f, said))
                    .invoke(rule -> mustFollow(f, said, rule))
                    .chain(rule -> tell(by, f, said, rule))
                    .replaceWith(f))
        .call(f -> record(by, f, said))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  private static AnnouncementKind kind(Filing filing, NewAnnouncement said) {
    AnnouncementKind kind = said.kind() == null ? AnnouncementKind.of(filing.kind) : said.kind();
    if (!kind.fits(filing.kind)) {
      throw KernelProblem.field("kind", "WRONG_VALUE");
    }
    if (kind == AnnouncementKind.DESTINATION && filing.noticeFrom == null) {
      throw NoticeProblem.DESTINATION_BEFORE_CLOSING.problem();
    }
    return kind;
  }

  private Uni<RuleValue> rule(Filing filing, AnnouncementKind kind) {
    return kind.period() == null
        ? Uni.createFrom().nullItem()
        : rules.value(filing.unitId, kind.period());
  }

  /** A notice follows its filing: 陕政公开办〔2021〕18号 第8条(三) lets nothing begin before. */
  private static void mustFollow(Filing filing, NewAnnouncement said, RuleValue rule) {
    if (said.startsOn().isBefore(filing.filedOn)) {
      String source = rule == null ? "" : rule.basis().document() + " " + rule.basis().clause();
      throw NoticeProblem.NOTICE_BEFORE_FILING
          .with("startsOn", said.startsOn())
          .with("filedOn", filing.filedOn)
          .with("source", source.strip())
          .field("startsOn", "OUT_OF_RANGE");
    }
  }

  private Uni<Void> tell(Actor by, Filing filing, NewAnnouncement said, RuleValue rule) {
    Announcement told = new Announcement(filing.id, kind(filing, said), said, by, clock.now());
    boolean first = hang(filing, told, rule);
    boolean stops = first && filing.kind == FilingKind.CLOSE;
    return evidence
        .of(by, told)
        .chain(x -> address.check(filing, told))
        .chain(x -> announcements.persistAndFlush(told))
        .chain(x -> plan.of(filing))
        .call(wanted -> markOff(filing, told, wanted))
        .chain(x -> probes.plan(told))
        .chain(x -> stops ? stop(by, filing) : Uni.createFrom().voidItem());
  }

  /** Says whether this is the filing's first notice. */
  private boolean hang(Filing filing, Announcement told, RuleValue rule) {
    if (rule == null || !(rule.stated() || told.kind == AnnouncementKind.CLOSING)) {
      return false;
    }
    NoticePeriod period = NoticePeriod.of(rule.value());
    FrozenRule frozen = new FrozenRule(rule);
    told.hangs(period.end(told.countsFrom, calendar), frozen);
    return filing.announce(told.countsFrom, frozen, day -> period.end(day, calendar));
  }

  /** What does not count so far, is taken down or was never seen, gives its place to a new one. */
  private Uni<Void> markOff(Filing filing, Announcement told, List<WantedNotice> wanted) {
    return holds
        .of(filing)
        .map(held -> held.stream().map(Hold::wanted).collect(Collectors.toSet()))
        .invoke(held -> markOff(filing, told, wanted, held))
        .replaceWithVoid();
  }

  /** The time runs from the last of the places that are asked for. */
  private static void markOff(
      Filing filing, Announcement told, List<WantedNotice> wanted, Set<UUID> held) {
    List<WantedNotice> met =
        wanted.stream().filter(w -> w.metBy(told, held.contains(w.id))).toList();
    boolean asked = !met.isEmpty();
    boolean main = told.kind == AnnouncementKind.of(filing.kind);
    if (asked && main && told.endsAt != null && told.endsAt.isAfter(filing.noticeEndsAt)) {
      filing.noticeEndsAt = told.endsAt;
    }
  }

  private Uni<Void> stop(Actor by, Filing filing) {
    return accounts
        .announceClosing(
            filing.accountId,
            filing.particulars.targetAccountId(),
            new Cause(by, filing.id, clock.now()))
        .chain(account -> news.closing(filing));
  }

  /** Closings whose notice is over, leaving out so many at the head. */
  @WithTransaction
  Uni<List<UUID>> over(int skipped) {
    return filings.noticesOver(clock.now(), skipped);
  }

  /** Closes the account of a filing, unless another node has done so meanwhile. */
  @WithTransaction
  Uni<Void> close(UUID id) {
    return filings
        .claimOver(id, clock.now())
        .chain(
            claimed ->
                claimed == null
                    ? Uni.createFrom().voidItem()
                    : filings.required(claimed).chain(this::closeOrHold));
  }

  /** People who asked there, and what is on its way to it, come first. */
  private Uni<Void> closeOrHold(Filing filing) {
    return boards
        .undone(filing)
        .chain(
            holds -> {
              if (holds.isEmpty()) {
                return close(filing);
              }
              boolean first = filing.heldUp(clock.now());
              return first ? news.held(filing) : Uni.createFrom().voidItem();
            });
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
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("kind", kind(filing, said));
    change.put("place", said.told());
    change.put("channel", said.channel());
    change.put("url", said.url());
    change.put("startsOn", said.startsOn().toString());
    return audit.record(
        by, FilingAction.ANNOUNCE.name(), new Subject("filing", filing.id, filing.unitId), change);
  }
}
