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
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleValue;

/** Writes the notice board of a filing out. */
@ApplicationScoped
class NoticeBoards {
  private final NoticePlan plan;
  private final Announcements announcements;
  private final NoticeProbes probes;
  private final HubClock clock;

  NoticeBoards(NoticePlan plan, Announcements announcements, NoticeProbes probes, HubClock clock) {
    this.plan = plan;
    this.announcements = announcements;
    this.probes = probes;
    this.clock = clock;
  }

  Uni<NoticeBoard> of(Filing filing) {
    return plan.of(filing)
        .map(wanted -> wanted.stream().map(NoticeBoards::wanted).toList())
        .chain(wanted -> told(filing).map(told -> new NoticeBoard(wanted, told)));
  }

  private static Wanted wanted(WantedNotice w) {
    return new Wanted(w.kind, w.place, w.basis(), !w.open(), w.basis().remindsOnly());
  }

  private Uni<List<Told>> told(Filing filing) {
    return announcements
        .of(List.of(filing.id))
        .chain(
            found ->
                probes.of(found.stream().map(a -> a.id).toList()).map(looks -> told(found, looks)));
  }

  private List<Told> told(List<Announcement> found, List<NoticeProbe> looks) {
    Map<UUID, List<NoticeProbe>> byNotice =
        looks.stream().collect(Collectors.groupingBy(p -> p.announcementId));
    return found.stream()
        .map(
            a ->
                new Told(
                    FilingPrint.announcement(a),
                    clock(a),
                    byNotice.getOrDefault(a.id, List.of()).stream()
                        .map(NoticeBoards::look)
                        .toList()))
        .toList();
  }

  /** A clock runs while the notice has to hang. */
  private ClockView clock(Announcement a) {
    if (a.endsAt == null || a.rule == null || !clock.now().isBefore(a.endsAt)) {
      return null;
    }
    RuleValue rule = a.rule.asOf(a.kind.period(), a.startsOn);
    return new ClockView("notice", a.from(), a.endsAt, clock.now(), rule.words(), rule.basis());
  }

  private static Look look(NoticeProbe p) {
    return new Look(p.id, p.moment, p.dueAt, p.outcome, p.status, p.address, p.probedAt);
  }
}
