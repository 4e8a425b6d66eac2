package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.NoticeProbe.Moment;
import org.juzhen.filing.NoticeProbe.Outcome;
import org.juzhen.filing.NoticeProbe.Seen;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/** Plans the looks at links of notices and keeps what was seen (公告留存核查). */
@ApplicationScoped
public class NoticeProbeDesk {
  static final String WORK = "notice-probe";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration MORNING = Duration.ofHours(9);
  private static final Duration BEFORE_END = Duration.ofHours(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int AT_ONCE = 5;

  private final NoticeProbes probes;
  private final Announcements announcements;
  private final Filings filings;
  private final FilingLevels levels;
  private final NoticeBoardNews news;
  private final DueBell bell;
  private final AuditDesk audit;
  private final HubClock clock;

  NoticeProbeDesk(
      NoticeProbes probes,
      Announcements announcements,
      Filings filings,
      FilingLevels levels,
      NoticeBoardNews news,
      DueBell bell,
      AuditDesk audit,
      HubClock clock) {
    this.probes = probes;
    this.announcements = announcements;
    this.filings = filings;
    this.levels = levels;
    this.news = news;
    this.bell = bell;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link to look at, in somebody's keeping for the time of a lease. */
  record Errand(UUID probe, String url) {}

  /** Plans the first look and the last one. */
  Uni<Void> plan(Announcement told) {
    Instant now = clock.now();
    Instant morning = told.from().plus(MORNING);
    NoticeProbe first =
        new NoticeProbe(told.id, Moment.START, told.from().isAfter(now) ? morning : now);
    Instant last = told.endsAt == null ? now : told.endsAt.minus(BEFORE_END);
    Uni<Void> planned = probes.persist(first).replaceWithVoid();
    return (last.isAfter(first.dueAt)
            ? planned.chain(
                x -> probes.persist(new NoticeProbe(told.id, Moment.END, last)).replaceWithVoid())
            : planned)
        .chain(x -> bell.ring(WORK));
  }

  @WithTransaction
  Uni<Instant> nextDue() {
    return probes.nextDue();
  }

  /** Takes some links that are due. */
  @WithTransaction
  Uni<List<Errand>> claim() {
    Instant now = clock.now();
    return probes
        .claim(now, now.plus(LEASE), AT_ONCE)
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : probes.list("id in ?1", ids).chain(this::errands));
  }

  private Uni<List<Errand>> errands(List<NoticeProbe> due) {
    return announcements
        .list("id in ?1", due.stream().map(p -> p.announcementId).distinct().toList())
        .map(
            told ->
                due.stream()
                    .map(
                        p ->
                            told.stream()
                                .filter(a -> a.id.equals(p.announcementId))
                                .map(a -> new Errand(p.id, a.url))
                                .findFirst()
                                .orElseThrow())
                    .toList());
  }

  /** Keeps what was seen; a notice that is gone too early is told to its supervisor. */
  @WithTransaction
  Uni<Void> saw(UUID probe, Seen seen) {
    return probes
        .findById(probe)
        .chain(
            p ->
                p == null || p.outcome != null || !p.saw(seen, clock.now())
                    ? Uni.createFrom().voidItem()
                    : announcements.findById(p.announcementId).chain(told -> settled(told, p)));
  }

  private Uni<Void> settled(Announcement told, NoticeProbe probe) {
    if (probe.outcome == Outcome.PRESENT) {
      return again(told, probe);
    }
    if (probe.outcome == Outcome.GONE && told.removed(probe.probedAt)) {
      return filings.required(told.filingId).chain(f -> removed(f, told, probe));
    }
    return probe.moment == Moment.START
        ? filings.required(told.filingId).chain(f -> news.unseen(f, told))
        : Uni.createFrom().voidItem();
  }

  /** Another look in a week, while the notice hangs. */
  private Uni<Void> again(Announcement told, NoticeProbe probe) {
    Instant next = probe.probedAt.plus(WEEK);
    boolean more =
        probe.moment != Moment.END
            && told.endsAt != null
            && next.isBefore(told.endsAt.minus(BEFORE_END));
    return more
        ? probes.persist(new NoticeProbe(told.id, Moment.BETWEEN, next)).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> removed(Filing filing, Announcement told, NoticeProbe probe) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("announcement", told.id);
    evidence.put("url", told.url);
    evidence.put("until", told.endsAt.toString());
    evidence.put("status", probe.status);
    evidence.put("address", probe.address);
    evidence.put("note", probe.note);
    return levels
        .of(List.of(filing.id))
        .chain(found -> news.removed(filing, told, found))
        .chain(
            x ->
                audit.record(
                    Actor.hub(WORK),
                    "NOTICE_REMOVED",
                    new Subject("filing", filing.id, filing.unitId),
                    evidence));
  }
}
