package org.juzhen.review;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodaySource;

/** Emergencies that wait to be read again, on the home page; they are always pressing. */
@ApplicationScoped
class AfterReviewToday implements TodaySource {
  private final AfterReviewDesk desk;

  AfterReviewToday(AfterReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    TemplateMessages words = MessageBundles.get(TemplateMessages.class, Localized.Literal.of(tag));
    return actor.isHub()
        ? Uni.createFrom().item(List.of())
        : desk.open(actor)
            .map(
                open ->
                    open.stream()
                        .filter(AfterReviewView::mayReview)
                        .map(v -> item(v, words))
                        .toList());
  }

  private static TodayItem item(AfterReviewView v, TemplateMessages words) {
    return new TodayItem(
        TodayItem.Column.NOW,
        words.afterWaits(v.title()),
        v.unitName(),
        v.clock(),
        "/reviews/after/" + v.id(),
        words.afterOpen());
  }
}
