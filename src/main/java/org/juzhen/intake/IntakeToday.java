package org.juzhen.intake;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** Articles that still need a class, for those who give it. */
@ApplicationScoped
class IntakeToday implements TodaySource {
  private static final int MOST = 20;

  private final ArticleDesk desk;

  IntakeToday(ArticleDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (!actor.has(Role.PORTAL_EDITOR) && !actor.has(Role.SUPERVISOR)) {
      return Uni.createFrom().item(List.of());
    }
    IntakeMessages words =
        MessageBundles.get(IntakeMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.queue(actor, new Paging(MOST, null))
        .map(slice -> slice.items().stream().map(line -> item(line, words)).toList());
  }

  /** One that is late already was missed before anybody looked; it is worth an eye, no more. */
  private static TodayItem item(ArticleLine line, IntakeMessages words) {
    ClockView clock = line.clock();
    Column column = clock.late() ? Column.WATCH : clock.soon() ? Column.NOW : Column.TODAY;
    return new TodayItem(
        column,
        words.needsClass(line.title()),
        line.unitName(),
        clock,
        "/articles/" + line.id(),
        words.classify());
  }
}
