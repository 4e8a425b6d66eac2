package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.filing.NoticeBoard.Look;
import org.juzhen.filing.NoticeBoard.Told;
import org.juzhen.filing.NoticeBoard.Wanted;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.ClosingHold;

/** Writes the notice board of a filing out. */
@ApplicationScoped
class NoticeBoards {
  private final NoticePlan plan;
  private final Announcements announcements;
  private final NoticeProbes probes;
  private final ClosingHolds holds;
  private final NoticeAcceptanceDesk acceptance;
  private final AccountLifeDesk accounts;
  private final HubClock clock;

  NoticeBoards(
      NoticePlan plan,
      Announcements announcements,
      NoticeProbes probes,
      ClosingHolds holds,
      NoticeAcceptanceDesk acceptance,
      AccountLifeDesk accounts,
      HubClock clock) {
    this.accounts = accounts;
    this.plan = plan;
    this.announcements = announcements;
    this.probes = probes;
    this.holds = holds;
    this.acceptance = acceptance;
    this.clock = clock;
  }

  Uni<NoticeBoard> of(Actor by, Filing filing) {
    return plan.of(filing)
        .map(wanted -> wanted.stream().map(NoticeBoards::wanted).toList())
        .chain(
            wanted ->
                told(by, filing)
                    .chain(
                        told ->
                            holds
                                .of(filing)
                                .chain(
                                    held ->
                                        undone(filing)
                                            .map(
                                                undone ->
                                                    new NoticeBoard(wanted, told, held, undone)))));
  }

  /** Told while the notice of a closing hangs, so that it is done by its end. */
  Uni<List<ClosingHold>> undone(Filing filing) {
    boolean waits =
        filing.kind == FilingKind.CLOSE && filing.noticeFrom != null && filing.closedAt == null;
    return waits ? accounts.holds(filing.accountId) : Uni.createFrom().item(List.of());
  }

  private static Wanted wanted(WantedNotice w) {
    return new Wanted(w.kind, w.place, w.basis(), !w.open(), w.basis().remindsOnly());
  }

  private Uni<List<Told>> told(Actor by, Filing filing) {
    return acceptance
        .may(by, filing)
        .map(may -> may && filing.closedAt == null)
        .chain(
            may ->
                announcements
                    .of(List.of(filing.id))
                    .chain(
                        found ->
                            probes
                                .of(found.stream().map(a -> a.id).toList())
                                .map(looks -> told(found, looks, may))));
  }

  private List<Told> told(List<Announcement> found, List<NoticeProbe> looks, boolean may) {
    Map<UUID, List<NoticeProbe>> byNotice =
        looks.stream().collect(Collectors.groupingBy(p -> p.announcementId));
    return found.stream().map(a -> told(a, byNotice.getOrDefault(a.id, List.of()), may)).toList();
  }

  private Told told(Announcement a, List<NoticeProbe> looks, boolean may) {
    boolean waits = may && a.waitsForWord(NoticeProbe.seen(looks));
    return new Told(
        FilingPrint.announcement(a),
        clock(a),
        looks.stream().map(NoticeBoards::look).toList(),
        waits ? List.of(NoticeBoard.ACCEPT) : List.of());
  }

  /** A clock runs while the notice has to hang. */
  private ClockView clock(Announcement a) {
    if (a.endsAt == null || a.rule == null || !clock.now().isBefore(a.endsAt)) {
      return null;
    }
    RuleValue rule = a.rule.asOf(a.kind.period(), a.countsFrom);
    return new ClockView("notice", a.counted(), a.endsAt, clock.now(), rule.words(), rule.basis());
  }

  private static Look look(NoticeProbe p) {
    return new Look(p.id, p.moment, p.dueAt, p.outcome, p.status, p.address, p.probedAt);
  }
}
