package org.juzhen.intake;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** Withdrawals that were passed over, for those who keep the portals. */
@ApplicationScoped
class PassedOverToday implements TodaySource {
  private final PassedOverDesk desk;

  PassedOverToday(PassedOverDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (!actor.has(Role.PORTAL_EDITOR) && !actor.has(Role.SUPERVISOR)) {
      return Uni.createFrom().item(List.of());
    }
    PassedOverMessages words =
        MessageBundles.get(PassedOverMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.withdrawals(actor)
        .map(
            all ->
                all.stream()
                    .map(
                        w ->
                            new TodayItem(
                                Column.NOW,
                                words.today(w.title()),
                                w.unit(),
                                null,
                                "/articles/" + w.article(),
                                words.look()))
                    .toList());
  }
}
