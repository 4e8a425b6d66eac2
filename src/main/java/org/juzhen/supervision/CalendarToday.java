package org.juzhen.supervision;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.profile.CalendarDesk;
import org.juzhen.profile.WorkingDays;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/**
 * Tells who keeps the calendar, and who supervises by it, that deadlines reach into a year whose
 * holidays are missing.
 */
@ApplicationScoped
class CalendarToday implements TodaySource {
  private final WorkingDays calendar;
  private final HubClock clock;

  CalendarToday(WorkingDays calendar, HubClock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    Integer year = calendar.missingFrom(clock.today());
    if (year == null || !(CalendarDesk.keeps(actor) || actor.has(Role.SUPERVISOR))) {
      return Uni.createFrom().item(List.of());
    }
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    RulePageMessages words = MessageBundles.get(RulePageMessages.class, Localized.Literal.of(tag));
    return Uni.createFrom()
        .item(
            List.of(
                new TodayItem(
                    Column.NOW,
                    words.unknownYear(year),
                    "",
                    null,
                    "/working-days?year=" + year,
                    words.calendar())));
  }
}
