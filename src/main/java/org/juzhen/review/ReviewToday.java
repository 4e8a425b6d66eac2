package org.juzhen.review;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodaySource;

/** What waits for one's signature, on the home page. */
@ApplicationScoped
class ReviewToday implements TodaySource {
  private static final int MOST = 20;

  private final ReviewListDesk lists;

  ReviewToday(ReviewListDesk lists) {
    this.lists = lists;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    ReviewMessages words = MessageBundles.get(ReviewMessages.class, Localized.Literal.of(tag));
    return actor.isHub()
        ? Uni.createFrom().item(List.of())
        : lists
            .mine(actor, new Paging(MOST, null), language)
            .map(waiting -> waiting.items().stream().map(v -> item(v, words)).toList());
  }

  private static TodayItem item(ReviewView v, ReviewMessages words) {
    boolean pressing = v.clock() != null && (v.clock().late() || v.clock().soon());
    boolean last = v.last();
    return new TodayItem(
        pressing ? TodayItem.Column.NOW : TodayItem.Column.TODAY,
        last ? words.todaySign(v.title()) : words.todayWaits(v.title()),
        v.unitName(),
        v.clock(),
        "/reviews/" + v.caseId(),
        last ? words.sign() : words.openOne());
  }
}
