package org.juzhen.emergency;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** The threads that are open, the most urgent first. */
@ApplicationScoped
class EmergencyToday implements TodaySource {
  private static final int MOST = 20;

  private final EmergencyDesk desk;

  EmergencyToday(EmergencyDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (EmergencyDoor.own(actor).length == 0) {
      return Uni.createFrom().item(List.of());
    }
    EmergencyMessages words =
        MessageBundles.get(EmergencyMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.list(actor, false, new Paging(MOST, null))
        .map(slice -> slice.items().stream().map(line -> item(line, words)).toList());
  }

  private static TodayItem item(EmergencyLine line, EmergencyMessages words) {
    boolean pressing =
        line.state() == EmergencyState.WAITING
            || line.clock() != null && (line.clock().late() || line.clock().soon());
    String progress =
        line.updates() == 0 ? words.noUpdate() : words.posted(line.posted(), line.accounts());
    return new TodayItem(
        pressing ? Column.NOW : Column.TODAY,
        words.kind(line.kind()) + " · " + line.title(),
        line.unitName() + " · " + progress,
        line.clock(),
        "/emergencies/" + line.id(),
        words.look());
  }
}
