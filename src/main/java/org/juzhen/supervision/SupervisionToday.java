package org.juzhen.supervision;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayFigures;

/** A supervisor's region in four figures, above everything else on the home page. */
@ApplicationScoped
class SupervisionToday implements TodayFigures {
  private final SupervisionDesk desk;

  SupervisionToday(SupervisionDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<Figure>> figures(Actor actor, Locale language) {
    if (!actor.has(Role.SUPERVISOR) && !actor.has(Role.OBSERVER)) {
      return Uni.createFrom().item(List.of());
    }
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    SupervisionMessages words =
        MessageBundles.get(SupervisionMessages.class, Localized.Literal.of(tag));
    return desk.figures(actor)
        .map(f -> List.of(filings(f, words), duties(f, words), silent(f, words), asked(f, words)));
  }

  private static Figure filings(Figures f, SupervisionMessages words) {
    return new Figure(
        words.filingsWaiting(),
        Long.toString(f.filingsWaiting()),
        f.filingsWaiting() > 0 ? "soon" : "quiet",
        words.unfiled(f.unfiled(), f.accounts()),
        List.of(),
        "/filings?queue=true");
  }

  /** Where nothing was due there is no percentage. */
  private static Figure duties(Figures f, SupervisionMessages words) {
    return new Figure(
        words.onTime(),
        f.anyDue() ? words.percent(f.onTimePercent()) : "—",
        f.dutiesOverdue() > 0 ? "late" : "quiet",
        f.dutiesOverdue() > 0
            ? words.overdueDuties() + " " + f.dutiesOverdue()
            : words.openDuties(f.dutiesOpen()),
        f.days().stream().map(d -> (int) d.onTime()).toList(),
        f.dutiesOverdue() > 0 ? "/duties?state=OVERDUE" : "/duties");
  }

  private static Figure silent(Figures f, SupervisionMessages words) {
    return new Figure(
        words.silentAccounts(),
        Long.toString(f.silent()),
        f.overdue() > 0 ? "late" : f.warned() > 0 ? "soon" : "quiet",
        words.silentDetail(f.warned(), f.overdue()),
        List.of(),
        "/supervision#silent");
  }

  private static Figure asked(Figures f, SupervisionMessages words) {
    return new Figure(
        words.overdueInquiries(),
        Long.toString(f.inquiriesOverdue()),
        f.inquiriesOverdue() > 0 ? "late" : "quiet",
        words.overdueInquiriesFoot(),
        List.of(),
        "/inquiries");
  }
}
