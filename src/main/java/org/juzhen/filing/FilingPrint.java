package org.juzhen.filing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.filing.FilingView.AcceptedView;
import org.juzhen.filing.FilingView.AnnouncementView;
import org.juzhen.filing.FilingView.LevelView;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;

/**
 * One filing with what belongs to it, ready to be written out.
 *
 * @param levels of all rounds
 * @param running its clocks that have not ended
 * @param unitNames the names of every unit that is mentioned
 */
record FilingPrint(
    Filing f,
    List<FilingLevel> levels,
    List<Announcement> announcements,
    List<FilingClock> running,
    Map<UUID, String> unitNames) {

  FilingView print(Actor by, PlaceRules place, HubClock clock, WorkingDays calendar) {
    List<FilingLevel> round = levels.stream().filter(l -> l.round == f.round).toList();
    FilingLevel waits = round.stream().filter(FilingLevel::waits).findFirst().orElse(null);
    return new FilingView(
        f.id,
        f.kind,
        f.accountId,
        f.state,
        f.filingNo,
        place == null ? List.of() : FilingRequirements.missing(f, place),
        levels.stream().map(this::level).toList(),
        FilingPolicy.buttons(by, f, waits),
        clocks(clock),
        f.unitId,
        unitNames.get(f.unitId),
        f.platform,
        f.accountName,
        f.kind == FilingKind.OPEN ? f.words : null,
        f.kind == FilingKind.CHANGE ? f.words : null,
        f.reason,
        f.materials,
        f.historic,
        f.historicNo,
        f.historicOn,
        f.historicAuthority,
        announcements.stream().map(FilingPrint::announcement).toList(),
        FilingRoad.of(f, round),
        f.createdByName,
        f.createdAt,
        f.submittedAt,
        f.decidedAt,
        f.filedOn,
        isUncertain(calendar),
        f.version,
        f.particulars,
        f.recordUnitId,
        f.exceptionId);
  }

  /** Whether something of it is counted in working days of a year whose holidays nobody knows. */
  private boolean isUncertain(WorkingDays calendar) {
    boolean notice = f.noticeEndsAt != null && calendar.uncertain(f.noticeFrom, f.noticeEndsAt);
    return notice || running.stream().anyMatch(c -> c.isUncertain(calendar));
  }

  private List<ClockView> clocks(HubClock clock) {
    return Stream.concat(notice(clock).stream(), running.stream().map(c -> c.view(clock.now())))
        .toList();
  }

  private List<ClockView> notice(HubClock clock) {
    boolean closing = f.kind == FilingKind.CLOSE;
    // Of the others nobody has to do anything when the time is over.
    if (f.noticeEndsAt == null
        || (closing ? f.closedAt != null : !clock.now().isBefore(f.noticeEndsAt))) {
      return List.of();
    }
    AnnouncementKind told = AnnouncementKind.of(f.kind);
    RuleValue rule = f.noticeRule.asOf(told.period(), f.noticeStartsOn);
    return List.of(
        new ClockView(
            told.clockName(),
            f.noticeFrom,
            f.noticeEndsAt,
            clock.now(),
            rule.words(),
            rule.basis()));
  }

  private LevelView level(FilingLevel l) {
    return new LevelView(
        l.unitId,
        unitNames.get(l.unitId),
        l.round,
        l.external(),
        l.decision,
        l.decidedBy,
        l.decidedByName,
        l.recordedBy,
        l.recordedByName,
        l.confirmedByName,
        l.documentNo,
        l.fileId,
        l.decidedAt,
        l.note,
        l.authorityLevel);
  }

  static AnnouncementView announcement(Announcement a) {
    return new AnnouncementView(
        a.id,
        a.kind,
        a.place,
        a.channel,
        a.url,
        a.startsOn,
        a.endsAt,
        a.fileId,
        a.fileDigest,
        a.removedAt,
        a.at,
        a.byName,
        a.countsFrom,
        a.placeChecked,
        a.acceptedAt == null
            ? null
            : new AcceptedView(a.acceptedAt, a.acceptedByName, a.acceptedReason));
  }
}
